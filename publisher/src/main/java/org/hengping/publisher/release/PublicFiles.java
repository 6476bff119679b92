package org.hengping.publisher.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.ManuscriptJson;
import org.hengping.publisher.audit.WrittenFile;
import org.hengping.publisher.bundle.Manifest;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.pdf.PdfWriter;

/** Writes all files of a public version afresh. Thread-safe. */
public final class PublicFiles {
  private final HtmlWriter html;
  private final DocxWriter docx;
  private final PdfWriter pdf;

  public PublicFiles(HtmlWriter html, DocxWriter docx, PdfWriter pdf) {
    this.html = html;
    this.docx = docx;
    this.pdf = pdf;
  }

  /**
   * The files of a bundle except its record: HTML fragment, manuscript, DOCX, PDF.
   *
   * @throws org.hengping.templates.pdf.MissingGlyph when a character cannot be printed
   */
  public List<WrittenFile> write(Manuscript publicVersion) {
    return List.of(
        new WrittenFile(Manifest.BODY, utf8(html.body(publicVersion, Audience.PUBLIC))),
        new WrittenFile(Manifest.MANUSCRIPT, utf8(ManuscriptJson.write(publicVersion))),
        new WrittenFile(
            "report.docx", bytes(out -> docx.write(publicVersion, Audience.PUBLIC, out))),
        new WrittenFile(
            "report.pdf", bytes(out -> pdf.write(publicVersion, Audience.PUBLIC, out))));
  }

  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    var out = new ByteArrayOutputStream(1 << 18);
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
