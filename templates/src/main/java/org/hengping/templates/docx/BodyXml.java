package org.hengping.templates.docx;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.chart.ChartRows;
import org.hengping.templates.html.Escaped;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.Footnotes;
import org.hengping.templates.layout.NotReleasable;
import org.hengping.templates.layout.OfficialLayout;
import org.hengping.templates.layout.TableGrid;
import org.hengping.templates.layout.TitleLines;

/** The main part and the footnotes of one document. One use, one thread. */
final class BodyXml {
  private static final String HEADER =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String SPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

  /** Twentieths of a point per millimetre. */
  private static final double TWIPS = 1440 / 25.4;

  /** English metric units per millimetre. */
  private static final int EMU = 36_000;

  private final Manuscript manuscript;
  private final Audience audience;
  private final Relationships relationships = new Relationships();
  private final Numbering numbering = new Numbering();
  private final Footnotes footnotes = new Footnotes();
  private final Runs runs;
  private final StringBuilder out = new StringBuilder();
  private boolean newPage;
  private int drawings;

  BodyXml(Manuscript manuscript, Audience audience) {
    this.manuscript = manuscript;
    this.audience = audience;
    this.runs = new Runs(audience, relationships, footnotes);
  }

  /**
   * The main part. To be called first, as the other parts follow from it.
   *
   * @throws NotReleasable when an unrecognised block would go to the public
   */
  String document() {
    out.append(HEADER).append("<w:document").append(SPACES).append("><w:body>");
    paragraph("Title", "", title());
    for (Block block : manuscript.blocks()) {
      block(block);
    }
    out.append("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>");
    out.append("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
    out.append("<w:pgMar w:top=\"").append(twips(OfficialLayout.TOP));
    out.append("\" w:right=\"").append(twips(OfficialLayout.RIGHT));
    out.append("\" w:bottom=\"").append(twips(OfficialLayout.BOTTOM));
    out.append("\" w:left=\"").append(twips(OfficialLayout.LEFT));
    out.append("\" w:header=\"851\" w:footer=\"1361\" w:gutter=\"0\"/>");
    out.append(
        "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr></w:body></w:document>");
    return out.toString();
  }

  private List<Inline> title() {
    var runs = new ArrayList<Inline>();
    for (String line : TitleLines.of(manuscript.title())) {
      if (!runs.isEmpty()) {
        runs.add(new Inline.LineBreak());
      }
      runs.add(new Inline.Text(line));
    }
    return runs;
  }

  /** The footnotes part. */
  String footnotes() {
    var notes = new StringBuilder(HEADER);
    notes.append("<w:footnotes").append(SPACES).append('>');
    notes.append(
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>");
    notes.append("<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>");
    notes.append("<w:continuationSeparator/></w:r></w:p></w:footnote>");
    // a note inside a note has no mark in Word; its text follows as a note of its own
    for (int n = 1; n <= footnotes.count(); n++) {
      notes
          .append("<w:footnote w:id=\"")
          .append(n)
          .append("\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>");
      notes.append(
          "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>");
      Runs.text(" ", "", notes);
      runs.writeNote(footnotes.get(n).content(), notes);
      notes.append("</w:p></w:footnote>");
    }
    return notes.append("</w:footnotes>").toString();
  }

  String numbering() {
    return numbering.xml();
  }

  Relationships relationships() {
    return relationships;
  }

  private void block(Block block) {
    if (block instanceof Block.Heading h) {
      paragraph("Heading" + h.level(), "", h.text());
    } else if (block instanceof Block.Paragraph p) {
      paragraph("BodyText", "", p.text());
    } else if (block instanceof Block.Listing l) {
      listing(l);
    } else if (block instanceof Block.Table t) {
      table(t);
    } else if (block instanceof Block.Chart c) {
      chart(c);
    } else if (block instanceof Block.Picture p) {
      if (!p.alternative().isEmpty()) {
        notice("Notice", p.alternative());
      }
    } else if (block instanceof Block.PageBreak) {
      newPage = true;
    } else if (block instanceof Block.Withheld w) {
      notice("Notice", w.token());
    } else if (block instanceof Block.Unrecognised u) {
      if (audience == Audience.PUBLIC) {
        throw new NotReleasable(u);
      }
      PlainText.lines(u).forEach(l -> notice("Unrecognised", l));
    }
  }

  private void notice(String style, String text) {
    paragraph(style, "", List.of(new Inline.Text(text)));
  }

  private void paragraph(String style, String properties, List<Inline> text) {
    open(style, false, properties);
    runs.write(text, out);
    out.append("</w:p>");
  }

  private void open(String style, boolean keepNext, String properties) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
    out.append(keepNext ? "<w:keepNext/>" : "");
    if (newPage) {
      out.append("<w:pageBreakBefore/>");
      newPage = false;
    }
    out.append(properties).append("</w:pPr>");
  }

  private void listing(Block.Listing l) {
    int list = numbering.list(l.ordered());
    for (Block.Item item : l.items()) {
      String place =
          "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>"
              .formatted(Numbering.deepest(item.depth()), list);
      paragraph("ListParagraph", place, item.text());
    }
  }

  private void table(Block.Table t) {
    if (!t.caption().isEmpty()) {
      paragraph("Caption", "", t.caption());
    }
    var grid = TableGrid.of(t);
    if (grid.rows().isEmpty()) {
      return;
    }
    double size = OfficialLayout.tableSize(grid.columns());
    double ems = OfficialLayout.ems(size);
    double[] shares = grid.widths(ems);
    int[] widths = widths(shares);
    openTable("TableGrid", widths);
    boolean repeated = grid.repeatsHeader(shares, ems);
    int kept = grid.low(shares, ems) ? grid.rows().size() - 1 : grid.headerRows();
    for (int r = 0; r < grid.rows().size(); r++) {
      boolean header = r < grid.headerRows();
      out.append("<w:tr><w:trPr><w:cantSplit/>").append(header && repeated ? "<w:tblHeader/>" : "");
      out.append("</w:trPr>");
      for (TableGrid.Place place : grid.rows().get(r)) {
        boolean tall = grid.tall(place, r, shares, ems);
        cell(place, header, r < kept, size, widths, tall);
      }
      out.append("</w:tr>");
    }
    closeTable();
  }

  private static int[] widths(double[] shares) {
    var widths = new int[shares.length];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = (int) Math.round(shares[c] * OfficialLayout.TEXT_WIDTH * TWIPS);
    }
    return widths;
  }

