package org.hengping.server.staff.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.markdown.MarkdownWriter;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Visit;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.pdf.PdfWriter;

/** Sends the newest revision as a file for staff. */
public final class DownloadReport {
  private final VisibleDocuments visible;
  private final HtmlWriter html;
  private final DocxWriter docx;
  private final PdfWriter pdf;

  public DownloadReport(VisibleDocuments visible, HtmlWriter html, DocxWriter docx, PdfWriter pdf) {
    this.visible = visible;
    this.html = html;
    this.docx = docx;
    this.pdf = pdf;
  }

  /** Answers {@code GET /reports/{id}/files/{format}}. */
  public void send(Visit visit) throws IOException {
    var document = visible.find(visit.part("id"), visit.person());
    String format = visit.part("format");
    var manuscript = visible.documents().latest(document.id()).manuscript();
    byte[] bytes = write(manuscript, format);
    String name = document.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "." + format;
    visit.send(name, document.id() + "." + format, mediaType(format), bytes);
  }

  private byte[] write(Manuscript manuscript, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    switch (format) {
      case "html" ->
          out.writeBytes(html.page(manuscript, Audience.STAFF).getBytes(StandardCharsets.UTF_8));
      case "md" ->
          out.writeBytes(MarkdownWriter.reading(manuscript).getBytes(StandardCharsets.UTF_8));
      case "docx" -> docx.write(manuscript, Audience.STAFF, out);
      case "pdf" -> pdf.write(manuscript, Audience.STAFF, out);
      default -> throw new NotFound(Messages.text("error.404"));
    }
    return out.toByteArray();
  }

  private static String mediaType(String format) {
    return switch (format) {
      case "html" -> "text/html; charset=utf-8";
      case "md" -> "text/markdown; charset=utf-8";
      case "pdf" -> "application/pdf";
      default -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    };
  }
}
