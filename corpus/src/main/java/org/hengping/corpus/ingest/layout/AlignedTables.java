package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tables whose columns no rules part: rows whose pieces stand under one another with the same gaps
 * between them. Careful, as a wrong table is worse than paragraphs: text in columns, numbered
 * headings and lists are none.
 */
final class AlignedTables {
  private static final float FAR = 3.2f;
  private static final float NEAR = 4f;
  private static final Pattern NUMBER =
      Pattern.compile("第[一二三四五六七八九十百零〇]{1,5}[章节条编]|[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]");

  private static final Pattern PARTED_NUMBER =
      Pattern.compile("\\d{1,2}[-－—]\\d{1,2}[.．、]\\P{Nd}.*");

  private final List<TextRow> rows;
  private final List<Rules.Rule> rules;
  private final List<Grid> found = new ArrayList<>();

  private AlignedTables(List<TextRow> rows, List<Rules.Rule> rules) {
    this.rows = rows;
    this.rules = rules;
  }

  static List<Grid> of(List<Glyph> loose, List<Rules.Rule> rules) {
    var tables = new AlignedTables(TextRow.of(loose), rules);
    tables.find();
    return tables.found;
  }

  private void find() {
    int at = 0;
    while (at < rows.size()) {
      int end = rows.get(at).pieces().size() > 1 && !standsBefore(at) ? grow(at) : at;
      if (end - at >= 2 && take(rows.subList(at, end + 1))) {
        at = end;
      }
      at++;
    }
  }

  /** Whether a row is rather the line before a table: the rows after it agree better without it. */
  private boolean standsBefore(int at) {
    if (at + 3 >= rows.size()) {
      return false;
    }
    int with = Gaps.of(rows.subList(at, at + 4)).size();
    return with < Gaps.of(rows.subList(at + 1, at + 4)).size()
        && rows.get(at).pieces().size() < rows.get(at + 1).pieces().size();
  }

  /** The last row that still leaves the gaps of the rows from a first one. */
  private int grow(int first) {
    int most = Gaps.of(rows.subList(first, first + 1)).size();
    int end = first;
    while (end + 1 < rows.size()) {
      var next = rows.get(end + 1);
      if (next.base() - rows.get(end).base() > next.size() * FAR) {
        break;
      }
      int left = Gaps.of(rows.subList(first, end + 2)).size();
      if (left == 0 || left * 2 < most) {
        break;
      }
      most = Math.max(most, left);
      end++;
    }
    while (end > first && Gaps.of(rows.subList(first, end + 1)).isOnlyFirst(rows.get(end))) {
      end--;
    }
    return end;
  }

  private boolean take(List<TextRow> block) {
    var gaps = Gaps.of(block);
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

  private boolean isTable(List<TextRow> block, Gaps gaps) {
    float size = block.get(0).size();
    boolean wide = gaps.size() > 1 || gaps.spans().get(0).width() > size * 2;
    int ruled = rulesIn(block).size();
    long several = block.stream().filter(r -> gaps.filled(r) > 1).count();
    boolean numbered = block.stream().allMatch(r -> isItem(r, gaps));
    return (wide || ruled > 1) && several >= 3 && !numbered && (ruled > 3 || !isProse(block, gaps));
  }

  /** Whether a row is an item of a list, whose number stands a bit apart. */
  private static boolean isItem(TextRow row, Gaps gaps) {
    String all = String.join("", row.pieces().stream().map(TextRow.Piece::text).toList());
    return gaps.size() == 1 && NUMBER.matcher(row.pieces().get(0).text()).matches()
        || PARTED_NUMBER.matcher(all).matches();
  }

  /** Whether at least two columns are mostly lines that run up to their edge. */
  private static boolean isProse(List<TextRow> block, Gaps gaps) {
    int prose = 0;
    for (int c = 0; c <= gaps.size(); c++) {
      int column = c;
      var pieces =
          block.stream()
              .flatMap(r -> r.pieces().stream())
              .filter(p -> gaps.column(p) == column)
              .toList();
      double right = pieces.stream().mapToDouble(TextRow.Piece::right).max().orElse(0);
      double left = pieces.stream().mapToDouble(TextRow.Piece::left).min().orElse(0);
      float size = block.get(0).size();
      long full = pieces.stream().filter(p -> p.right() > right - size * 1.6).count();
      prose += right - left > size * 7 && full * 10 > pieces.size() * 3 && full > 1 ? 1 : 0;
    }
    return prose > 1;
  }

  private List<Rules.Rule> rulesIn(List<TextRow> block) {
    float top = block.get(0).base() - block.get(0).size() * 3;
    float bottom = block.get(block.size() - 1).base() + block.get(0).size() * 2;
    return rules.stream()
        .filter(r -> r.at() > top && r.at() < bottom && r.to() - r.from() > 100)
        .toList();
  }

  /** Which rows of characters start a row of the table. */
  private List<Integer> starts(List<TextRow> block, Gaps gaps) {
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
  private static long lines(List<TextRow> block) {
    return Math.max(1, block.size() / 3);
  }

  private static boolean isParted(TextRow one, TextRow next, List<Float> rules) {
    return rules.stream().anyMatch(r -> r > one.base() - 1 && r < next.base() - next.size() * 0.5f);
  }

  private static boolean startsRow(TextRow row, Gaps gaps) {
    return gaps.column(row.pieces().get(0)) == 0 && gaps.filled(row) > 1;
  }

  private static float down(List<TextRow> block, int i) {
    return block.get(i).base() - block.get(i - 1).base();
  }

  private static Stream<Float> downs(List<TextRow> block) {
    return Stream.iterate(1, i -> i < block.size(), i -> i + 1).map(i -> down(block, i)).sorted();
  }

  private static float pitch(List<TextRow> block) {
    var downs = downs(block).toList();
    return downs.get(downs.size() / 20);
  }

  private static float largest(List<TextRow> block) {
    var downs = downs(block).toList();
    return downs.get(downs.size() - 1);
  }

  /** Whether nearly all rows start with several columns, the first among them. */
  private static boolean areRows(List<TextRow> block, List<Integer> starts, Gaps gaps) {
    long good = starts.stream().filter(i -> startsRow(block.get(i), gaps)).count();
    return good * 10 >= starts.size() * 8L;
  }

  /** Whether the rows were drawn one after the other, unlike columns of text. */
  private static boolean drawnByRow(List<TextRow> block, List<Integer> starts) {
    int good = 0;
    for (int s = 1; s < starts.size(); s++) {
      int before = 0;
      for (TextRow row : block.subList(starts.get(s - 1), starts.get(s))) {
        before = Math.max(before, row.last());
      }
      good += before < block.get(starts.get(s)).first() ? 1 : 0;
    }
    return good * 10 >= (starts.size() - 1) * 8;
  }

  private Grid grid(List<TextRow> block, Gaps gaps, List<Integer> starts) {
    var xs = new ArrayList<Float>();
    float left = (float) block.stream().mapToDouble(r -> r.pieces().get(0).left()).min().orElse(0);
    xs.add(left - NEAR);
    gaps.spans().forEach(g -> xs.add(Math.max(g.from() + 0.5f, g.to() - NEAR)));
    double right =
        block.stream()
            .flatMap(r -> r.pieces().stream())
            .mapToDouble(TextRow.Piece::right)
            .max()
            .orElse(0);
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
