package org.hengping.corpus.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.hengping.corpus.ingest.cells.Cells;
import org.junit.jupiter.api.Test;

/** The arithmetic of the self-evaluation form, against sums in whole fen made here. */
class ArithmeticTest {
  private static final int TRIES = 300;
  private static final Cells SENT =
      ReadFormTest.cells(SampleForms.selfEvaluation("DW-007", 2021).bytes());

  /** The form with typed numbers in cells of one row. */
  private static Cells typed(Cells cells, int row, int column, String... values) {
    return new Cells(
        cells.sheets().stream()
            .map(
                s ->
                    s.hidden()
                        ? s
                        : new Cells.Sheet(
                            s.name(),
                            false,
                            s.rows().stream()
                                .map(r -> r.number() == row ? typed(r, column, values) : r)
                                .toList()))
            .toList());
  }

  private static Cells.Row typed(Cells.Row row, int column, String... values) {
    return new Cells.Row(
        row.number(),
        row.cells().stream()
            .map(
                c -> {
                  int i = c.column() - column;
                  return i >= 0 && i < values.length
                      ? new Cells.Cell(c.column(), Cells.Kind.NUMBER, values[i])
                      : c;
                })
            .toList());
  }

  private static List<String> faults(Cells cells) {
    var verdict = ReadFormTest.judge(BureauForms.SELF_EVALUATION, cells);
    return verdict instanceof JudgeForm.Verdict.Bad bad
        ? bad.faults().stream().map(f -> f.column() + f.row()).sorted().toList()
        : List.of();
  }

  private static String wan(long fen) {
    return BigDecimal.valueOf(fen, 6).stripTrailingZeros().toPlainString();
  }

  @Test
  void aTotalIsTakenWhenItIsTheSumToAHundredWanAndFoundWhenNot() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      long fiscal = random.nextLong(1_000_000_000_000L);
      long carry = random.nextLong(1_000_000_000L);
      long other = random.nextLong(1_000_000L);
      long off = random.nextBoolean() ? 0 : random.nextLong(-30_000, 30_000);
      long total = Math.max(0, fiscal + carry + other + off);
      var cells = typed(SENT, 8, 4, wan(fiscal));
      cells = typed(cells, 9, 4, wan(carry));
      cells = typed(cells, 10, 4, wan(other));
      cells = typed(cells, 7, 4, wan(total));

      boolean far = Math.abs(total - fiscal - carry - other) > 10_000;
      assertEquals(far ? List.of("E7") : List.of(), faults(cells), "seed " + seed + " try " + i);
    }
  }

  @Test
  void aTypedRateIsTakenWhenItIsRoundedAndFoundWhenWrong() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      long budget = 1 + random.nextLong(100_000_000_000L);
      long spent = (long) (budget * random.nextDouble());
      var rate =
          BigDecimal.valueOf(spent).divide(BigDecimal.valueOf(budget), 4, RoundingMode.HALF_UP);
      boolean wrong = random.nextBoolean();
      var typed = wrong ? rate.add(new BigDecimal("0.001")) : rate;
      var cells = typed(SENT, 8, 5, wan(budget), wan(spent));
      cells = typed(cells, 8, 8, typed.toPlainString());

      assertEquals(wrong ? List.of("I8") : List.of(), faults(cells), "seed " + seed + " try " + i);
    }
  }

  @Test
  void weightsAndScoresAreHeldTogether() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      int first = 1 + random.nextInt(29);
      int weight = random.nextBoolean() ? 30 - first : 30 - first + 1 + random.nextInt(20);
      var score = BigDecimal.valueOf(random.nextInt(100 * weight + 200), 2);
      var cells = typed(SENT, 14, 6, String.valueOf(first), String.valueOf(first));
      cells = typed(cells, 15, 6, String.valueOf(weight), score.toPlainString());

      var found = faults(cells);
      String at = "seed " + seed + " try " + i + " " + found;
      assertEquals(first + weight != 30, found.contains("G19"), at);
      assertEquals(score.compareTo(BigDecimal.valueOf(weight)) > 0, found.contains("H15"), at);
      assertTrue(List.of("G19", "H15").containsAll(found), at);
    }
  }

  @Test
  void targetsAreComparedByTheirOperator() {
    for (String missed :
        List.of(
            "≥95% 94.9%",
            "≤90万元 90.01万元",
            "＞5个 5个",
            "<3起 3起",
            "95%以上 94%",
            "不低于1,200人次 1199人次",
            "100% 99%",
            "不超过15万元 16万元",
            ">=10处 9处")) {
      assertEquals(true, missed(missed), missed);
    }
    for (String met :
        List.of(
            "≥95% 95%",
            "≤90万元 ９０万元",
            "＞5个 6个",
            "<3起 2起",
            "95%以上 95%",
            "不低于1,200人次 1200人次",
            "100% 100%",
            "不超过15万元 15万元",
            "1200人 1268人")) {
      assertEquals(false, missed(met), met);
    }
    for (String description : List.of("有效保障", "12月31日前完成", "≥若干", "逐年提高", "")) {
      assertTrue(TargetValue.of(description).isEmpty(), description);
    }
  }

  private static boolean missed(String both) {
    String[] parts = both.split(" ");
    return TargetValue.of(parts[0])
        .orElseThrow()
        .missedBy(TargetValue.of(parts[1]).orElseThrow())
        .orElseThrow();
  }
}
