package org.hengping.corpus.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.dhatim.fastexcel.Workbook;
import org.hengping.corpus.oracle.Oracle;

/** A folder of files of all formats, made from real texts; no two have the same bytes. */
final class MixedFiles {
  private static final int PDF_SOURCES = 12;

  private final List<List<String>> texts = new ArrayList<>();
  private final Path folder;

  private MixedFiles(Path folder) {
    this.folder = folder;
  }

  /** Makes so many files: of 20, 6 DOCX, 4 PDF, 3 XLSX, 3 text, 2 HTML, 1 CSV, 1 Markdown. */
  static void make(Path folder, Path scratch, int count) throws IOException {
    var files = new MixedFiles(Files.createDirectories(folder));
    for (Path text : SharedTexts.all()) {
      files.texts.add(Files.readAllLines(text).stream().filter(l -> !l.isBlank()).toList());
    }
    var pdfs = files.pdfs(Files.createDirectories(scratch));
    for (int i = 0; i < count; i++) {
      switch (i % 20) {
        case 0, 1, 2, 3, 4, 5 -> files.write(i, "docx", files.docx(i));
        case 6, 7, 8, 9 -> files.pdf(i, pdfs.get(i % pdfs.size()));
        case 10, 11, 12 -> files.xlsx(i);
        case 13, 14 -> files.write(i, "txt", files.joined(i).getBytes("UTF-8"));
        case 15 -> files.write(i, "txt", files.joined(i).getBytes(Charset.forName("GB18030")));
        case 16, 17 -> files.write(i, "html", files.html(i));
        case 18 -> files.write(i, "csv", files.csv(i));
        default -> files.write(i, "md", ("# 第" + i + "号\n\n" + files.joined(i)).getBytes("UTF-8"));
      }
    }
  }

  /** Two thirds of a text, beginning elsewhere each time. */
  private List<String> lines(int i) {
    var all = texts.get(i % texts.size());
    int from = i / texts.size() % Math.max(1, all.size() / 3);
    var lines = new ArrayList<String>();
    lines.add(all.get(0) + "（第" + i + "号）");
    lines.addAll(all.subList(from, Math.min(all.size(), from + Math.max(1, 2 * all.size() / 3))));
    return lines;
  }

  private String joined(int i) {
    return String.join("\n", lines(i)) + "\n";
  }

  private void write(int i, String extension, byte[] bytes) throws IOException {
    Files.write(folder.resolve("%04d.%s".formatted(i, extension)), bytes);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private byte[] docx(int i) {
    var body = new StringBuilder();
    lines(i).forEach(l -> body.append(OfficeFile.p(escaped(l))));
    return OfficeFile.docx(body.toString()).bytes();
  }

  private byte[] html(int i) throws IOException {
    var page = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>");
    lines(i).forEach(l -> page.append("<p>").append(escaped(l)).append("</p>\n"));
    return page.append("</body></html>").toString().getBytes("UTF-8");
  }

  private byte[] csv(int i) throws IOException {
    var rows = new StringBuilder("序号,内容,编号\n");
    for (String line : lines(i)) {
      rows.append(rows.length())
          .append(",\"")
          .append(line.replace("\"", "\"\""))
          .append("\",")
          .append(i)
          .append('\n');
    }
    return rows.toString().getBytes("UTF-8");
  }

  private void xlsx(int i) throws IOException {
    try (var out = Files.newOutputStream(folder.resolve("%04d.xlsx".formatted(i)));
        var book = new Workbook(out, "t", "1.0")) {
      var sheet = book.newWorksheet("表");
      var lines = lines(i);
      for (int r = 0; r < lines.size(); r++) {
        sheet.value(r, 0, r);
        sheet.value(r, 1, lines.get(r));
        sheet.value(r, 2, "第" + i + "号");
      }
    }
  }

  private List<byte[]> pdfs(Path scratch) throws IOException {
    var words = new ArrayList<Path>();
    for (int i = 0; i < PDF_SOURCES; i++) {
      words.add(
          Files.writeString(scratch.resolve("s" + i + ".txt"), "\uFEFF" + joined(i * 5 + 30)));
    }
    var pdfs = new ArrayList<byte[]>();
    for (Path pdf : Oracle.officePdf(words)) {
      pdfs.add(Files.readAllBytes(pdf));
    }
    return pdfs;
  }

  private void pdf(int i, byte[] source) throws IOException {
    try (var document = Loader.loadPDF(source)) {
      document.getDocumentInformation().setSubject("第" + i + "号");
      document.save(folder.resolve("%04d.pdf".formatted(i)).toFile());
    }
  }
}
