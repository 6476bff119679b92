package org.hengping.templates.pdf.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Measures a PDF of ours against GB/T 9704—2012: paper, 版心, lines, characters, faces by level,
 * numbering, 版头, 版记 and page numbers. Stateless and thread-safe.
 */
public final class CheckLayout {

  /**
   * A place where a rule does not hold.
   *
   * @param page 1-based
   * @param found what was measured, for people
   */
  public record Fault(LayoutRule rule, int page, String found) {
    @Override
    public String toString() {
      return rule.id() + "（" + rule.clause() + " " + rule.title() + "）第" + page + "页：" + found;
    }
  }

  /** All rules. */
  public static List<LayoutRule> rules() {
    return Stream.of(
            PaperRules.all(),
            HeadRules.all(),
            TitleRules.all(),
            TextRules.all(),
            ClosingRules.all(),
            FootRules.all())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Measures all pages.
   *
   * @throws IOException when it is no PDF
   */
  public List<Fault> check(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var printed = PrintedDocument.read(document);
      var faults = new ArrayList<Fault>();
      for (LayoutRule rule : rules()) {
        rule.measure()
            .apply(printed)
            .filter(finding -> !finding.holds())
            .forEach(f -> faults.add(new Fault(rule, f.page(), f.found())));
      }
      return faults;
    }
  }
}
