package org.hengping.corpus.proposal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.proposal.Place;
import org.hengping.corpus.proposal.ReadingCheck;

/** Compares the sums of rows with the totals that a table prints. Not thread-safe. */
final class Totals {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:合计|总计|总分|总得分|得分合计|合计得分|综合得分|综合评分|评价总分|评价得分|最终得分|总分值|自评总分|分值合计|自评得分|得分总计|总分合计|合计总分)"
              + "(?:[（(].*[)）])?[:：]?");
  private static final Pattern SUBTOTAL = Pattern.compile(".{0,10}小计(?:[（(].*[)）])?[:：]?");
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private record Sums(BigDecimal weight, BigDecimal score) {
    static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO);

    Sums and(RowDraft row) {
      return new Sums(
          weight.add(row.weight().orElse(BigDecimal.ZERO)),
          score.add(row.score().orElse(BigDecimal.ZERO)));
    }
  }

  private record Printed(
      String name,
      int rows,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> score,
      Place place) {}

  private final List<RowDraft> rows;
  private final List<ReadingCheck> checks = new ArrayList<>();
  private final List<Printed> levels = new ArrayList<>();
  private final List<Printed> totals = new ArrayList<>();
  private int sinceSubtotal;

  Totals(List<RowDraft> rows) {
    this.rows = rows;
  }

  /** Whether a line gives a total, which is then kept for comparing. */
  boolean takes(GridLine line, Map<Role, Columns.Content> contents) {
    var own = line.own();
    if (own.isEmpty()) {
      return false;
    }
    String label = Wording.name(own.get(0).text()).replace(" ", "");
    boolean sub = SUBTOTAL.matcher(label).matches();
    if (!sub && !TOTAL.matcher(label).matches()) {
      return false;
    }
    var printed = printed(label, own, contents, line.place());
    if (sub) {
      compare(printed, rows.subList(sinceSubtotal, rows.size()));
      sinceSubtotal = rows.size();
    } else {
      totals.add(printed);
      sinceSubtotal = rows.size();
    }
    return true;
  }

  /** Whether the grand total was given, after which no row of the same table follows. */
  boolean isClosed() {
    return !totals.isEmpty();
  }

  private Printed printed(
      String label, List<GridCell> own, Map<Role, Columns.Content> contents, Place place) {
    var weight = RowDraft.number(contents, Role.WEIGHT);
    var score = RowDraft.number(contents, Role.SCORE);
    if (weight.isEmpty() && score.isEmpty()) {
      boolean scoring = label.contains("得分");
      for (GridCell cell : own.subList(1, own.size())) {
        var number = Numbers.read(cell.text());
        if (number.isEmpty()) {
          scoring |= cell.text().contains("得分");
        } else if (scoring || weight.isPresent()) {
          score = score.or(() -> number);
        } else {
          weight = number;
        }
      }
    }
    return new Printed(label, rows.size(), weight, score, place);
  }

  /** Keeps what a table prints for a level, whose rows come after. */
  void level(String name, Optional<BigDecimal> weight, Optional<BigDecimal> score, Place place) {
    if (weight.isPresent() || score.isPresent()) {
      levels.add(new Printed(name, rows.size(), weight, score, place));
    }
  }

  /** Everything that does not agree. */
  List<ReadingCheck> checks(boolean scored) {
    for (RowDraft row : rows) {
      if (row.weight().isPresent()
          && row.score().filter(s -> s.compareTo(row.weight().get()) > 0).isPresent()) {
        checks.add(
            new ReadingCheck(
                row.place(),
                "“" + row.level3() + "”得分 " + text(row.score()) + " 高于分值 " + text(row.weight())));
      }
    }
    var sums = new LinkedHashMap<String, Sums>();
    rows.forEach(r -> add(sums, r));
    if (!isRelative(sums)) {
      totals.forEach(t -> compare(t, rows.subList(0, t.rows())));
      Sums all = sum(rows);
      if (scored && totals.isEmpty() && all.weight().signum() > 0 && differ(FULL, all.weight())) {
        checks.add(new ReadingCheck(rows.get(0).place(), "分值合计 " + text(all.weight()) + "，不是 100"));
      }
    }
    levels(sums);
    return checks;
  }

  private void levels(Map<String, Sums> sums) {
    boolean relative = isRelative(sums);
    for (Printed level : levels) {
      Sums sum = sums.get(level.name());
      if (sum != null && !(relative && isFirst(level))) {
        compare(level, sum);
      }
    }
  }

  private static boolean isFirst(Printed level) {
    return level.name().indexOf('/') < 0;
  }

  /**
   * Whether the rows of each first level add up to 100 of their own, and the levels are weighted.
   */
  private boolean isRelative(Map<String, Sums> sums) {
    return levels.stream()
            .filter(l -> isFirst(l) && sums.containsKey(l.name()))
            .filter(l -> !differ(FULL, sums.get(l.name()).weight()))
            .count()
        > 1;
  }

  private static void add(Map<String, Sums> sums, RowDraft row) {
    for (String name : List.of(row.level1(), row.level1() + "/" + row.level2())) {
      sums.merge(name, Sums.NONE.and(row), (a, b) -> a.and(row));
    }
  }

  private void compare(Printed printed, List<RowDraft> summed) {
    if (!summed.isEmpty()) {
      compare(printed, sum(summed));
    }
  }

  private void compare(Printed printed, Sums sum) {
    String name = printed.name().replaceFirst(".*/", "");
    if (printed.weight().filter(w -> differ(w, sum.weight())).isPresent()
        && sum.weight().signum() > 0) {
      add(printed, "分值", name, sum.weight(), printed.weight());
    }
    if (printed.score().filter(s -> differ(s, sum.score())).isPresent()
        && sum.score().signum() > 0) {
      add(printed, "得分", name, sum.score(), printed.score());
    }
  }

  private void add(
      Printed printed, String what, String name, BigDecimal sum, Optional<BigDecimal> says) {
    String of = TOTAL.matcher(name).matches() ? "" : "“" + name + "”";
    checks.add(
        new ReadingCheck(
            printed.place(), of + what + "合计 " + text(sum) + " 与表中合计 " + text(says) + " 不符"));
  }

  private static Sums sum(List<RowDraft> rows) {
    var sum = Sums.NONE;
    for (RowDraft row : rows) {
      sum = sum.and(row);
    }
    return sum;
  }

  private static boolean differ(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) != 0;
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(Totals::text).orElse("");
  }

  private static String text(BigDecimal number) {
    return Numbers.plain(number).toPlainString();
  }
}
