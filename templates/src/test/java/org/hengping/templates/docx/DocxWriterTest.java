package org.hengping.templates.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.Everything;
import org.hengping.templates.layout.NotReleasable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.xml.sax.SAXException;

final class DocxWriterTest {

  @Test
  void equalManuscriptsGiveEqualBytes() throws IOException {
    assertArrayEquals(
        docx(Everything.manuscript(), Audience.STAFF),
        docx(Everything.manuscript(), Audience.STAFF));
  }

  @Test
  void everyPartIsWellFormed() throws IOException, ParserConfigurationException, SAXException {
    for (var part : parts(docx(Everything.withUnrecognised(), Audience.STAFF)).entrySet()) {
      if (!part.getKey().matches(".*\\.(png|xlsx)")) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(part.getValue()));
      }
    }
  }

  static List<Manuscript> documents() {
    var charts = new ArrayList<Block>();
    for (Block.ChartShape shape : Block.ChartShape.values()) {
      charts.add(Everything.chart(shape));
    }
    charts.add(new Block.Picture("ab".repeat(32), "image/png", "项目现场照片"));
    return List.of(
        Everything.withUnrecognised(),
        Everything.official(),
        Everything.book(),
        Manuscript.of("图表和图片", charts));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyPartIsValidByTheSchema(Manuscript manuscript) throws IOException, XmlException {
    var out = new ByteArrayOutputStream();
    new DocxWriter(hash -> Optional.of(Bars.png(0))).write(manuscript, Audience.STAFF, out);
    for (var part : parts(out.toByteArray()).entrySet()) {
      String xml = new String(part.getValue(), StandardCharsets.UTF_8);
      switch (part.getKey().replaceAll(".*/|[0-9]*\\.xml", "")) {
        case "document" -> {
          // the schema knows nothing of alternatives; a program takes the one or the other
          assertValid(DocumentDocument.Factory.parse(alternative(xml, "Choice")));
          assertValid(DocumentDocument.Factory.parse(alternative(xml, "Fallback")));
        }
        case "styles" -> assertValid(StylesDocument.Factory.parse(xml));
        case "numbering" -> assertValid(NumberingDocument.Factory.parse(xml));
        case "footnotes" ->
            assertValid(FootnotesDocument.Factory.parse(alternative(xml, "Choice")));
        case "settings" -> assertValid(SettingsDocument.Factory.parse(xml));
        case "fontTable" -> assertValid(FontsDocument.Factory.parse(xml));
        case "footer", "footerEven", "footerOdd" -> assertValid(FtrDocument.Factory.parse(xml));
        case "chart" -> assertValid(ChartSpaceDocument.Factory.parse(xml));
        case "chart1.xlsx", "chart2.xlsx", "chart3.xlsx", "chart4.xlsx" ->
            assertWorkbook(part.getValue());
        default -> assertTrue(part.getKey().matches(".*(rels|png|core.xml|Types\\].xml)"));
      }
    }
  }

  private static String alternative(String xml, String kind) {
    String other = kind.equals("Choice") ? "Fallback" : "Choice";
    return xml.replaceAll("(?s)<mc:" + other + ".*?</mc:" + other + ">", "")
        .replaceAll("</?mc:(?:AlternateContent|" + kind + "( Requires=\"w14\")?)>", "")
        .replace(" mc:Ignorable=\"w14\"", "");
  }

  private static void assertWorkbook(byte[] xlsx) throws IOException, XmlException {
    var parts = parts(xlsx);
    assertValid(WorkbookDocument.Factory.parse(stream(parts, "xl/workbook.xml")));
    assertValid(WorksheetDocument.Factory.parse(stream(parts, "xl/worksheets/sheet1.xml")));
  }

  private static void assertValid(XmlObject part) {
    var faults = new ArrayList<XmlError>();
    part.validate(new XmlOptions().setErrorListener(faults));
    assertEquals(List.of(), faults);
  }

  private static ByteArrayInputStream stream(Map<String, byte[]> parts, String name) {
    return new ByteArrayInputStream(parts.get(name));
  }

  @Test
  void staffSeeWhereAFigureComesFrom() throws IOException {
    String document = document(docx(Everything.manuscript(), Audience.STAFF));

    assertTrue(document.contains("<w:alias w:val=\"数字来源：evaluations.count\"/>"), document);
    assertTrue(document.contains("<w:tag w:val=\"evaluations.count?year=2021\"/>"));
  }

  @Test
  void thePublicGetsNoIdsAndNoPersons() throws IOException {
    var parts = parts(docx(Everything.manuscript(), Audience.PUBLIC));
    for (var part : parts.entrySet()) {
      String text = new String(part.getValue(), StandardCharsets.UTF_8);
      for (String secret : Everything.INTERNAL) {
        assertFalse(text.contains(secret), part.getKey() + " holds " + secret);
      }
      for (String mark :
          new String[] {
            "w:sdt",
            "w:rsid",
            "paraId",
            "creator",
            "lastModifiedBy",
            "dcterms",
            "bookmark",
            "w:author",
            "Template"
          }) {
        assertFalse(text.contains(mark), part.getKey() + " holds " + mark);
      }
    }
  }

  @Test
  void refusesToPublishWhatNobodyUnderstood() {
    assertThrows(NotReleasable.class, () -> docx(Everything.withUnrecognised(), Audience.PUBLIC));
  }

  private static String document(byte[] docx) throws IOException {
    return new String(parts(docx).get("word/document.xml"), StandardCharsets.UTF_8);
  }

  private static byte[] docx(Manuscript manuscript, Audience audience) throws IOException {
    var out = new ByteArrayOutputStream();
    new DocxWriter().write(manuscript, audience, out);
    return out.toByteArray();
  }

  private static Map<String, byte[]> parts(byte[] docx) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
