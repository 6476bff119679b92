package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tables whose columns no rules part: rows whose pieces stand under one another with the same gaps
 * between them. Careful, as a wrong table is worse than paragraphs: text in columns, numbered
 * headings and lists are none.
 */
final class AlignedTables {
  private static final float GAP = 0.5f;
  private static final float FAR = 3.2f;
  private static final float NEAR = 4f;
  private static final Pattern NUMBER =
      Pattern.compile("第[一二三四五六七八九十百零〇]{1,5}[章节条编]|[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]");

  /** Characters that stand together on a row. */
  private record Piece(float left, float right, String text) {}

  /**
   * A row of characters.
   *
   * @param first place of its first character in the drawing order
   * @param last place of its last one
   */
  private record Row(float base, float size, List<Piece> pieces, int first, int last) {}

  private record Placed(Glyph glyph, int order) {
    float y() {
      return glyph.y();
    }
  }

  private record Span(float from, float to) {}

  private final List<Row> rows;
  private final List<Rules.Rule> rules;
  private final List<Grid> found = new ArrayList<>();

  private AlignedTables(List<Row> rows, List<Rules.Rule> rules) {
    this.rows = rows;
    this.rules = rules;
  }

  static List<Grid> of(List<Glyph> loose, List<Rules.Rule> rules) {
    var tables = new AlignedTables(rows(loose), rules);
    tables.find();
    return tables.found;
  }

