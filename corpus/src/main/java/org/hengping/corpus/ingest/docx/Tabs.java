package org.hengping.corpus.ingest.docx;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Inline;

/** Cuts a line at its tabs. */
final class Tabs {
  private Tabs() {}

  /** The pieces between tabs, blank ones left out; at least one. */
  static List<List<Inline>> split(List<Inline> line) {
    var pieces = new ArrayList<List<Inline>>();
    var piece = new ArrayList<Inline>();
    for (Inline inline : line) {
      if (inline instanceof Inline.Text t && t.text().indexOf('\t') >= 0) {
        String[] parts = t.text().split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
          if (i > 0) {
            end(piece, pieces);
          }
          if (!parts[i].isEmpty()) {
            piece.add(new Inline.Text(parts[i]));
          }
        }
      } else {
        piece.add(inline);
      }
    }
    end(piece, pieces);
    return pieces.isEmpty() ? List.of(line) : pieces;
  }

  private static void end(List<Inline> piece, List<List<Inline>> pieces) {
    if (!piece.isEmpty()) {
      pieces.add(List.copyOf(piece));
      piece.clear();
    }
  }
}
