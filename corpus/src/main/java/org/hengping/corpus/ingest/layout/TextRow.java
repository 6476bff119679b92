package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Characters that stand on one height, in pieces with room between them.
 *
 * @param first place of its first character in the drawing order
 * @param last place of its last one
 */
record TextRow(float base, float size, List<Piece> pieces, int first, int last) {
  /** Room that parts pieces, in sizes of the type. */
  static final float GAP = 0.5f;

  /** Characters that stand together on a row. */
  record Piece(float left, float right, String text) {}

  private record Placed(Glyph glyph, int order) {
    float y() {
      return glyph.y();
    }
  }

  /** The rows of upright characters, from the top. */
  static List<TextRow> of(List<Glyph> drawn) {
    var glyphs = new ArrayList<Placed>();
    for (int i = 0; i < drawn.size(); i++) {
      if (drawn.get(i).turn() == 0 && !drawn.get(i).text().isBlank()) {
        glyphs.add(new Placed(drawn.get(i), i));
      }
    }
    glyphs.sort(Comparator.comparing(Placed::y));
    var rows = new ArrayList<TextRow>();
    int start = 0;
    for (int i = 1; i <= glyphs.size(); i++) {
      if (i == glyphs.size()
          || glyphs.get(i).y() - glyphs.get(start).y() > glyphs.get(start).glyph().size() * 0.35f) {
        rows.add(row(glyphs.subList(start, i)));
        start = i;
      }
    }
    return rows;
  }

  private static TextRow row(List<Placed> glyphs) {
    var sorted = new ArrayList<>(glyphs.stream().map(Placed::glyph).toList());
    sorted.sort(Comparator.comparing(Glyph::x));
    float size = (float) sorted.stream().mapToDouble(Glyph::size).max().orElse(10);
    var pieces = new ArrayList<Piece>();
    var text = new StringBuilder();
    float left = sorted.get(0).x();
    float right = left;
    for (Glyph glyph : sorted) {
      if (glyph.x() - right > size * GAP) {
        pieces.add(new Piece(left, right, text.toString()));
        text.setLength(0);
        left = glyph.x();
      }
      text.append(glyph.text());
      right = Math.max(right, glyph.end());
    }
    pieces.add(new Piece(left, right, text.toString()));
    int first = glyphs.stream().mapToInt(Placed::order).min().orElse(0);
    int last = glyphs.stream().mapToInt(Placed::order).max().orElse(0);
    return new TextRow(sorted.get(0).y(), size, pieces, first, last);
  }
}
