package org.hengping.templates.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.hengping.corpus.oracle.Oracle;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.Everything;
import org.hengping.templates.layout.PictureFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A document of the bureau gives its fonts, colours and margins to all others. */
final class HouseStyleTest {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String STYLES =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:eastAsia=\"方正仿宋_GBK\"/></w:rPr></w:rPrDefault></w:docDefaults>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:rPr><w:rFonts w:eastAsia=\"方正黑体_GBK\"/><w:b/><w:color w:val=\"1F3864\"/><w:sz w:val=\"40\"/></w:rPr></w:style>";
  private static final String PAGE =
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1701\" w:right=\"1417\" w:bottom=\"1701\" w:left=\"1701\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>";

  @TempDir Path folder;

  private static byte[] reference(String styles, String page) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      String relations =
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>";
      part(zip, "_rels/.rels", relations.formatted("officeDocument", "word/document.xml"));
      part(zip, "word/_rels/document.xml.rels", relations.formatted("styles", "styles.xml"));
      part(
          zip,
          "word/document.xml",
          "<w:document " + W + "><w:body><w:p/>" + page + "</w:body></w:document>");
      part(zip, "word/styles.xml", "<w:styles " + W + ">" + styles + "</w:styles>");
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>");
    }
    return out.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static HouseStyle style(byte[] docx) {
    return assertInstanceOf(HouseStyle.Outcome.Read.class, HouseStyle.read(docx)).style();
  }

  private static String part(byte[] docx, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError(name);
  }

  private static byte[] written(HouseStyle style) throws IOException {
    var out = new ByteArrayOutputStream();
    new DocxWriter(PictureFinder.NONE, style).write(Everything.book(), Audience.STAFF, out);
    return out.toByteArray();
  }

  private static void assertDressed(byte[] docx) throws IOException, XmlException {
    String styles = part(docx, "word/styles.xml");
    var faults = new ArrayList<XmlError>();
    StylesDocument.Factory.parse(styles).validate(new XmlOptions().setErrorListener(faults));
    assertEquals(List.of(), faults);
    String normal = styles.replaceFirst("(?s).*w:styleId=\"Normal\"(.*?)</w:style>.*", "$1");
    assertTrue(normal.contains("w:eastAsia=\"方正仿宋_GBK\""), normal);
    String heading = styles.replaceFirst("(?s).*w:styleId=\"Heading1\"(.*?)</w:style>.*", "$1");
    assertTrue(heading.contains("w:eastAsia=\"方正黑体_GBK\""), heading);
    assertTrue(heading.matches("(?s).*<w:b w:val=\"1\"/>.*<w:color w:val=\"1[fF]3864\"/>.*"));
    assertFalse(heading.contains("w:val=\"40\""), heading);
    String page = part(docx, "word/document.xml");
    assertTrue(
        page.contains("w:top=\"1701\" w:right=\"1417\""), page.substring(page.length() - 600));
    int width = 11906 - 1417 - 1701;
    assertTrue(page.contains("w:leader=\"dot\" w:pos=\"" + width + "\""));
  }

  @Test
  void fontsColoursAndMarginsAreTaken() throws IOException, XmlException {
    var style = style(reference(STYLES, PAGE));
    assertDressed(written(style));
    assertTrue(
        style.taken().contains("样式“标题 1”：中文字体 方正黑体_GBK，颜色 #1F3864，加粗"), style.taken().toString());
    assertTrue(style.taken().contains("页边距：上30、下30、左30、右25毫米"), style.taken().toString());
    assertTrue(style.left().stream().anyMatch(l -> l.startsWith("字号、行距")));
  }

  @Test
  void aReferenceThatLibreOfficeSavedGivesTheSame() throws IOException, XmlException {
    Path file = Files.write(folder.resolve("reference.docx"), reference(STYLES, PAGE));
    Path saved = Oracle.office(List.of(file), "docx:MS Word 2007 XML").get(0);
    assertDressed(written(style(Files.readAllBytes(saved))));
  }

  @Test
  void thePagesOfTheContentsFollowTheMargins() {
    var wide = new PageSetup(11906, 16838, 1000, 1000, 1000, 1000, 500, 500);
    var few = HeadingPages.of(Everything.book(), Audience.STAFF, wide).pages();
    var many = HeadingPages.of(Everything.book(), Audience.STAFF, PageSetup.OFFICIAL).pages();
    assertTrue(few.get(few.size() - 1) < many.get(many.size() - 1), few + " " + many);
  }

  @Test
  void whatCannotBeTakenIsTold() throws IOException {
    var landscape = PAGE.replace("w:w=\"11906\" w:h=\"16838\"", "w:w=\"16838\" w:h=\"11906\"");
    var themed =
        "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"Title\"/><w:rPr><w:rFonts w:eastAsiaTheme=\"majorEastAsia\"/></w:rPr></w:style>";
    var style = style(reference(themed, landscape));
    assertTrue(style.setup().isEmpty());
    assertTrue(
        style.left().contains("样式“标题”的中文字体由主题决定，没有采用；请在该样式里直接选定字体"), style.left().toString());
    assertTrue(style.left().contains("纸张不是竖放的 A4，页边距没有采用"));
    var narrow = style(reference("", PAGE.replace("w:left=\"1701\"", "w:left=\"9000\"")));
    assertTrue(narrow.left().stream().anyMatch(l -> l.startsWith("页边距过大或过小")));
  }

  @Test
  void hostileReferencesAreRefusedOrHarmless() throws IOException {
    for (byte[] bad :
        List.of(
            new byte[0],
            "PK".getBytes(StandardCharsets.US_ASCII),
            "<html/>".getBytes(StandardCharsets.US_ASCII))) {
      var refused = assertInstanceOf(HouseStyle.Outcome.Refused.class, HouseStyle.read(bad));
      assertTrue(refused.reason().contains("Word"), refused.reason());
    }
    var entity = reference("", PAGE.replace("<w:sectPr>", "<w:sectPr>&x;"));
    assertInstanceOf(HouseStyle.Outcome.Refused.class, HouseStyle.read(entity));
    var injected =
        "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"Title\"/><w:rPr><w:rFonts w:eastAsia=\"&quot;/&gt;&lt;evil\"/><w:color w:val=\"&quot;x\"/></w:rPr></w:style>";
    var style = style(reference(injected, PAGE));
    assertFalse(part(written(style), "word/styles.xml").contains("evil"));
    var circle =
        "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"t\"/></w:style>";
    assertInstanceOf(HouseStyle.Outcome.Read.class, HouseStyle.read(reference(circle, PAGE)));
  }
}
