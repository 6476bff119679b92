package org.hengping.templates.revise;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Edits a part of a DOCX as a person would with a word processor. */
final class WordXml {
  private WordXml() {}

  /** The file with its main part changed. */
  static byte[] edit(byte[] docx, UnaryOperator<String> change) {
    return edit(docx, "word/document.xml", change);
  }

  static byte[] edit(byte[] docx, String part, UnaryOperator<String> change) {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
        var zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(
            entry.getName().equals(part)
                ? change
                    .apply(new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The paragraph that holds a text, with its tags. */
  static String paragraph(String xml, String text) {
    int at = xml.indexOf(text);
    if (at < 0) {
      throw new AssertionError("“" + text + "” is not in the file");
    }
    int start = Math.max(xml.lastIndexOf("<w:p>", at), xml.lastIndexOf("<w:p ", at));
    return xml.substring(start, xml.indexOf("</w:p>", at) + "</w:p>".length());
  }

  /** The row of a table that holds a text. */
  static String row(String xml, String text) {
    int at = xml.indexOf(text);
    return xml.substring(
        xml.lastIndexOf("<w:tr>", at), xml.indexOf("</w:tr>", at) + "</w:tr>".length());
  }

  /** A change that must meet its text. */
  static UnaryOperator<String> replace(String text, String other) {
    return xml -> {
      if (!xml.contains(text)) {
        throw new AssertionError("“" + text + "” is not in the file");
      }
      int at = xml.indexOf(text);
      return xml.substring(0, at) + other + xml.substring(at + text.length());
    };
  }

  static String body(String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p>";
  }
}
