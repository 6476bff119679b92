package org.hengping.templates.html;

import java.util.List;
import java.util.Locale;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.layout.OfficialLayout;
import org.hengping.templates.layout.PageStarts;
import org.hengping.templates.layout.TableGrid;

/** The tables of one manuscript as markup, in order. One use, one thread. */
final class TableMarkup {
  private final Setting setting;
  private final StringBuilder out;
  private final InlineMarkup inlines;
  private final PageStarts pageStarts;
  private int tables;

  TableMarkup(Setting setting, StringBuilder out, InlineMarkup inlines, PageStarts pageStarts) {
    this.setting = setting;
    this.out = out;
    this.inlines = inlines;
    this.pageStarts = pageStarts;
  }

  /** Writes a table with its caption; one that would print nothing is left out. */
  void write(Block.Table t, String id) {
    var grid = TableGrid.of(t).withoutCoveredRows();
    String from = t.source() == null ? "" : setting.attributes(t.source());
    int number = tables++;
    if (grid.rows().isEmpty() && t.caption().isEmpty()) {
      return;
    }
    double ems = OfficialLayout.ems(OfficialLayout.tableSize(grid.columns()));
    double[] widths = grid.widths(ems);
    grid = grid.dividedAt(pageStarts.of(number));
    String style = setting.paper() && grid.low(widths, ems) ? "table low" : "table";
    out.append("<div class=\"")
        .append(style)
        .append('"')
        .append(id)
        .append(from)
        .append(region(t.caption()));
    if (!t.caption().isEmpty()) {
      out.append("<p class=\"caption\">");
      inlines.write(t.caption());
      out.append("</p>");
    }
    if (!grid.rows().isEmpty()) {
      rows(grid, number, widths);
    }
    out.append("</div>\n");
  }

  /** A wide table is scrolled inside its frame, so the frame must be reachable by keyboard. */
  private String region(List<Inline> caption) {
    if (setting.paper()) {
      return ">";
    }
    String name = caption.isEmpty() ? "表格" : Escaped.of(PlainText.of(caption));
    return " tabindex=\"0\" role=\"region\" aria-label=\"" + name + "\">";
  }

  private void rows(TableGrid grid, int number, double[] widths) {
    double size = OfficialLayout.tableSize(grid.columns());
    out.append("<table class=\"").append(sizeClass(size)).append("\"><colgroup>");
    for (double width : widths) {
      out.append("<col style=\"width:").append(percent(width)).append("\"/>");
    }
    out.append("</colgroup>\n");
    int head = grid.repeatsHeader(widths, OfficialLayout.ems(size)) ? grid.headerRows() : 0;
    for (int r = 0; r < grid.rows().size(); r++) {
      boolean header = r < grid.headerRows();
      if (r == 0) {
        out.append(r < head ? "<thead>" : "<tbody>");
      } else if (r == head) {
        out.append("</thead><tbody>");
      }
      boolean high = setting.paper() && grid.high(r, widths, OfficialLayout.ems(size));
      out.append("<tr").append(high ? " class=\"high\"" : "");
      out.append(
          setting.paper() ? " id=\"" + (header ? "h-" : "r-") + number + "-" + r + "\">" : ">");
      for (TableGrid.Place place : grid.rows().get(r)) {
        if (place.origin()) {
          cell(place.cell(), header);
        }
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table>");
  }

  private static String sizeClass(double size) {
    return size < 10 ? "dense" : size < 12 ? "middling" : "wide";
  }

  private void cell(Block.Cell cell, boolean header) {
    out.append(header ? "<th scope=\"col\"" : "<td");
    if (cell.rowSpan() > 1) {
      out.append(" rowspan=\"").append(cell.rowSpan()).append('"');
    }
    if (cell.columnSpan() > 1) {
      out.append(" colspan=\"").append(cell.columnSpan()).append('"');
    }
    if (!header && cell.align() != Block.Align.LEFT) {
      out.append(" class=\"").append(cell.align().name().toLowerCase(Locale.ROOT)).append('"');
    }
    out.append('>');
    inlines.write(cell.text());
    out.append(header ? "</th>" : "</td>");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }
}
