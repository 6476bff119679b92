package org.hengping.templates.binding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.CoordinationRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;

/** What a template can be bound to: how one is named, which there are, what a template sees. */
public enum SubjectKind {
  /** One year, e.g. {@code 2021}. */
  YEAR("年度", "2021", new YearSubjects(), Parameter.YEAR),
  /** One evaluation of either type, e.g. {@code PJ-2021-001}. */
  EVALUATION(
      "评价",
      "PJ-2021-001",
      new RegisterSubjects(
          BureauRegisters.EVALUATIONS, e -> true, (e, r) -> e.text("object"), EvaluationModel::of),
      Parameter.EVALUATION),
  /** The evaluation of a department's whole spending. */
  DEPARTMENT_EVALUATION(
      "评价",
      "PJ-2021-001",
      new RegisterSubjects(
          BureauRegisters.EVALUATIONS,
          e -> e.text("type").equals("DEPARTMENT_OVERALL"),
          (e, r) -> e.text("object"),
          EvaluationModel::of),
      Parameter.EVALUATION),
  /** The evaluation of a project. */
  PROJECT_EVALUATION(
      "评价",
      "PJ-2021-001",
      new RegisterSubjects(
          BureauRegisters.EVALUATIONS,
          e -> e.text("type").equals("PROJECT"),
          (e, r) -> e.text("object"),
          EvaluationModel::of),
      Parameter.EVALUATION),
  /** One briefing, e.g. {@code JB-2021-01}. */
  BRIEFING(
      "专报",
      "JB-2021-01",
      new RegisterSubjects(
          BureauRegisters.BRIEFINGS,
          b -> true,
          (b, r) -> "第" + b.whole("number") + "期 " + b.text("title"),
          BriefingModel::of),
      Parameter.BRIEFING),
  /** One rectification notice, e.g. {@code TZ-2021-001}. */
  NOTICE(
      "整改通知书",
      "TZ-2021-001",
      new RegisterSubjects(
          BureauRegisters.NOTICES, n -> true, SubjectKind::notice, NoticeModel::of),
      Parameter.NOTICE),
  /** What a unit wrote about itself in a year, e.g. {@code 2021/DW-001}. */
  SELF_EVALUATION(
      "报送的自评",
      "2021/DW-001",
      new FilingSubjects("SELF_EVALUATION"),
      Parameter.YEAR,
      Parameter.UNIT),
  /** What a department and its units wrote about themselves in a year. */
  DEPARTMENT_SELF_EVALUATION(
      "部门报送的自评",
      "2021/DW-001",
      new DepartmentSubjects("SELF_EVALUATION"),
      Parameter.YEAR,
      Parameter.UNIT),
  /** How far a department and its units were at the middle of a year. */
  DEPARTMENT_MONITORING(
      "部门报送的监控",
      "2021/DW-001",
      new DepartmentSubjects("MONITORING"),
      Parameter.YEAR,
      Parameter.UNIT),
  /** One ex-ante assessment, e.g. {@code SQ-2022-01}. */
  EX_ANTE(
      "事前绩效评估",
      "SQ-2022-01",
      new RegisterSubjects(
          WorkRegisters.EX_ANTE, x -> true, (x, r) -> x.text("project"), ExAnteModel::of),
      Parameter.EX_ANTE),
  /** The review of a fund's goals in a year, e.g. {@code 2022/ZX-01}. */
  GOAL_REVIEW(
      "绩效目标审核",
      "2022/ZX-01",
      new RegisterSubjects(
          WorkRegisters.GOAL_REVIEWS, g -> true, SubjectKind::fund, GoalReviewModel::of),
      Parameter.YEAR,
      Parameter.FUND),
  /** One meeting of finance and audit, e.g. {@code LX-2022-01}. */
  JOINT_MEETING(
      "财审联席会议",
      "LX-2021-01",
      new RegisterSubjects(
          CoordinationRegisters.JOINT_MEETINGS,
          m -> m.text("state").equals("DONE"),
          (m, r) -> m.text("title"),
          JointMeetingModel::of),
      Parameter.MEETING);

  private final String title;
  private final String example;
  private final Subjects subjects;
  private final List<Parameter> parameters;

  SubjectKind(String title, String example, Subjects subjects, Parameter... parameters) {
    this.title = title;
    this.example = example;
    this.subjects = subjects;
    this.parameters = List.of(parameters);
  }

  /** A part of a subject's id, as the command line names it. */
  public enum Parameter {
    YEAR("year", "年度，如 2021"),
    EVALUATION("evaluation", "评价编号，如 PJ-2021-001"),
    BRIEFING("briefing", "专报编号，如 JB-2021-01"),
    NOTICE("notice", "整改通知书编号，如 TZ-2021-001"),
    UNIT("unit", "单位编码，如 DW-001"),
    EX_ANTE("ex-ante", "事前评估编号，如 SQ-2022-01"),
    FUND("fund", "资金编号，如 ZX-01"),
    MEETING("meeting", "会议编号，如 LX-2021-01");

    private final String key;
    private final String description;

    Parameter(String key, String description) {
      this.key = key;
      this.description = description;
    }

    /** Its name. */
    public String key() {
      return key;
    }

    /** For people. */
    public String description() {
      return description;
    }

    /** The parameter with this name. */
    public static Optional<Parameter> named(String key) {
      return Arrays.stream(values()).filter(p -> p.key.equals(key)).findFirst();
    }
  }

  private static String notice(RegisterRow notice, RegisterSnapshot registers) {
    return registers
            .find(BureauRegisters.EVALUATIONS, notice.text("evaluation"))
            .map(e -> e.text("object") + "，")
            .orElse("")
        + notice.text("documentNumber");
  }

  private static String fund(RegisterRow review, RegisterSnapshot registers) {
    return registers
        .find(WorkRegisters.SPECIAL_FUNDS, review.text("fund"))
        .map(f -> f.text("name"))
        .orElse(review.text("fund"));
  }

  /** The parts of an id, in their order; {@code /} stands between them. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /**
   * The id that these parameters name.
   *
   * @return empty when one is missing
   */
  public Optional<String> id(Map<Parameter, String> given) {
    return parameters.stream().allMatch(given::containsKey)
        ? Optional.of(parameters.stream().map(given::get).collect(Collectors.joining("/")))
        : Optional.empty();
  }

  /** The subject with this id. */
  public Optional<Subject> find(String id, RegisterSnapshot registers) {
    return subjects.find(id, registers);
  }

  /** All subjects of a year, in order of their ids. */
  public List<Subject> all(int year, RegisterSnapshot registers) {
    return subjects.all(year, registers);
  }

  /**
   * The subject with this id for a document of this scope.
   *
   * @throws IllegalArgumentException when there is none, or it may not be public; for people
   */
  public Subject required(String id, RegisterSnapshot registers, Scope scope) {
    var subject =
        find(id, registers)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "台账中没有" + title + " " + id + "，请核对编号（应如 " + example + "）"));
    if (scope == Scope.PUBLIC && subject.restricted()) {
      throw new IllegalArgumentException(title + " " + id + " 依法不予公开，不能起草公开版");
    }
    return subject;
  }

  Map<String, Object> model(String id, RegisterSnapshot registers, Scope scope) {
    required(id, registers, scope);
    return subjects.model(id, registers, scope);
  }
}
