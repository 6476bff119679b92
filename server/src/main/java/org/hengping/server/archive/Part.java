package org.hengping.server.archive;

import java.util.Set;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.register.Register;

/** The three parts of a case file (财监〔2021〕4号 第二十条). */
enum Part {
  ESTABLISHMENT("立项性材料"),
  PROOF("证明性材料"),
  CONCLUSION("结论性材料");

  private static final Set<String> ESTABLISHING =
      Set.of("plan", "evaluations", "units", "agencies", "lead-evaluators", "assignments");

  private static final Set<String> CONCLUDING =
      Set.of(
          "notices",
          "items",
          "rectification-reports",
          "linkage",
          "linkage-funds",
          "briefings",
          "quality-items",
          "publications");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  /** Chinese name, also of the folder. */
  String title() {
    return title;
  }

  /** Where rows of a register belong. */
  static Part of(Register register) {
    if (ESTABLISHING.contains(register.name())) {
      return ESTABLISHMENT;
    }
    return CONCLUDING.contains(register.name()) ? CONCLUSION : PROOF;
  }

  /** Where a document belongs. */
  static Part of(DocumentKind kind) {
    return switch (kind) {
      case POLICY, REGULATION, EVALUATION_NOTICE, WORK_PLAN -> ESTABLISHMENT;
      case DEPARTMENT_EVALUATION_REPORT,
          PROJECT_EVALUATION_REPORT,
          BRIEFING_REPORT,
          INTEGRATED_SUMMARY,
          ANNUAL_WORK_REPORT,
          RECTIFICATION_NOTICE,
          RECTIFICATION_REPORT,
          RECTIFICATION_LEDGER ->
          CONCLUSION;
      default -> PROOF;
    };
  }
}
