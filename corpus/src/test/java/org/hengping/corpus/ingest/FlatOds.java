package org.hengping.corpus.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the tables of a text as a flat OpenDocument spreadsheet: numbers as numbers, percentages
 * as percentages, merged cells; for LibreOffice to make workbooks of. Keeps what their readers have
 * to find.
 */
final class FlatOds {
  private final StringBuilder body = new StringBuilder();
  private final List<String> rows = new ArrayList<>();

  /** A sheet of the lines with bars; other lines become merged rows. */
  FlatOds(List<String> text) {
    int width = text.stream().mapToInt(l -> l.split(" \\| ", -1).length).max().orElse(1);
    for (String line : text) {
      String plain = line.strip();
      if (plain.contains(" | ")) {
        row(plain.split(" \\| ", -1));
      } else if (!plain.isEmpty()) {
        rows.add(plain);
        body.append("<table:table-row><table:table-cell office:value-type=\"string\"");
        body.append(" table:number-columns-spanned=\"").append(width).append("\">");
        body.append(p(plain)).append("</table:table-cell></table:table-row>");
      }
    }
  }

  private void row(String[] cells) {
    body.append("<table:table-row>");
    var shown = new ArrayList<String>();
    for (String cell : cells) {
      String text = cell.strip();
      shown.add(shown(text));
      body.append(cell(text));
    }
    body.append("</table:table-row>");
    if (!String.join("", shown).isEmpty()) {
      rows.add(String.join("\t", shown).stripTrailing());
    }
  }

  private static boolean number(String text) {
    return text.matches("-?(?:0|[1-9]\\d{0,8})(?:\\.\\d{1,4})?");
  }

  private static boolean percent(String text) {
    return text.matches("-?(?:0|[1-9]\\d{0,3})(?:\\.\\d{2})?%");
  }

  private static String shown(String text) {
    if (number(text)) {
      return new java.math.BigDecimal(text).signum() == 0
          ? "0"
          : new java.math.BigDecimal(text).stripTrailingZeros().toPlainString();
    }
    return percent(text) && text.startsWith("-0") ? text.substring(1) : text;
  }

  private static String cell(String text) {
    if (text.isEmpty()) {
      return "<table:table-cell/>";
    }
    if (number(text)) {
      return "<table:table-cell office:value-type=\"float\" office:value=\"" + text + "\"/>";
    }
    if (percent(text)) {
      String value =
          new java.math.BigDecimal(text.replace("%", "")).movePointLeft(2).toPlainString();
      String style = text.contains(".") ? "P2" : "P0";
      return "<table:table-cell table:style-name=\""
          + style
          + "\" office:value-type=\"percentage\" office:value=\""
          + value
          + "\"/>";
    }
    return "<table:table-cell office:value-type=\"string\">" + p(text) + "</table:table-cell>";
  }

  private static String p(String text) {
    return "<text:p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</text:p>";
  }

  /** The rows in order, cells joined by tabs, empty ones at the end left out. */
  List<String> rows() {
    return rows;
  }

  String xml() {
    String percent =
        "<number:percentage-style style:name=\"N%1$d\"><number:number"
            + " number:decimal-places=\"%1$d\" number:min-decimal-places=\"%1$d\""
            + " number:min-integer-digits=\"1\"/><number:text>%%</number:text>"
            + "</number:percentage-style>"
            + "<style:style style:name=\"P%1$d\" style:family=\"table-cell\""
            + " style:data-style-name=\"N%1$d\"/>";
    // Without the declaration LibreOffice takes it for plain text.
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
        + " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
        + " office:version=\"1.2\""
        + " office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"
        + "<office:automatic-styles>"
        + percent.formatted(0)
        + percent.formatted(2)
        + "</office:automatic-styles><office:body><office:spreadsheet>"
        + "<table:table table:name=\"评价表\">"
        + body
        + "</table:table></office:spreadsheet></office:body></office:document>";
  }
}
