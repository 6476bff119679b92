package org.hengping.corpus.proposal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * A table to be written as a file of some format.
 *
 * @param rows one per row, cells apart by {@code |}; {@code ^} is covered by the cell above, {@code
 *     <} by the one to the left, {@code \n} breaks a line inside a cell; a row {@code ====} starts
 *     another table, {@code # text} is a paragraph
 */
record Layout(Format format, List<String> rows) {

  /** How the table is written. */
  enum Format {
    DOCX("docx"),
    XLSX("xlsx"),
    MARKDOWN("md"),
    CSV("csv"),
    /** Text with tabs, covered cells empty. */
    TABS("txt"),
    /** Text with bars, covered cells left out. */
    RAGGED_BARS("txt"),
    /** Text set with spaces. */
    SPACES("txt"),
    /** Text with HTML in it, as recognition programs write tables. */
    MARKUP("txt"),
    /** A page of a web site. */
    HTML("html");

    final String extension;

    Format(String extension) {
      this.extension = extension;
    }
  }

  static Layout of(Format format, String... rows) {
    return new Layout(format, List.of(rows));
  }

  /** The file's bytes. */
  byte[] bytes() {
    return switch (format) {
      case DOCX -> docx();
      case XLSX -> xlsx();
      case MARKDOWN -> markdown().getBytes(StandardCharsets.UTF_8);
      case CSV -> delimited(",", true).getBytes(StandardCharsets.UTF_8);
      case TABS -> delimited("\t", true).getBytes(StandardCharsets.UTF_8);
      case RAGGED_BARS -> delimited(" | ", false).getBytes(StandardCharsets.UTF_8);
      case SPACES -> spaces().getBytes(StandardCharsets.UTF_8);
      case MARKUP, HTML -> markup().getBytes(StandardCharsets.UTF_8);
    };
  }

  private static String[] cells(String row) {
    return row.replace("\\n", "\n").split("\\|", -1);
  }

  private static boolean isTable(String row) {
    return !row.equals("====") && !row.startsWith("# ");
  }

  /** The tables, each row a list of cells. */
  private List<List<String[]>> tables() {
    var tables = new ArrayList<List<String[]>>();
    tables.add(new ArrayList<>());
    for (String row : rows) {
      if (isTable(row)) {
        tables.get(tables.size() - 1).add(cells(row));
      } else if (!tables.get(tables.size() - 1).isEmpty()) {
        tables.add(new ArrayList<>());
      }
    }
    tables.removeIf(List::isEmpty);
    return tables;
  }

  private static int across(String[] row, int column) {
    int span = 1;
    while (column + span < row.length && row[column + span].equals("<")) {
      span++;
    }
    return span;
  }

  private static int down(List<String[]> table, int row, int column) {
    int span = 1;
    while (row + span < table.size()
        && column < table.get(row + span).length
        && table.get(row + span)[column].equals("^")) {
      span++;
    }
    return span;
  }

  private byte[] docx() {
    var body = new StringBuilder();
    int table = 0;
    boolean open = false;
    var tables = tables();
    for (String row : rows) {
      if (isTable(row) && !open) {
        body.append(docxTable(tables.get(table++)));
        open = true;
      } else if (!isTable(row)) {
        open = false;
        String text = row.equals("====") ? "" : row.substring(2);
        body.append("<w:p><w:r><w:t>").append(escaped(text)).append("</w:t></w:r></w:p>");
      }
    }
    return zip(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>",
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
            + " PartName=\"/word/document.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
        "word/document.xml",
        "<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>");
  }

  private static String docxTable(List<String[]> table) {
    var xml = new StringBuilder("<w:tbl>");
    for (int r = 0; r < table.size(); r++) {
      xml.append("<w:tr>");
      String[] row = table.get(r);
      for (int c = 0; c < row.length; c += across(row, c)) {
        String merge =
            row[c].equals("^")
                ? "<w:vMerge/>"
                : down(table, r, c) > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
        xml.append("<w:tc><w:tcPr><w:gridSpan w:val=\"")
            .append(across(row, c))
            .append("\"/>")
            .append(merge)
            .append("</w:tcPr>");
        for (String line : row[c].equals("^") ? new String[] {""} : row[c].split("\n", -1)) {
          xml.append("<w:p><w:r><w:t>").append(escaped(line)).append("</w:t></w:r></w:p>");
        }
        xml.append("</w:tc>");
      }
      xml.append("</w:tr>");
    }
    return xml.append("</w:tbl>").toString();
  }

  private byte[] xlsx() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("评分表");
      int at = 0;
      for (List<String[]> table : tables()) {
        for (int r = 0; r < table.size(); r++) {
          String[] row = table.get(r);
          for (int c = 0; c < row.length; c++) {
            if (row[c].matches("-?\\d+(\\.\\d+)?")) {
              sheet.value(at + r, c, Double.parseDouble(row[c]));
            } else if (!row[c].equals("^") && !row[c].equals("<")) {
              sheet.value(at + r, c, row[c]);
              if (across(row, c) > 1 || down(table, r, c) > 1) {
                sheet
                    .range(at + r, c, at + r + down(table, r, c) - 1, c + across(row, c) - 1)
                    .merge();
              }
            }
          }
        }
        at += table.size() + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private String markdown() {
    var text = new StringBuilder("# 评分表\n\n");
    for (List<String[]> table : tables()) {
      for (int r = 0; r < table.size(); r++) {
        text.append("| ");
        for (String cell : table.get(r)) {
          text.append(cell.equals("^") || cell.equals("<") ? "" : cell.replace("\n", " "));
          text.append(" | ");
        }
        text.append('\n');
        if (r == 0) {
          text.append("|").append("---|".repeat(table.get(0).length)).append('\n');
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String delimited(String separator, boolean whole) {
    var text = new StringBuilder();
    for (String row : rows) {
      if (!isTable(row)) {
        text.append(row.replaceFirst("^(# |====)", "")).append('\n');
        continue;
      }
      var cells = new ArrayList<>(Arrays.asList(cells(row.replace("\\n", ""))));
      if (whole) {
        cells.replaceAll(c -> c.equals("^") || c.equals("<") ? "" : c);
      } else {
        cells.removeIf(c -> c.equals("^") || c.equals("<"));
      }
      text.append(String.join(separator, cells)).append('\n');
    }
    return text.toString();
  }

  private String spaces() {
    var text = new StringBuilder();
    for (String row : rows) {
      int column = 0;
      int written = 0;
      for (String cell : cells(row.replace("\\n", ""))) {
        if (!cell.equals("^") && !cell.equals("<")) {
          text.append(" ".repeat(Math.max(2, column - written)));
          written = Math.max(written + 2, column);
          text.append(cell);
          written += cell.chars().map(c -> c < 0x2e80 ? 1 : 2).sum();
        }
        column += 26;
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String markup() {
    var text = new StringBuilder("项目支出绩效评价评分表\n");
    for (List<String[]> table : tables()) {
      text.append("<table>");
      for (int r = 0; r < table.size(); r++) {
        text.append("<tr>");
        String[] row = table.get(r);
        for (int c = 0; c < row.length; c++) {
          if (!row[c].equals("^") && !row[c].equals("<")) {
            text.append("<td rowspan=\"").append(down(table, r, c));
            text.append("\" colspan=\"").append(across(row, c)).append("\">");
            text.append(escaped(row[c])).append("</td>");
          }
        }
        text.append("</tr>");
      }
      text.append("</table>\n\n");
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static byte[] zip(String... parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
