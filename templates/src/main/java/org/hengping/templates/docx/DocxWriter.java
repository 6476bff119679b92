package org.hengping.templates.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.html.Escaped;
import org.hengping.templates.layout.Audience;

/**
 * Writes a manuscript as DOCX in the layout of GB/T 9704. Equal manuscripts give equal bytes; no
 * date, no person and no template name is written. Thread-safe.
 */
public final class DocxWriter {
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String CORE =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:language>zh-CN</dc:language>\
      </cp:coreProperties>
      """;

  private final Map<String, byte[]> fixed = new LinkedHashMap<>();

  /** A writer with the fixed parts loaded. */
  public DocxWriter() {
    fixed.put("[Content_Types].xml", read("content-types.xml"));
    fixed.put("_rels/.rels", read("package-rels.xml"));
    fixed.put("word/styles.xml", read("styles.xml"));
    fixed.put("word/settings.xml", read("settings.xml"));
    fixed.put("word/fontTable.xml", read("fontTable.xml"));
    fixed.put("word/footer.xml", read("footer.xml"));
  }

  /**
   * Writes the whole file and leaves the stream open.
   *
   * @throws org.hengping.templates.layout.NotReleasable when an unrecognised block would go to the
   *     public
   * @throws IOException when the stream cannot be written
   */
  public void write(Manuscript manuscript, Audience audience, OutputStream out) throws IOException {
    var body = new BodyXml(manuscript, audience);
    var parts = new LinkedHashMap<>(fixed);
    parts.put("docProps/core.xml", bytes(CORE.formatted(Escaped.of(manuscript.title()))));
    parts.put("word/document.xml", bytes(body.document()));
    parts.put("word/footnotes.xml", bytes(body.footnotes()));
    parts.put("word/numbering.xml", bytes(body.numbering()));
    parts.put("word/_rels/document.xml.rels", bytes(body.relationships().xml()));
    for (int series : body.relationships().bars()) {
      parts.put("word/media/bar" + series + ".png", Bars.png(series));
    }
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (var part : parts.entrySet()) {
      var entry = new ZipEntry(part.getKey());
      entry.setTimeLocal(ZIP_TIME);
      zip.putNextEntry(entry);
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(String name) {
    try (InputStream in = DocxWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
