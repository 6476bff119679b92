package org.hengping.templates.docx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.templates.layout.OfficialLayout;
import org.hengping.templates.layout.TableGrid;

/** Writes one table row by row; what is equal in all rows is made once. */
final class TableXml {
  private static final byte[] ROW =
      "<w:tr><w:trPr><w:cantSplit/></w:trPr>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HEADER_ROW =
      "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CELL_END = "</w:p></w:tc>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ROW_END = "</w:tr>".getBytes(StandardCharsets.US_ASCII);

  private final Paragraphs paragraphs;
  private final XmlOut out;
  private final TableGrid grid;
  private final double ems;
  private final double[] shares;
  private final int[] widths;
  private final String style;

  /** Beginnings of plain cells by column and alignment. */
  private final byte[][][] beginnings;

  private TableXml(Paragraphs paragraphs, TableGrid grid) {
    this.paragraphs = paragraphs;
    this.out = paragraphs.out();
    this.grid = grid;
    double size = OfficialLayout.tableSize(grid.columns());
    this.ems = OfficialLayout.ems(size);
    this.shares = grid.widths(ems);
    this.widths = widths(shares, paragraphs.setup().textWidth());
    this.style = size < 10 ? "TableDense" : size < 12 ? "TableMiddling" : "TableWide";
    this.beginnings = new byte[widths.length][Block.Align.values().length][];
    for (int c = 0; c < widths.length; c++) {
      for (Block.Align align : Block.Align.values()) {
        String plain = cell(widths[c], "", "", align.name().toLowerCase(Locale.ROOT));
        beginnings[c][align.ordinal()] = plain.getBytes(StandardCharsets.UTF_8);
      }
    }
  }

  /** Writes the caption and the rows. */
  static void write(Block.Table table, Paragraphs paragraphs) {
    if (!table.caption().isEmpty()) {
      paragraphs.write("Caption", "", table.caption());
    }
    var grid = TableGrid.of(table);
    if (!grid.rows().isEmpty()) {
      new TableXml(paragraphs, grid).rows();
    }
  }

  private void rows() {
    open("TableGrid", widths, out);
    boolean repeated = grid.repeatsHeader(shares, ems);
    int kept = grid.low(shares, ems) ? grid.rows().size() - 1 : grid.headerRows();
    for (int r = 0; r < grid.rows().size(); r++) {
      boolean header = r < grid.headerRows();
      out.xml(header && repeated ? HEADER_ROW : ROW);
      for (TableGrid.Place place : grid.rows().get(r)) {
        begin(place, r, header, r < kept);
        if (place.origin()) {
          List<Inline> text = place.cell().text();
          paragraphs.runs().write(header ? List.of(new Inline.Strong(text)) : text, out);
        }
        out.xml(CELL_END);
      }
      out.xml(ROW_END);
    }
    paragraphs.closeTable();
  }

  private void begin(TableGrid.Place place, int row, boolean header, boolean kept) {
    Block.Cell cell = place.cell();
    String breaks = paragraphs.takeNewPage();
    if (!header && !kept && breaks.isEmpty() && cell.rowSpan() == 1 && cell.columnSpan() == 1) {
      out.xml(beginnings[place.column()][cell.align().ordinal()]);
      return;
    }
    int width = 0;
    for (int c = 0; c < cell.columnSpan(); c++) {
      width += widths[place.column() + c];
    }
    String span = cell.columnSpan() > 1 ? "<w:gridSpan w:val=\"" + cell.columnSpan() + "\"/>" : "";
    if (cell.rowSpan() > 1) {
      span += place.origin() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
    }
    span += grid.tall(place, row, shares, ems) ? "<w:vAlign w:val=\"top\"/>" : "";
    String align = header ? "center" : cell.align().name().toLowerCase(Locale.ROOT);
    out.xml(cell(width, span, (kept ? "<w:keepNext/>" : "") + breaks, align));
  }

  private String cell(int width, String properties, String flow, String align) {
    String place =
        properties.contains("vAlign") ? properties : properties + "<w:vAlign w:val=\"center\"/>";
    return "<w:tc><w:tcPr><w:tcW w:w=\""
        + width
        + "\" w:type=\"dxa\"/>"
        + place
        + "</w:tcPr><w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/>"
        + flow
        + (align.equals("left") ? "" : "<w:jc w:val=\"" + align + "\"/>")
        + "</w:pPr>";
  }

  private static int[] widths(double[] shares, int text) {
    var widths = new int[shares.length];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = (int) Math.round(shares[c] * text);
    }
    return widths;
  }

  private static void open(String style, int[] widths, XmlOut out) {
    int total = 0;
    var columns = new StringBuilder();
    for (int width : widths) {
      total += width;
      columns.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    out.xml("<w:tbl><w:tblPr><w:tblStyle w:val=\"").xml(style).xml("\"/><w:tblW w:w=\"");
    out.number(total).xml("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>");
    out.xml("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    out.xml(columns.toString()).xml("</w:tblGrid>");
  }
}
