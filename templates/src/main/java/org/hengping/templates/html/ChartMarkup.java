package org.hengping.templates.html;

import java.util.Locale;
import org.hengping.corpus.manuscript.Block;
import org.hengping.templates.chart.ChartRows;
import org.hengping.templates.layout.OfficialLayout;

/** Charts as markup. */
final class ChartMarkup {
  /** Points. */
  private static final double CHART_SIZE = 12;

  private final Setting setting;
  private final StringBuilder out;

  ChartMarkup(Setting setting, StringBuilder out) {
    this.setting = setting;
    this.out = out;
  }

  /** Writes a chart with its title. */
  void write(Block.Chart c, String id) {
    var chart = ChartRows.of(c);
    String from = c.source() == null ? "" : setting.attributes(c.source());
    out.append("<div class=\"chart\"").append(id).append(from).append("><p class=\"caption\">");
    out.append(Escaped.of(c.title())).append("</p>");
    if (!chart.rows().isEmpty() || !chart.names().isEmpty()) {
      bars(chart, Math.max(1, c.series().size()));
    }
    out.append("</div>\n");
  }

  private void bars(ChartRows chart, int series) {
    out.append("<table class=\"bars\"><colgroup><col style=\"width:24%\"/>");
    for (int s = 0; s < series; s++) {
      out.append("<col style=\"width:").append(percent(0.76 / series)).append("\"/>");
    }
    out.append("</colgroup>\n");
    out.append("<tbody>");
    if (!chart.names().isEmpty()) {
      out.append("<tr class=\"names\"><td></td>");
      for (String name : chart.names()) {
        out.append("<th scope=\"col\">").append(Escaped.of(name)).append("</th>");
      }
      out.append("</tr>\n");
    }
    double room = chart.room(0.76 / series * OfficialLayout.ems(CHART_SIZE));
    for (ChartRows.Row row : chart.rows()) {
      out.append("<tr><th scope=\"row\">").append(Escaped.of(row.category())).append("</th>");
      for (int s = 0; s < row.bars().size(); s++) {
        var bar = row.bars().get(s);
        out.append("<td><span class=\"bar series-").append(s % 6).append("\" style=\"width:");
        out.append(percent(bar.share() * room)).append("\"></span>");
        out.append(Escaped.of(bar.text())).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table>");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }
}
