package org.hengping.templates.draft;

import java.util.List;
import java.util.Optional;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.binding.Subject;

/** The templates that come with the program, listed in {@code templates.csv}. */
public final class ReportTemplates {
  /** All of them. */
  public static final List<ReportTemplate> ALL = TemplateList.read();

  /** 项目支出绩效评价报告 (财预〔2020〕10号 附3). */
  public static final ReportTemplate PROJECT_EVALUATION = listed("project-evaluation-report");

  /** 部门整体支出绩效评价报告. */
  public static final ReportTemplate DEPARTMENT_EVALUATION = listed("department-evaluation-report");

  /** 绩效专报. */
  public static final ReportTemplate BRIEFING = listed("briefing-report");

  /** 年度财政重点绩效评价综合材料. */
  public static final ReportTemplate INTEGRATED_SUMMARY = listed("integrated-summary");

  /** 预算绩效管理工作情况汇报. */
  public static final ReportTemplate ANNUAL_WORK_REPORT = listed("annual-work-report");

  private ReportTemplates() {}

  private static ReportTemplate listed(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No template " + id));
  }

  /** The template with this id. */
  public static Optional<ReportTemplate> find(String id) {
    return ALL.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** The template for an evaluation's report. */
  public static ReportTemplate forEvaluation(RegisterRow evaluation) {
    return evaluation.text("type").equals("PROJECT") ? PROJECT_EVALUATION : DEPARTMENT_EVALUATION;
  }

  /** The reports about an evaluation itself, of whichever type. */
  public static List<ReportTemplate> evaluationReports() {
    return List.of(DEPARTMENT_EVALUATION, PROJECT_EVALUATION);
  }

  /** What the registers have for a template in a year, in order of their ids. */
  public static List<String> subjects(
      ReportTemplate template, int year, RegisterSnapshot registers) {
    return template.subject().all(year, registers).stream().map(Subject::id).toList();
  }

  /** Why a subject is not one for this template although it is one for another. */
  static Optional<String> misfit(
      ReportTemplate template, String subject, RegisterSnapshot registers) {
    if (template.subject().find(subject, registers).isPresent()
        || !evaluationReports().contains(template)) {
      return Optional.empty();
    }
    return evaluationReports().stream()
        .filter(t -> t.subject().find(subject, registers).isPresent())
        .findFirst()
        .map(t -> "评价 " + subject + " 应使用模板 " + t.id() + "（" + t.name() + "）");
  }
}
