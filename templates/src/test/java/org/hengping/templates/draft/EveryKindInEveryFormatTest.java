package org.hengping.templates.draft;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.oracle.Oracle;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.binding.Subject;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.ExtractedText;
import org.hengping.templates.layout.PrintedText;
import org.hengping.templates.pdf.PdfWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One report of every kind and outline over the sample, in every format. */
class EveryKindInEveryFormatTest {
  private static final PdfWriter PDF = new PdfWriter();
  private static final HtmlWriter HTML = new HtmlWriter();
  private static final DocxWriter DOCX = new DocxWriter();
  private static final RegisterSnapshot REGISTERS = Sample.registers(Set.of());
  private static final ComposeReport COMPOSING = new ComposeReport(Sample.NOTICE, "示例市财政局");

  /** What a page for the public must not carry: where a part comes from, or names of its parts. */
  private static final Pattern TRACES =
      Pattern.compile("\\sdata-[a-z]+=|<!--|class=\"figure\"|id=\"(?!h-\\d+\")");

  private static final Pattern DOCX_TRACES =
      Pattern.compile("<w:sdt[ >]|w:rsid|w14:paraId|w:docVar|w:comment");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  @TempDir Path folder;

  record Kind(ReportTemplate template, Outline outline) {
    @Override
    public String toString() {
      return template.id() + " " + outline.variant();
    }

    Manuscript report(Scope scope) {
      String subject =
          IntStream.of(2021, 2022)
              .boxed()
              .flatMap(year -> template.subject().all(year, REGISTERS).stream())
              .filter(s -> !s.restricted())
              .map(Subject::id)
              .findFirst()
              .orElseThrow();
      var outcome =
          COMPOSING.compose(template, Optional.of(outline.variant()), subject, scope, REGISTERS);
      if (outcome instanceof ComposeReport.Outcome.Composed composed) {
        return composed.manuscript();
      }
      throw new AssertionError(outcome.toString());
    }
  }

  static Stream<Kind> kinds() {
    return ReportTemplates.ALL.stream()
        .flatMap(t -> t.outlines().stream().map(o -> new Kind(t, o)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void sameTextAndNumbersStandInAllFormats(Kind kind) throws IOException {
    var report = kind.report(Scope.INTERNAL);
    String expected = ExtractedText.expected(report);

    ExtractedText.assertSame(expected, ExtractedText.ofHtml(HTML.page(report, Audience.STAFF)));
    ExtractedText.assertSame(expected, ExtractedText.ofDocx(docx(report, Audience.STAFF)));
    Path file = Files.write(folder.resolve("report.pdf"), pdf(report, Audience.STAFF));
    String printed = ExtractedText.ofPages(Oracle.pdfText(file), report.title());
    for (Block block : report.blocks()) {
      pieces(block)
          .forEach(p -> assertTrue(printed.contains(p), () -> "“" + p + "” is not in " + printed));
    }
  }

  /** What stands in one piece on a page: paragraphs, and the numbers of tables. */
  private static List<String> pieces(Block block) {
    Stream<String> lines =
        PlainText.lines(block).stream().map(PrintedText::of).map(ExtractedText::joined);
    if (block instanceof Block.Heading || block instanceof Block.Paragraph) {
      return lines.toList();
    }
    return lines
        .flatMap(l -> NUMBER.matcher(l).results().map(MatchResult::group))
        .filter(n -> n.contains("."))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void publicFilesCarryNoTraces(Kind kind) throws IOException {
    var report = kind.report(Scope.PUBLIC);

    String page = HTML.page(report, Audience.PUBLIC);
    assertFalse(TRACES.matcher(page).find(), () -> found(TRACES, page));
    String word = ExtractedText.part(docx(report, Audience.PUBLIC), "word/document.xml");
    assertFalse(DOCX_TRACES.matcher(word).find(), () -> found(DOCX_TRACES, word));
  }

  private static String found(Pattern pattern, String text) {
    var m = pattern.matcher(text);
    return m.find() ? text.substring(Math.max(0, m.start() - 60), m.end() + 60) : "";
  }

  static byte[] pdf(Manuscript report, Audience audience) throws IOException {
    var out = new ByteArrayOutputStream();
    PDF.write(report, audience, out);
    return out.toByteArray();
  }

  private static byte[] docx(Manuscript report, Audience audience) throws IOException {
    var out = new ByteArrayOutputStream();
    DOCX.write(report, audience, out);
    return out.toByteArray();
  }
}
