package org.hengping.templates.html;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Locale;
import org.hengping.corpus.manuscript.Block;
import org.hengping.templates.chart.DrawChart;
import org.hengping.templates.chart.Drawing;
import org.hengping.templates.chart.Label;
import org.hengping.templates.chart.Mark;

/**
 * Charts as markup. A browser gets SVG whose texts are text; on paper the shapes are an object that
 * the renderer draws, numbered from 0 over the whole document, and the texts are set over it.
 */
final class ChartMarkup {
  private static final String[] COMMANDS = {"M", "L", "Q", "C", "Z"};
  private static final int[] COORDINATES = {2, 2, 4, 6, 0};

  private final Setting setting;
  private final StringBuilder out;
  private int drawings;

  ChartMarkup(Setting setting, StringBuilder out) {
    this.setting = setting;
    this.out = out;
  }

  /** Writes a chart with its title. */
  void write(Block.Chart c, String id) {
    String from = c.source() == null ? "" : setting.attributes(c.source());
    out.append("<div class=\"chart\"").append(id).append(from).append("><p class=\"caption\">");
    out.append(Escaped.of(c.title())).append("</p>");
    List<Drawing> all = DrawChart.of(c);
    for (int d = 0; d < all.size(); d++) {
      String words = (d == 0 ? c.title() + " " : "") + all.get(d).words();
      if (setting.paper()) {
        paper(all.get(d), c.title());
      } else {
        screen(all.get(d), words);
      }
    }
    out.append("</div>\n");
  }

  private void screen(Drawing drawing, String words) {
    out.append("<svg class=\"drawing\" viewBox=\"0 0 ").append(number(drawing.width())).append(' ');
    out.append(number(drawing.height())).append("\" font-size=\"").append(number(Label.SIZE));
    out.append("\" role=\"img\" aria-label=\"").append(Escaped.of(words)).append("\">");
    drawing.ground().forEach(this::path);
    for (Drawing.Part part : drawing.parts()) {
      out.append("<g>");
      part.marks().forEach(this::path);
      part.labels().forEach(this::text);
      out.append("</g>\n");
    }
    out.append("</svg>");
  }

  private void path(Mark mark) {
    out.append("<path d=\"");
    var at = new double[6];
    for (var i = mark.shape().getPathIterator(new AffineTransform()); !i.isDone(); i.next()) {
      command(i, at);
    }
    String colour = String.format("#%06x", mark.colour());
    if (mark.stroke() > 0) {
      out.append("\" fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"");
      out.append(number(mark.stroke()));
      out.append(mark.dashed() ? "\" stroke-dasharray=\"2 1" : "");
    } else {
      out.append("\" fill=\"").append(colour);
    }
    out.append("\"/>");
  }

  private void command(PathIterator i, double[] at) {
    int kind = i.currentSegment(at);
    out.append(COMMANDS[kind]);
    for (int n = 0; n < COORDINATES[kind]; n++) {
      out.append(n == 0 ? "" : " ").append(number(at[n]));
    }
  }

  private void text(Label label) {
    out.append("<text text-anchor=\"").append(name(label)).append("\">");
    for (int l = 0; l < label.lines().size(); l++) {
      out.append("<tspan x=\"").append(number(label.x())).append("\" y=\"");
      out.append(number(label.top() + Label.BASE + l * Label.PITCH)).append("\">");
      out.append(Escaped.of(label.lines().get(l))).append("</tspan>");
    }
    out.append("</text>");
  }

  private static String name(Label label) {
    return label.anchor().name().toLowerCase(Locale.ROOT);
  }

  private void paper(Drawing drawing, String title) {
    double height = drawing.height();
    out.append("<div class=\"plot\"><object type=\"chart\" data=\"").append(drawings++);
    out.append("\" alt=\"图表：").append(Escaped.of(title));
    out.append(String.format(Locale.ROOT, "\" style=\"height:%.2fmm\"></object>", height));
    for (Drawing.Part part : drawing.parts()) {
      for (Label label : part.labels()) {
        placed(label, drawing);
      }
    }
    out.append("</div>");
  }

  /** A text that takes no room: a way up before it and the same way down behind it. */
  private void placed(Label label, Drawing drawing) {
    double up = label.top() - drawing.height();
    double down = -up - label.lines().size() * Label.PITCH;
    double side = Math.min(label.x(), drawing.width() - label.x());
    double left =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - side;
          case END -> 0;
        };
    double right =
        switch (label.anchor()) {
          case START -> 0;
          case MIDDLE -> drawing.width() - label.x() - side;
          case END -> drawing.width() - label.x();
        };
    out.append("<p class=\"").append(name(label));
    out.append(
        String.format(
            Locale.ROOT,
            "\" style=\"margin:%.2fmm %.2fmm %.2fmm %.2fmm\">",
            up,
            right,
            down,
            left));
    out.append(String.join("<br/>", label.lines().stream().map(Escaped::of).toList()));
    out.append("</p>");
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
