package org.hengping.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.ingest.format.Numbering;

/**
 * Writes a text as flat OpenDocument with what reports have (headings, columns, footnotes, headers,
 * page breaks, tables with merged cells), for LibreOffice to make office files of, and keeps what
 * their readers have to find. Everything comes from the lines, so that a failure repeats.
 */
final class FlatOdt {
  static final String HEADER = "某市财政局绩效评价资料汇编";

  private static final String NAMESPACES =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";

  private static final String STYLES =
      "<office:styles><style:style style:name=\"Standard\" style:family=\"paragraph\"/>"
          + "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\""
          + " style:family=\"paragraph\" style:default-outline-level=\"1\"/>"
          + "<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\""
          + " style:family=\"paragraph\" style:default-outline-level=\"2\"/></office:styles>"
          + "<office:automatic-styles>"
          + "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties"
          + " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\"/></style:style>"
          + "<style:style style:name=\"PB\" style:family=\"paragraph\""
          + " style:parent-style-name=\"Standard\"><style:paragraph-properties"
          + " fo:break-before=\"page\"/></style:style>"
          + "<style:style style:name=\"S2\" style:family=\"section\"><style:section-properties>"
          + "<style:columns fo:column-count=\"2\" fo:column-gap=\"0.5cm\"/>"
          + "</style:section-properties></style:style>"
          + "<style:page-layout style:name=\"pm\"><style:page-layout-properties"
          + " fo:page-width=\"21cm\" fo:page-height=\"29.7cm\"/><style:header-style/>"
          + "<style:footer-style/></style:page-layout></office:automatic-styles>"
          + "<office:master-styles><style:master-page style:name=\"Standard\""
          + " style:page-layout-name=\"pm\"><style:header><text:p>"
          + HEADER
          + "</text:p></style:header><style:footer><text:p>第<text:page-number>1</text:page-number>"
          + "页</text:p></style:footer></style:master-page></office:master-styles>";

  private final StringBuilder body = new StringBuilder();
  private final List<String> lines = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<List<String>> table = new ArrayList<>();
  private int paragraphs;
  private boolean inColumns;

  /** A document of these lines; those with bars become tables. */
  FlatOdt(List<String> text) {
    for (String line : text) {
      String plain = line.strip();
      if (plain.contains(" | ")) {
        table.add(List.of(plain.split(" \\| ", -1)));
      } else if (!plain.isEmpty()) {
        endTable();
        paragraph(plain);
      }
    }
    endTable();
    columns(false);
  }

  /** Every paragraph and row in order, cells of a row joined by tabs. */
  List<String> lines() {
    return lines;
  }

  /** The rows of all tables. */
  List<String> rows() {
    return rows;
  }

  List<String> notes() {
    return notes;
  }

  String xml() {
    // Without the declaration LibreOffice takes it for plain text.
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document "
        + NAMESPACES
        + " office:version=\"1.2\" office:mimetype=\"application/vnd.oasis.opendocument.text\">"
        + STYLES
        + "<office:body><office:text>"
        + body
        + "</office:text></office:body></office:document>";
  }

  private void paragraph(String line) {
    int number = paragraphs++;
    columns(number % 30 >= 20);
    lines.add(line);
    var level = Numbering.level(line);
    if (level.isPresent() && level.getAsInt() <= 2) {
      String tag = "<text:h text:style-name=\"Heading_20_%d\" text:outline-level=\"%d\">";
      body.append(tag.formatted(level.getAsInt(), level.getAsInt()));
      body.append(text(line)).append("</text:h>");
      return;
    }
    boolean breaks = number % 40 == 39 && !inColumns;
    body.append("<text:p text:style-name=\"").append(breaks ? "PB" : "Standard").append("\">");
    if (number % 25 == 3 && line.length() > 4) {
      int middle = line.length() / 2;
      body.append(text(line.substring(0, middle))).append("<text:span text:style-name=\"B\">");
      body.append(text(line.substring(middle))).append("</text:span>");
    } else {
      body.append(text(line));
    }
    if (number % 17 == 5) {
      note("第 " + number + " 段的脚注。");
    }
    body.append("</text:p>");
  }

  private void note(String note) {
    notes.add(note);
    body.append("<text:note text:note-class=\"footnote\" text:id=\"n").append(notes.size());
    body.append("\"><text:note-citation>1</text:note-citation><text:note-body><text:p>");
    body.append(text(note)).append("</text:p></text:note-body></text:note>");
  }

  private void columns(boolean two) {
    if (two != inColumns) {
      String open = "<text:section text:style-name=\"S2\" text:name=\"s" + paragraphs + "\">";
      body.append(two ? open : "</text:section>");
      inColumns = two;
    }
  }

  private void endTable() {
    if (table.isEmpty()) {
      return;
    }
    columns(false);
    int width = table.stream().mapToInt(List::size).max().orElse(1);
    body.append("<table:table table:name=\"t").append(paragraphs).append("\"><table:table-column");
    body.append(" table:number-columns-repeated=\"").append(width).append("\"/>");
    for (int row = 0; row < table.size(); row++) {
      row(row, width);
    }
    body.append("</table:table>");
    // Two tables without a paragraph between them are one in Word.
    table.clear();
    body.append("<text:p/>");
  }

  private String cell(int row, int column) {
    var cells = table.get(row);
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  /** Whether a cell of the first column goes on with the one above. */
  private boolean down(int row, int column) {
    return column == 0 && row > 1 && cell(row, 0).isEmpty();
  }

  private void row(int row, int width) {
    boolean header = row == 0 && table.size() > 1;
    body.append(header ? "<table:table-header-rows><table:table-row>" : "<table:table-row>");
    var found = new ArrayList<String>();
    for (int column = 0; column < width; ) {
      int across = across(row, column, width);
      if (down(row, column)) {
        body.append("<table:covered-table-cell/>");
      } else {
        found.add(cell(row, column));
        body.append("<table:table-cell").append(spans(row, column, across)).append("><text:p>");
        body.append(text(cell(row, column))).append("</text:p></table:table-cell>");
        body.append("<table:covered-table-cell/>".repeat(across - 1));
      }
      column += across;
    }
    lines.add(String.join("\t", found));
    rows.add(String.join("\t", found));
    body.append(header ? "</table:table-row></table:table-header-rows>" : "</table:table-row>");
  }

  /** The last cell that a row states covers the rest of the table's width. */
  private int across(int row, int column, int width) {
    boolean last = column == table.get(row).size() - 1 && column > 0;
    return last ? width - column : 1;
  }

  private String spans(int row, int column, int across) {
    int rowSpan = 1;
    while (column == 0 && row > 0 && row + rowSpan < table.size() && down(row + rowSpan, 0)) {
      rowSpan++;
    }
    return (rowSpan > 1 ? " table:number-rows-spanned=\"" + rowSpan + "\"" : "")
        + (across > 1 ? " table:number-columns-spanned=\"" + across + "\"" : "");
  }

  private static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\t", "<text:tab/>")
        .replace("  ", " <text:s/>");
  }
}
