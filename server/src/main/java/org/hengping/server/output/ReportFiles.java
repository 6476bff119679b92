package org.hengping.server.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.markdown.MarkdownWriter;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.pdf.PdfWriter;

/** Writes manuscripts as files named by their titles. Thread-safe but for the names given out. */
public final class ReportFiles {
  private final HtmlWriter html;
  private final DocxWriter docx;
  private final PdfWriter pdf;
  private final Set<Path> taken = new HashSet<>();

  public ReportFiles(HtmlWriter html, DocxWriter docx, PdfWriter pdf) {
    this.html = html;
    this.docx = docx;
    this.pdf = pdf;
  }

  /**
   * Writes a manuscript in several formats; a file is there whole or not at all.
   *
   * @return the files, in the order of the formats
   */
  public List<Path> write(
      Manuscript manuscript, Audience audience, Set<ReportFormat> formats, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    String name = name(manuscript.title());
    for (int n = 2; !taken.add(folder.resolve(name)); n++) {
      name = name(manuscript.title()) + "-" + n;
    }
    var files = new ArrayList<Path>();
    for (ReportFormat format : formats) {
      Path file = folder.resolve(name + "." + format.ending());
      Path fresh = folder.resolve("." + name + "." + format.ending() + ".part");
      try (var out = Files.newOutputStream(fresh)) {
        write(manuscript, audience, format, out);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      files.add(file);
    }
    return files;
  }

  /** Writes a manuscript in one format. */
  public void write(Manuscript manuscript, Audience audience, ReportFormat format, OutputStream out)
      throws IOException {
    switch (format) {
      case MD -> out.write(MarkdownWriter.reading(manuscript).getBytes(StandardCharsets.UTF_8));
      case HTML -> out.write(html.page(manuscript, audience).getBytes(StandardCharsets.UTF_8));
      case DOCX -> docx.write(manuscript, audience, out);
      case PDF -> pdf.write(manuscript, audience, out);
    }
  }

  /** A title as a file name that every system takes. */
  public static String name(String title) {
    String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
    return name.length() > 80 ? name.substring(0, 80).strip() : name;
  }
}
