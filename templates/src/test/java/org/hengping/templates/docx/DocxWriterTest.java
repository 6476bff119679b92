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
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.Everything;
import org.hengping.templates.layout.NotReleasable;
import org.junit.jupiter.api.Test;
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
      if (!part.getKey().endsWith(".png")) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(part.getValue()));
      }
    }
  }

  @Test
  void everyPartIsValidByTheSchema() throws IOException, XmlException {
    var parts = parts(docx(Everything.withUnrecognised(), Audience.STAFF));

    assertValid(DocumentDocument.Factory.parse(stream(parts, "word/document.xml")));
    assertValid(StylesDocument.Factory.parse(stream(parts, "word/styles.xml")));
    assertValid(NumberingDocument.Factory.parse(stream(parts, "word/numbering.xml")));
    assertValid(FootnotesDocument.Factory.parse(stream(parts, "word/footnotes.xml")));
    assertValid(SettingsDocument.Factory.parse(stream(parts, "word/settings.xml")));
    assertValid(FontsDocument.Factory.parse(stream(parts, "word/fontTable.xml")));
    assertValid(FtrDocument.Factory.parse(stream(parts, "word/footer.xml")));
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
