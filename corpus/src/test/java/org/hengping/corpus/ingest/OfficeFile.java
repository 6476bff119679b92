package org.hengping.corpus.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes DOCX and XLSX files part by part. */
final class OfficeFile {
  static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder relations = new StringBuilder();

  /** A DOCX whose body holds the given XML. */
  static OfficeFile docx(String body) {
    return new OfficeFile()
        .part(
            "_rels/.rels",
            relations(
                "<Relationship Id=\"rId1\" Type=\""
                    + TYPE
                    + "officeDocument\""
                    + " Target=\"word/document.xml\"/>"))
        .part(
            "word/document.xml",
            "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
  }

  /** A paragraph with one run. */
  static String p(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  }

  OfficeFile part(String name, String content) {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  OfficeFile part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** Adds a part that the document refers to. */
  OfficeFile related(String id, String type, String name, String content) {
    relations
        .append("<Relationship Id=\"" + id + "\" Type=\"" + TYPE + type + "\" Target=\"" + name)
        .append("\"/>");
    return part("word/" + name, content)
        .part("word/_rels/document.xml.rels", relations(relations.toString()));
  }

  private static String relations(String inner) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inner
        + "</Relationships>";
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
