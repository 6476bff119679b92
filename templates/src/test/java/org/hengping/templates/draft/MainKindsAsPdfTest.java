package org.hengping.templates.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.oracle.VeraPdf;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.pdf.PdfWriter;
import org.hengping.templates.pdf.measure.CheckLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One report of each main kind: veraPDF finds no fault, and its pages keep the rules of GB/T 9704.
 */
class MainKindsAsPdfTest {
  private static final PdfWriter WRITER = new PdfWriter();

  static List<ReportTemplate> templates() {
    return List.of(
        ReportTemplates.PROJECT_EVALUATION,
        ReportTemplates.DEPARTMENT_EVALUATION,
        ReportTemplates.BRIEFING,
        ReportTemplates.INTEGRATED_SUMMARY,
        ReportTemplates.ANNUAL_WORK_REPORT);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void conformsAndKeepsTheLayout(ReportTemplate template) throws IOException {
    var registers = Sample.registers(Set.of());
    var subjects = ReportTemplates.subjects(template, 2021, registers);
    assertFalse(subjects.isEmpty(), template.id());
    var report = Sample.compose(template, subjects.get(0), Scope.INTERNAL, registers);
    var out = new ByteArrayOutputStream();
    WRITER.write(report, Audience.STAFF, out);

    assertEquals(List.of(), VeraPdf.faults(out.toByteArray()), template.id());
    assertEquals(List.of(), new CheckLayout().check(out.toByteArray()), template.id());
  }
}