  private void openTable(String style, int[] widths) {
    int total = 0;
    var columns = new StringBuilder();
    for (int width : widths) {
      total += width;
      columns.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"").append(style).append("\"/><w:tblW w:w=\"");
    out.append(total)
        .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/>");
    out.append("</w:tblPr><w:tblGrid>").append(columns).append("</w:tblGrid>");
  }

  /** Word joins tables that follow each other, so a small empty paragraph stands after each. */
  private void closeTable() {
    out.append("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
  }

  private void cell(
      TableGrid.Place place,
      boolean header,
      boolean kept,
      double size,
      int[] widths,
      boolean tall) {
    Block.Cell cell = place.cell();
    int width = 0;
    for (int c = 0; c < cell.columnSpan(); c++) {
      width += widths[place.column() + c];
    }
    out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
    if (cell.columnSpan() > 1) {
      out.append("<w:gridSpan w:val=\"").append(cell.columnSpan()).append("\"/>");
    }
    if (cell.rowSpan() > 1) {
      out.append(place.origin() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
    }
    out.append("<w:vAlign w:val=\"").append(tall ? "top" : "center").append("\"/></w:tcPr>");
    String align = header ? "center" : cell.align().name().toLowerCase(java.util.Locale.ROOT);
    open(tableStyle(size), kept, "<w:jc w:val=\"" + align + "\"/>");
    if (place.origin()) {
      List<Inline> text = header ? List.of(new Inline.Strong(cell.text())) : cell.text();
      runs.write(text, out);
    }
    out.append("</w:p></w:tc>");
  }

  private static String tableStyle(double size) {
    return size < 10 ? "TableDense" : size < 12 ? "TableMiddling" : "TableWide";
  }

  private void chart(Block.Chart c) {
    notice("Caption", c.title());
    var chart = ChartRows.of(c);
    if (chart.rows().isEmpty() && chart.names().isEmpty()) {
      return;
    }
    int series = Math.max(1, c.series().size());
    double width = OfficialLayout.TEXT_WIDTH * 0.76 / series;
    var widths = new int[series + 1];
    widths[0] = (int) Math.round(OfficialLayout.TEXT_WIDTH * 0.24 * TWIPS);
    java.util.Arrays.fill(widths, 1, series + 1, (int) Math.round(width * TWIPS));
    openTable("TableNormal", widths);
    if (!chart.names().isEmpty()) {
      names(chart, widths);
    }
    double room = chart.room(0.76 / series * OfficialLayout.ems(12));
    for (ChartRows.Row row : chart.rows()) {
      out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
      barCell(
          widths[0],
          "<w:tcBorders><w:right w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:tcBorders>",
          "right");
      Runs.text(row.category(), "", out);
      out.append("</w:p></w:tc>");
      for (int s = 0; s < row.bars().size(); s++) {
        var bar = row.bars().get(s);
        barCell(widths[s + 1], "<w:tcMar><w:left w:w=\"0\" w:type=\"dxa\"/></w:tcMar>", "left");
        bar(s, bar, row.category(), width * room);
        Runs.text(" " + bar.text(), "", out);
        out.append("</w:p></w:tc>");
      }
      out.append("</w:tr>");
    }
    closeTable();
  }

  private void names(ChartRows chart, int[] widths) {
    out.append("<w:tr>");
    barCell(widths[0], "", "left");
    out.append("</w:p></w:tc>");
    for (int s = 0; s < chart.names().size(); s++) {
      barCell(widths[s + 1], "", "left");
      Runs.text(chart.names().get(s), "Strong", out);
      out.append("</w:p></w:tc>");
    }
    out.append("</w:tr>");
  }

  private void barCell(int width, String properties, String align) {
    out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
    out.append(properties).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
    open("TableWide", true, "<w:jc w:val=\"" + align + "\"/>");
  }

  /** A bar with what it stands for as alternative text. */
  private void bar(int series, ChartRows.Bar bar, String category, double millimetres) {
    long length = Math.round(bar.share() * millimetres * EMU);
    if (length < EMU / 10) {
      return;
    }
    drawings++;
    long height = 4L * EMU;
    String size = "cx=\"" + length + "\" cy=\"" + height + "\"";
    String words = Escaped.of(category + " " + bar.text());
    out.append(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent ")
        .append(size);
    out.append("/><wp:docPr id=\"").append(drawings).append("\" name=\"bar").append(drawings);
    out.append("\" descr=\"").append(words).append("\"/><a:graphic>");
    out.append(
        "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>");
    out.append("<pic:nvPicPr><pic:cNvPr id=\"")
        .append(drawings)
        .append("\" name=\"bar\"/><pic:cNvPicPr/></pic:nvPicPr>");
    out.append("<pic:blipFill><a:blip r:embed=\"").append(relationships.bar(series));
    out.append(
        "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext ");
    out.append(size)
        .append(
            "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>");
    out.append("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
  }

  private static long twips(int millimetres) {
    return Math.round(millimetres * TWIPS);
  }
}
