package org.hengping.corpus.ingest;

import java.util.Locale;

/** Writes a specimen as HTML, for a browser to print. */
final class SpecimenHtml {
  private SpecimenHtml() {}

  static String of(Specimen specimen) {
    var look = specimen.look();
    var out = new StringBuilder("<!DOCTYPE html><html lang='zh-CN'><meta charset='utf-8'><style>");
    out.append(
        "@page{size:A4;margin:2.5cm}body{font-family:'Noto Serif CJK SC';margin:0;overflow-wrap:anywhere;");
    out.append(css("font-size:%.1fpt;line-height:%s}", look.size(), pitch(look)));
    out.append(css("p{margin:0 0 %.1fpt;text-indent:%.1fem;", look.after(), look.indent()));
    out.append("text-align:").append(look.justified() ? "justify" : "start").append("}");
    out.append("p.t{text-align:center;text-indent:0;font-size:130%;font-weight:bold}");
    out.append("p.h{padding-left:2em;text-indent:-2em}");
    out.append("div.c{column-count:").append(look.columns()).append(";column-gap:2em}");
    out.append("table{border-collapse:collapse;width:100%;table-layout:fixed}");
    out.append("td,th{padding:3pt;text-align:left;font-weight:normal;vertical-align:top;");
    switch (look.rules()) {
      case ALL -> out.append("border:0.5pt solid #000}");
      case HORIZONTAL -> out.append("border-top:0.5pt solid #000;border-bottom:0.5pt solid #000}");
      case THREE ->
          out.append(
              "}table{border-bottom:0.5pt solid}thead tr:first-child>*{border-top:0.5pt solid}"
                  + "thead tr:last-child>*{border-bottom:0.5pt solid}");
      default -> out.append("}");
    }
    out.append("</style><body>");
    out.append(look.columns() > 1 ? "<div class=c>" : "<div>");
    for (var part : specimen.parts()) {
      if (part instanceof Specimen.Part.Words words) {
        out.append(words.title() ? "<p class=t>" : words.hanging() ? "<p class=h>" : "<p>");
        out.append(Specimen.escaped(words.text())).append("</p>\n");
      } else if (part instanceof Specimen.Part.Grid grid) {
        grid(grid, out);
      }
    }
    return out.append("</div></body></html>").toString();
  }

  private static String css(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String pitch(Specimen.Look look) {
    return look.pitch() > 0 ? css("%.1fpt", look.pitch()) : "1.6";
  }

  private static void grid(Specimen.Part.Grid grid, StringBuilder out) {
    out.append("<table><colgroup>");
    grid.widths().forEach(w -> out.append(css("<col style='width:%.1fpt'>", w)));
    out.append("</colgroup>").append(grid.headerRows() > 0 ? "<thead>" : "<tbody>");
    for (int r = 0; r < grid.rows().size(); r++) {
      if (r > 0 && r == grid.headerRows()) {
        out.append("</thead><tbody>");
      }
      out.append("<tr>");
      for (var box : grid.rows().get(r)) {
        out.append(css("<td rowspan=%d colspan=%d>", box.rows(), box.columns()));
        out.append(Specimen.escaped(box.text())).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table>");
  }
}
