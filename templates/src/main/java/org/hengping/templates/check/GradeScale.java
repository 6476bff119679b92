package org.hengping.templates.check;

import java.math.BigDecimal;
import java.util.function.Function;
import org.hengping.corpus.figure.Grades;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterSnapshot;

/** The grade of a score. */
record GradeScale(Function<BigDecimal, String> grade) {

  /** 财预〔2020〕10号 第十八条: 90, 80, 60. */
  static final GradeScale NATIONAL = new GradeScale(GradeScale::national);

  static GradeScale of(RegisterSnapshot registers) {
    return registers.rows(BureauRegisters.GRADES).isEmpty()
        ? NATIONAL
        : new GradeScale(Grades.of(registers, Grades.NATIONAL)::grade);
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
