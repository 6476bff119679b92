package org.hengping.corpus.figure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.LibraryRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/**
 * Grades by score; the thresholds are data because provinces differ (财预〔2020〕10号 第十八条: 90, 80, 60).
 */
public final class Grades {
  /** The national scheme, used unless an evaluation chooses another. */
  public static final String NATIONAL = "财预〔2020〕10号";

  private final List<RegisterRow> bands;

  private Grades(List<RegisterRow> bands) {
    this.bands = bands;
  }

  /**
   * The bands that an evaluation is graded by: those of the scoring scheme that it chose, or the
   * national ones.
   *
   * @param evaluation a row of {@link BureauRegisters#EVALUATIONS}
   * @throws IllegalArgumentException when there are none
   */
  public static Grades of(RegisterSnapshot snapshot, RegisterRow evaluation) {
    String chosen = evaluation.text("scheme");
    return chosen.isEmpty()
        ? of(snapshot, NATIONAL)
        : snapshot
            .find(LibraryRegisters.SCHEMES, chosen)
            .filter(s -> s.has("gradeScheme"))
            .map(s -> of(snapshot, s.text("gradeScheme")))
            .orElseGet(() -> of(snapshot, chosen));
  }

  /**
   * The bands of a scheme.
   *
   * @throws IllegalArgumentException when the register knows no such scheme
   */
  public static Grades of(RegisterSnapshot snapshot, String scheme) {
    var bands =
        snapshot.by(BureauRegisters.GRADES, "scheme", scheme).stream()
            .sorted(Comparator.comparing((RegisterRow r) -> r.decimal("minScore")).reversed())
            .toList();
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("评价等级台账中没有等级方案“" + scheme + "”，请先登记");
    }
    return new Grades(bands);
  }

  /** Names of the grades, best first. */
  public List<String> names() {
    return bands.stream().map(b -> b.text("grade")).toList();
  }

  /** The grade of a score out of 100. */
  public String grade(BigDecimal score) {
    for (RegisterRow band : bands) {
      if (score.compareTo(band.decimal("minScore")) >= 0) {
        return band.text("grade");
      }
    }
    return bands.get(bands.size() - 1).text("grade");
  }

  /** The scores of a grade as in a regulation, e.g. 80分（含）至90分, 60分以下. */
  public String range(String grade) {
    String above = "";
    for (RegisterRow band : bands) {
      String from = Display.POINTS.print(band.decimal("minScore"));
      if (band.text("grade").equals(grade)) {
        if (band.decimal("minScore").signum() == 0) {
          return above.isEmpty() ? "全部得分" : above + "分以下";
        }
        return from + "分（含）" + (above.isEmpty() ? "以上" : "至" + above + "分");
      }
      above = from;
    }
    throw new IllegalArgumentException("没有等级“" + grade + "”");
  }
}
