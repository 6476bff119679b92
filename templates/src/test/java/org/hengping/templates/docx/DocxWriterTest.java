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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.Everything;
import org.hengping.templates.layout.NotReleasable;
import org.junit.jupiter.api.Test;
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
  void anotherLibraryReadsThePackage() throws IOException, Docx4JException {
    byte[] docx = docx(Everything.withUnrecognised(), Audience.STAFF);

    var read = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));

    assertEquals(
        Everything.manuscript().title(),
        read.getDocPropsCorePart().getJaxbElement().getTitle().getValue().getContent().get(0));
    assertTrue(read.getMainDocumentPart().getContent().size() > 30);
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
