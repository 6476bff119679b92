package org.hengping.templates.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hengping.corpus.manuscript.Block;

/** The data of a chart as the workbook that Word opens when somebody edits it. */
final class ChartWorkbook {
  private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private ChartWorkbook() {}

  /** A reference to one cell, both 0-based. */
  static String cell(int row, int column) {
    return "Sheet1!$" + name(column) + "$" + (row + 1);
  }

  /** A reference to the cells of a 0-based column below the heading. */
  static String column(int column, int count) {
    return cell(1, column) + ":$" + name(column) + "$" + (count + 1);
  }

  private static String name(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : name(column / 26 - 1) + last;
  }

  static byte[] of(Block.Chart chart) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipParts(bytes)) {
      zip.part("[Content_Types].xml", TYPES);
      zip.part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      zip.part("xl/workbook.xml", BOOK);
      zip.part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
      zip.part("xl/worksheets/sheet1.xml", out -> sheet(chart, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final String TYPES =
      Xmlns.HEADER
          + "<Types xmlns=\""
          + PACKAGE
          + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats"
          + "-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
          + TYPE
          + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
          + TYPE
          + "worksheet+xml\"/></Types>";

  private static final String BOOK =
      Xmlns.HEADER
          + "<workbook xmlns=\""
          + SHEET
          + "\""
          + Xmlns.name("r", Xmlns.OFFICE)
          + "><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"first\"/></sheets></workbook>";

  private static String relation(String kind, String target) {
    return Xmlns.HEADER
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\"><Relationship Id=\"first\" Type=\""
        + Xmlns.OFFICE
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static void sheet(Block.Chart chart, XmlOut out) {
    out.xml(Xmlns.HEADER).xml("<worksheet xmlns=\"" + SHEET + "\"><sheetData><row r=\"1\">");
    for (int s = 0; s < chart.series().size(); s++) {
      words(chart.series().get(s).name(), name(s + 1) + "1", out);
    }
    out.xml("</row>");
    for (int i = 0; i < chart.categories().size(); i++) {
      int row = i + 2;
      out.xml("<row r=\"").number(row).xml("\">");
      words(chart.categories().get(i), "A" + row, out);
      for (int s = 0; s < chart.series().size(); s++) {
        out.xml("<c r=\"").xml(name(s + 1)).number(row).xml("\"><v>");
        out.xml(chart.series().get(s).values().get(i).toPlainString()).xml("</v></c>");
      }
      out.xml("</row>");
    }
    out.xml("</sheetData></worksheet>");
  }

  private static void words(String text, String place, XmlOut out) {
    out.xml("<c r=\"").xml(place).xml("\" t=\"inlineStr\"><is><t>");
    out.text(text).xml("</t></is></c>");
  }
}