  private static List<Row> rows(List<Glyph> loose) {
    var glyphs = new ArrayList<Placed>();
    for (int i = 0; i < loose.size(); i++) {
      if (loose.get(i).turn() == 0 && !loose.get(i).text().isBlank()) {
        glyphs.add(new Placed(loose.get(i), i));
      }
    }
    glyphs.sort(Comparator.comparing(Placed::y));
    var rows = new ArrayList<Row>();
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

  private static Row row(List<Placed> glyphs) {
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
    return new Row(sorted.get(0).y(), size, pieces, first, last);
  }

  private void find() {
    int at = 0;
    while (at < rows.size()) {
      int end = rows.get(at).pieces().size() > 1 ? grow(at) : at;
      if (end - at >= 2 && take(rows.subList(at, end + 1))) {
        at = end;
      }
      at++;
    }
  }

  /** The last row that still leaves the gaps of the rows from a first one. */
  private int grow(int first) {
    int most = gaps(rows.subList(first, first + 1)).size();
    int end = first;
    while (end + 1 < rows.size()) {
      var next = rows.get(end + 1);
      if (next.base() - rows.get(end).base() > next.size() * FAR) {
        break;
      }
      int left = gaps(rows.subList(first, end + 2)).size();
      if (left == 0 || left * 2 < most) {
        break;
      }
      most = Math.max(most, left);
      end++;
    }
    while (end > first && onlyFirst(rows.get(end), gaps(rows.subList(first, end + 1)))) {
      end--;
    }
    return end;
  }

  private static boolean onlyFirst(Row row, List<Span> gaps) {
    return row.pieces().stream().allMatch(p -> column(p, gaps) == 0);
  }

  /** The spans that all rows leave free between their first and last characters. */
  private static List<Span> gaps(List<Row> block) {
    var pieces = block.stream().flatMap(r -> r.pieces().stream());
    var sorted = pieces.sorted(Comparator.comparing(Piece::left)).toList();
    float size = (float) block.stream().mapToDouble(Row::size).max().orElse(10);
    var gaps = new ArrayList<Span>();
    float right = sorted.get(0).right();
    for (Piece piece : sorted) {
      if (piece.left() - right > size * GAP) {
        gaps.add(new Span(right, piece.left()));
      }
      right = Math.max(right, piece.right());
    }
    return gaps;
  }

  private static int column(Piece piece, List<Span> gaps) {
    int column = 0;
    while (column < gaps.size() && piece.left() >= gaps.get(column).to() - 0.1f) {
      column++;
    }
    return column;
  }

  private boolean take(List<Row> block) {
    var gaps = gaps(block);
    if (gaps.isEmpty() || !isTable(block, gaps)) {
      return false;
    }
    var starts = starts(block, gaps);
    if (starts.size() < 3 || !areRows(block, starts, gaps) || !drawnByRow(block, starts)) {
      return false;
    }
    found.add(grid(block, gaps, starts));
    return true;
  }

  private boolean isTable(List<Row> block, List<Span> gaps) {
    float size = block.get(0).size();
    boolean wide = gaps.size() > 1 || gaps.get(0).to() - gaps.get(0).from() > size * 2;
    int ruled = rulesIn(block).size();
    long several = block.stream().filter(r -> filled(r, gaps) > 1).count();
    boolean numbered =
        gaps.size() == 1
            && block.stream().allMatch(r -> NUMBER.matcher(r.pieces().get(0).text()).matches());
    return (wide || ruled > 1) && several >= 3 && !numbered && (ruled > 3 || !isProse(block, gaps));
  }

  private static int filled(Row row, List<Span> gaps) {
    return (int) row.pieces().stream().mapToInt(p -> column(p, gaps)).distinct().count();
  }

  /** Whether at least two columns are mostly lines that run up to their edge. */
  private static boolean isProse(List<Row> block, List<Span> gaps) {
    int prose = 0;
    for (int c = 0; c <= gaps.size(); c++) {
      int column = c;
      var pieces =
          block.stream()
              .flatMap(r -> r.pieces().stream())
              .filter(p -> column(p, gaps) == column)
              .toList();
      double right = pieces.stream().mapToDouble(Piece::right).max().orElse(0);
      double left = pieces.stream().mapToDouble(Piece::left).min().orElse(0);
      float size = block.get(0).size();
      long full = pieces.stream().filter(p -> p.right() > right - size * 1.6).count();
      prose += right - left > size * 7 && full * 10 > pieces.size() * 3 && full > 1 ? 1 : 0;
    }
    return prose > 1;
  }

  private List<Rules.Rule> rulesIn(List<Row> block) {
    float top = block.get(0).base() - block.get(0).size() * 3;
    float bottom = block.get(block.size() - 1).base() + block.get(0).size() * 2;
    return rules.stream()
        .filter(r -> r.at() > top && r.at() < bottom && r.to() - r.from() > 100)
        .toList();
  }

  /** Which rows of characters start a row of the table. */
  private List<Integer> starts(List<Row> block, List<Span> gaps) {
    var between = rulesIn(block).stream().map(Rules.Rule::at).sorted().toList();
    boolean each = between.size() >= 4 && between.size() * 2 > lines(block);
    float pitch = pitch(block);
    boolean uneven = largest(block) > pitch * 1.18f;
    var starts = new ArrayList<Integer>();
    for (int i = 0; i < block.size(); i++) {
      var row = block.get(i);
      if (i == 0
          || isParted(block.get(i - 1), row, between)
          || !each && (uneven ? down(block, i) > pitch * 1.12f : startsRow(row, gaps))) {
        starts.add(i);
      }
    }
    return starts;
  }

  /** Rows of characters that have a piece in the first column. */
  private static long lines(List<Row> block) {
    return Math.max(1, block.size() / 3);
  }

  private static boolean isParted(Row one, Row next, List<Float> rules) {
    return rules.stream().anyMatch(r -> r > one.base() - 1 && r < next.base() - next.size() * 0.5f);
  }

  private static boolean startsRow(Row row, List<Span> gaps) {
    return column(row.pieces().get(0), gaps) == 0 && filled(row, gaps) > 1;
  }

  private static float down(List<Row> block, int i) {
    return block.get(i).base() - block.get(i - 1).base();
  }

  private static Stream<Float> downs(List<Row> block) {
    return Stream.iterate(1, i -> i < block.size(), i -> i + 1).map(i -> down(block, i)).sorted();
  }

  private static float pitch(List<Row> block) {
    var downs = downs(block).toList();
    return downs.get(downs.size() / 20);
  }

  private static float largest(List<Row> block) {
    var downs = downs(block).toList();
    return downs.get(downs.size() - 1);
  }

  /** Whether nearly all rows start with several columns, the first among them. */
  private static boolean areRows(List<Row> block, List<Integer> starts, List<Span> gaps) {
    long good = starts.stream().filter(i -> startsRow(block.get(i), gaps)).count();
    return good * 10 >= starts.size() * 8L;
  }

  /** Whether the rows were drawn one after the other, unlike columns of text. */
  private static boolean drawnByRow(List<Row> block, List<Integer> starts) {
    int good = 0;
    for (int s = 1; s < starts.size(); s++) {
      int before = 0;
      for (Row row : block.subList(starts.get(s - 1), starts.get(s))) {
        before = Math.max(before, row.last());
      }
      good += before < block.get(starts.get(s)).first() ? 1 : 0;
    }
    return good * 10 >= (starts.size() - 1) * 8;
  }

  private Grid grid(List<Row> block, List<Span> gaps, List<Integer> starts) {
    var xs = new ArrayList<Float>();
    float left = (float) block.stream().mapToDouble(r -> r.pieces().get(0).left()).min().orElse(0);
    xs.add(left - NEAR);
    gaps.forEach(g -> xs.add(Math.max(g.from() + 0.5f, g.to() - NEAR)));
    double right =
        block.stream().flatMap(r -> r.pieces().stream()).mapToDouble(Piece::right).max().orElse(0);
    xs.add((float) right + NEAR);
    var ys = new ArrayList<Float>();
    for (int start : starts) {
      var row = block.get(start);
      float above = start == 0 ? row.base() - row.size() * 1.4f : block.get(start - 1).base();
      ys.add((above + row.base()) / 2 - row.size() * 0.35f);
    }
    ys.add(block.get(block.size() - 1).base() + block.get(0).size() * 0.3f);
    return Grid.aligned(xs, ys);
  }
}
