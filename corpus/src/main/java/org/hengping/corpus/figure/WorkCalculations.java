package org.hengping.corpus.figure;

import static org.hengping.corpus.figure.Calculation.count;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hengping.corpus.figure.Calculation.Result;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.CoordinationRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.WorkRegisters;

/** Numbers of the year's work beside evaluations: what units owe and filed, and what was done. */
final class WorkCalculations {
  private WorkCalculations() {}

  static List<Calculation> all() {
    return Stream.of(filings(), works()).flatMap(List::stream).toList();
  }

  private static List<Calculation> filings() {
    return List.of(
        count("submissions.due", "应报单位数", WorkRegisters.DUE_LIST, true, "year", "kind"),
        filing(
            "submissions.filed",
            "应报单位中已报送的单位数",
            "应报名单中有未被退回的报送的单位数",
            Display.COUNT,
            r -> Result.count(filed(r, true))),
        filing(
            "submissions.open",
            "应报单位中尚未报送的单位数",
            "应报名单中没有报送或报送被退回的单位数",
            Display.COUNT,
            r -> Result.count(filed(r, false))),
        filing(
            "submissions.filingRate",
            "报送率（以应报单位为基数）",
            "应报单位中已报送的单位数÷应报单位数",
            Display.PERCENT,
            r -> Sums.share(filed(r, true), due(r))));
  }

  private static Calculation filing(
      String name,
      String title,
      String formula,
      Display display,
      Function<Records, Result> compute) {
    return new Calculation(name, title, formula, Set.of("year", "kind"), display, true, compute);
  }

  private static List<RegisterRow> due(Records r) {
    return r.matching(WorkRegisters.DUE_LIST, "year", "kind");
  }

  /** The rows of the due list that are filed, or those that are not. */
  private static List<RegisterRow> filed(Records r, boolean wanted) {
    return due(r).stream().filter(due -> isFiled(r, due) == wanted).toList();
  }

  /** The due list and the submissions have the same key: year, unit and form. */
  private static boolean isFiled(Records r, RegisterRow due) {
    return r.snapshot()
        .find(BureauRegisters.SUBMISSIONS, due.key())
        .filter(submission -> !submission.text("status").equals("RETURNED"))
        .isPresent();
  }

  private static List<Calculation> works() {
    return List.of(
        count("exAnte.count", "事前绩效评估数", WorkRegisters.EX_ANTE, true, "year", "conclusion"),
        count(
            "goalReviews.count",
            "绩效目标审核的专项资金数",
            WorkRegisters.GOAL_REVIEWS,
            false,
            "year",
            "result"),
        count(
            "feedbackMeetings.count", "反馈意见交流会次数", WorkRegisters.FEEDBACK_MEETINGS, false, "year"),
        count("trainings.count", "培训次数", CoordinationRegisters.TRAININGS, false, "year", "state"),
        count("visits.count", "考察学习次数", CoordinationRegisters.STUDY_VISITS, false, "year", "state"),
        count(
            "jointMeetings.count",
            "联席会议次数",
            CoordinationRegisters.JOINT_MEETINGS,
            false,
            "year",
            "state"),
        count(
            "auditFindings.count",
            "审计共享的问题数",
            CoordinationRegisters.AUDIT_FINDINGS,
            true,
            "year",
            "state"),
        count("pilots.count", "全过程试点项目数", CoordinationRegisters.PILOTS, true, "year"),
        count("research.count", "课题研究数", CoordinationRegisters.RESEARCH, false, "year", "state"),
        count("media.count", "媒体宣传篇数", CoordinationRegisters.MEDIA, false, "year", "level"),
        count("commitments.count", "签订承诺书的县市区数", CoordinationRegisters.COMMITMENTS, false, "year"));
  }
}
