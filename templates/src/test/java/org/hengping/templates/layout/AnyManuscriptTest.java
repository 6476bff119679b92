package org.hengping.templates.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.oracle.Oracle;
import org.hengping.corpus.oracle.VeraPdf;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.pdf.PdfWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What holds for any manuscript; a failure names the seed that brings it back. */
final class AnyManuscriptTest {
  @TempDir Path folder;

  static long[] seeds() {
    var seeds = new long[150];
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = i;
    }
    return seeds;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void htmlAndDocxAreWellFormedAndPrintTheSame(long seed)
      throws IOException, ParserConfigurationException, SAXException {
    Manuscript manuscript = RandomManuscript.of(seed);
    String expected = ExtractedText.expected(manuscript);
    for (Audience audience : Audience.values()) {
      String body = new HtmlWriter().body(manuscript, audience);
      String html =
          xmlText("<x><h1>" + escaped(manuscript.title()) + "</h1>" + body + "</x>", true);
      ExtractedText.assertSame(expected, html);

      byte[] docx = docx(manuscript, audience);
      String word = xmlText(part(docx, "word/document.xml"), false);
      String notes = xmlText(part(docx, "word/footnotes.xml"), false);
      ExtractedText.assertSame(expected, word + notes);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {9, 15, 54, 99, 103, 117})
  void pdfConformsAndPrintsTheSame(long seed) throws IOException {
    Manuscript manuscript = RandomManuscript.of(seed);
    var out = new ByteArrayOutputStream();
    new PdfWriter().write(manuscript, Audience.STAFF, out);

    assertEquals(List.of(), VeraPdf.faults(out.toByteArray()));
    Path file = Files.write(folder.resolve("any.pdf"), out.toByteArray());
    String text = ExtractedText.ofStructure(Oracle.pdfStructureText(file));
    ExtractedText.assertSame(
        ExtractedText.sorted(ExtractedText.expected(manuscript)), ExtractedText.sorted(text));
  }

  private static String escaped(String text) {
    return PrintedText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Text as an XML parser reads it, without marks of notes. */
  private static String xmlText(String xml, boolean html)
      throws IOException, ParserConfigurationException, SAXException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    if (html) {
      remove(document.getDocumentElement());
    }
    return ExtractedText.joined(document.getDocumentElement().getTextContent());
  }

  private static void remove(Node node) {
    for (Node child = node.getFirstChild(); child != null; ) {
      Node next = child.getNextSibling();
      boolean mark =
          child.getNodeName().equals("sup")
              || child instanceof org.w3c.dom.Element e
                  && e.getAttribute("role").equals("doc-backlink");
      if (mark) {
        node.removeChild(child);
      } else {
        remove(child);
      }
      child = next;
    }
  }

  private static byte[] docx(Manuscript manuscript, Audience audience) throws IOException {
    var out = new ByteArrayOutputStream();
    new DocxWriter().write(manuscript, audience, out);
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
