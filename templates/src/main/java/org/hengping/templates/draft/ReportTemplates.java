package org.hengping.templates.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.binding.SubjectKind;

/** The templates that come with the program. */
public final class ReportTemplates {
  /** 项目支出绩效评价报告 (财预〔2020〕10号 附3). */
  public static final ReportTemplate PROJECT_EVALUATION =
      new ReportTemplate(
          "project-evaluation-report",
          "项目支出绩效评价报告",
          DocumentKind.PROJECT_EVALUATION_REPORT,
          SubjectKind.EVALUATION);

  /** 部门整体支出绩效评价报告. */
  public static final ReportTemplate DEPARTMENT_EVALUATION =
      new ReportTemplate(
          "department-evaluation-report",
          "部门整体支出绩效评价报告",
          DocumentKind.DEPARTMENT_EVALUATION_REPORT,
          SubjectKind.EVALUATION);

  /** 绩效专报. */
  public static final ReportTemplate BRIEFING =
      new ReportTemplate(
          "briefing-report", "绩效专报", DocumentKind.BRIEFING_REPORT, SubjectKind.BRIEFING);

  /** 年度财政重点绩效评价综合材料. */
  public static final ReportTemplate INTEGRATED_SUMMARY =
      new ReportTemplate(
          "integrated-summary", "财政重点绩效评价综合材料", DocumentKind.INTEGRATED_SUMMARY, SubjectKind.YEAR);

  /** 预算绩效管理工作情况汇报. */
  public static final ReportTemplate ANNUAL_WORK_REPORT =
      new ReportTemplate(
          "annual-work-report", "预算绩效管理工作情况汇报", DocumentKind.ANNUAL_WORK_REPORT, SubjectKind.YEAR);

  /** All of them. */
  public static final List<ReportTemplate> ALL =
      List.of(
          DEPARTMENT_EVALUATION,
          PROJECT_EVALUATION,
          BRIEFING,
          INTEGRATED_SUMMARY,
          ANNUAL_WORK_REPORT);

  private ReportTemplates() {}

  /** The template with this id. */
  public static Optional<ReportTemplate> find(String id) {
    return ALL.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** The template for an evaluation's report. */
  public static ReportTemplate forEvaluation(RegisterRow evaluation) {
    return evaluation.text("type").equals("PROJECT") ? PROJECT_EVALUATION : DEPARTMENT_EVALUATION;
  }

  /** What the registers have for a template in a year, in order of their ids. */
  public static List<String> subjects(
      ReportTemplate template, int year, RegisterSnapshot registers) {
    return switch (template.subject()) {
      case YEAR -> List.of(String.valueOf(year));
      case BRIEFING ->
          registers.by(BureauRegisters.BRIEFINGS, "year", String.valueOf(year)).stream()
              .map(RegisterRow::key)
              .toList();
      case EVALUATION ->
          registers.by(BureauRegisters.EVALUATIONS, "year", String.valueOf(year)).stream()
              .filter(e -> forEvaluation(e).equals(template))
              .map(RegisterRow::key)
              .toList();
    };
  }

  /** The source of a template. */
  static String source(ReportTemplate template) {
    String file = template.id() + ".ftl";
    try (var in = ReportTemplates.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Template " + file + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Template " + file + " cannot be read", e);
    }
  }
}
