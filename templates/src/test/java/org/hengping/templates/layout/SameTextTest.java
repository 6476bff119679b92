package org.hengping.templates.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.oracle.Oracle;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.pdf.PdfWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every output holds exactly the manuscript's text, as other programs read it. */
final class SameTextTest {
  private static final String HEADER = "一级指标二级指标三级指标分值指标解释指标说明评分规则评价意见得分";

  /** The result of a reference to a page. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(<w:tab/>(?:(?!<w:t>).)*)<w:t>[0-9]+</w:t>");

  private final Manuscript manuscript = Everything.manuscript();
  private final String expected = ExtractedText.expected(manuscript);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Audience.class)
  void htmlPrintsTheManuscript(Audience audience) {
    ExtractedText.assertSame(
        expected, ExtractedText.ofHtml(new HtmlWriter().page(manuscript, audience)));
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void docxPrintsTheManuscript(Audience audience) throws IOException {
    byte[] docx = docx(manuscript, audience);

    String text =
        part(docx, "word/document.xml")
            + part(docx, "word/footnotes.xml").replaceAll("(?s)<w:separator/>", "");

    ExtractedText.assertSame(expected, ExtractedText.ofHtml(text));
  }

  @Test
  void libreOfficeReadsTheSameTextFromDocx() throws IOException {
    var files = new ArrayList<Path>();
    for (Audience audience : Audience.values()) {
      files.add(Files.write(folder.resolve(audience + ".docx"), docx(manuscript, audience)));
    }

    for (String text : Oracle.officeText(files)) {
      ExtractedText.assertSame(
          ExtractedText.withoutNotes(titlesOfCharts(manuscript)),
          ExtractedText.ofOffice(text, "等级。1评价", "等级。评价"));
    }
  }

  /** LibreOffice saves no text of what it draws. */
  private static Manuscript titlesOfCharts(Manuscript manuscript) {
    return manuscript.withBlocks(
        manuscript.blocks().stream()
            .map(
                b ->
                    b instanceof Block.Chart c
                        ? new Block.Paragraph(List.of(new Inline.Text(c.title())))
                        : b)
            .toList());
  }

  @Test
  void libreOfficeDrawsTheChartOfDocx() throws IOException {
    var files = new ArrayList<Path>();
    for (var shape : Block.ChartShape.values()) {
      byte[] docx = docx(Manuscript.of("图表", List.of(Everything.chart(shape))), Audience.PUBLIC);
      files.add(Files.write(folder.resolve(shape + ".docx"), docx));
    }
    var printed = Oracle.officePdf(files);

    for (var shape : Block.ChartShape.values()) {
      var chart = Everything.chart(shape);
      String text = ExtractedText.joined(Oracle.pdfText(printed.get(shape.ordinal())));
      for (int i = 0; i < chart.categories().size(); i++) {
        assertTrue(text.contains(chart.categories().get(i)), shape + " " + text);
        String value = chart.series().get(0).values().get(i).toPlainString() + chart.unit();
        assertTrue(text.contains(value), shape + " " + value + " in " + text);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void pdftotextReadsTheSameCharactersFromPdf(Audience audience) throws IOException {
    Path file = Files.write(folder.resolve("report.pdf"), pdf(manuscript, audience));

    String text = ExtractedText.ofPdf(Oracle.pdfText(file), HEADER);

    ExtractedText.assertSame(ExtractedText.sorted(expected), ExtractedText.sorted(text));
  }

  @Test
  void pdftotextReadsProseInTheSameOrder() throws IOException {
    var report = Everything.prose();
    Path file = Files.write(folder.resolve("report.pdf"), pdf(report, Audience.PUBLIC));

    String text = ExtractedText.ofPdf(Oracle.pdfText(file), "");

    ExtractedText.assertSame(ExtractedText.expected(report), text);
  }

  @Test
  void structureTreeOfPdfHoldsTheSameText() throws IOException {
    Path file = Files.write(folder.resolve("report.pdf"), pdf(manuscript, Audience.PUBLIC));

    ExtractedText.assertSame(expected, ExtractedText.ofStructure(Oracle.pdfStructureText(file)));
  }

  static List<Manuscript> documents() {
    return List.of(Everything.official(), Everything.book());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void elementsAndContentsStandInTheirPlaces(Manuscript document) throws IOException {
    String text = ExtractedText.expected(document);

    ExtractedText.assertSame(
        text, ExtractedText.ofHtml(new HtmlWriter().page(document, Audience.PUBLIC)));
    byte[] docx = docx(document, Audience.PUBLIC);
    String word = part(docx, "word/document.xml").replaceAll("<w:instrText.*?</w:instrText>", "");
    ExtractedText.assertSame(
        ExtractedText.withoutNotes(document),
        ExtractedText.ofHtml(PAGE_NUMBER.matcher(word).replaceAll("$1")));
    Path file = Files.write(folder.resolve("report.pdf"), pdf(document, Audience.PUBLIC));
    String tree = ExtractedText.ofStructure(Oracle.pdfStructureText(file));
    ExtractedText.assertSame(text, ExtractedText.withoutLeaders(tree));
  }

  private static byte[] docx(Manuscript manuscript, Audience audience) throws IOException {
    var out = new ByteArrayOutputStream();
    new DocxWriter().write(manuscript, audience, out);
    return out.toByteArray();
  }

  private static byte[] pdf(Manuscript manuscript, Audience audience) throws IOException {
    var out = new ByteArrayOutputStream();
    new PdfWriter().write(manuscript, audience, out);
    return out.toByteArray();
  }

  private static String part(byte[] docx, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalStateException("No part " + name);
  }
}
