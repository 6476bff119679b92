package org.hengping.templates.check;

import java.math.BigDecimal;
import java.util.function.Function;
import org.hengping.corpus.figure.Grades;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterSnapshot;

/** The grade of a score. */
record GradeScale(Function<BigDecimal, String> grade) {

  /** 财预〔2020〕10号 第十八条: 90, 80, 60. */
  static final GradeScale NATIONAL = new GradeScale(GradeScale::national);

  /** The grades of the evaluations that a text gives the scores of, where they share a scheme. */
  static GradeScale of(Manuscript manuscript, RegisterSnapshot registers) {
    if (registers.rows(BureauRegisters.GRADES).isEmpty()) {
      return NATIONAL;
    }
    var evaluations =
        DraftCheck.figures(manuscript).stream()
            .map(f -> f.parameters().getOrDefault("evaluation", ""))
            .distinct()
            .flatMap(id -> registers.find(BureauRegisters.EVALUATIONS, id).stream())
            .toList();
    boolean shared = evaluations.stream().map(e -> e.text("scheme")).distinct().count() == 1;
    return new GradeScale(
        (shared ? Grades.of(registers, evaluations.get(0)) : Grades.of(registers, Grades.NATIONAL))
            ::grade);
  }

  private static String national(BigDecimal score) {
    if (score.compareTo(BigDecimal.valueOf(90)) >= 0) {
      return "优";
    } else if (score.compareTo(BigDecimal.valueOf(80)) >= 0) {
      return "良";
    }
    return score.compareTo(BigDecimal.valueOf(60)) >= 0 ? "中" : "差";
  }
}
