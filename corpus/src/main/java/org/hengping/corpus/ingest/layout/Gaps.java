package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What all rows of a block leave free: the borders of columns that no rules part. */
record Gaps(List<Span> spans) {

  record Span(float from, float to) {
    float width() {
      return to - from;
    }
  }

  static Gaps of(List<TextRow> block) {
    var pieces = block.stream().flatMap(r -> r.pieces().stream());
    var sorted = pieces.sorted(Comparator.comparing(TextRow.Piece::left)).toList();
    float size = (float) block.stream().mapToDouble(TextRow::size).max().orElse(10);
    var spans = new ArrayList<Span>();
    float right = sorted.get(0).right();
    for (TextRow.Piece piece : sorted) {
      if (piece.left() - right > size * TextRow.GAP) {
        spans.add(new Span(right, piece.left()));
      }
      right = Math.max(right, piece.right());
    }
    return new Gaps(spans);
  }

  int size() {
    return spans.size();
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }

  /** The column in which a piece starts, from 0. */
  int column(TextRow.Piece piece) {
    int column = 0;
    while (column < spans.size() && piece.left() >= spans.get(column).to() - 0.1f) {
      column++;
    }
    return column;
  }

  /** How many columns of a row have a piece. */
  int filled(TextRow row) {
    return (int) row.pieces().stream().mapToInt(this::column).distinct().count();
  }

  boolean isOnlyFirst(TextRow row) {
    return row.pieces().stream().allMatch(p -> column(p) == 0);
  }
}
