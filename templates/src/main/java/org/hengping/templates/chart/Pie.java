package org.hengping.templates.chart;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;

/** Sectors clockwise from the top, with the categories and values beside them in the same order. */
final class Pie {
  /** Millimetres. */
  private static final double RADIUS = 27;

  private static final double CENTRE = 36;
  private static final double NAMES = 80;
  private static final double GAP = 1.8;
  private static final double SIGN = 3;
  private static final int MOST = 12;

  private Pie() {}

  /** Whether the values are parts of a whole that can be told apart. */
  static boolean fits(Block.Chart chart) {
    return chart.series().size() == 1
        && chart.categories().size() <= MOST
        && chart.series().get(0).values().stream().allMatch(v -> v.signum() >= 0)
        && sum(chart) > 0
        && DrawChart.widest(chart) <= 40;
  }

  private static double sum(Block.Chart chart) {
    return chart.series().get(0).values().stream().mapToDouble(Number::doubleValue).sum();
  }

  static Drawing draw(Block.Chart chart) {
    double values = DrawChart.WIDTH - DrawChart.widest(chart) - 1;
    var names = new ArrayList<List<String>>();
    double list = -GAP;
    for (String name : chart.categories()) {
      names.add(Label.cut(name, values - NAMES - 3));
      list += Label.height(names.get(names.size() - 1)) + GAP;
    }
    double widest = names.stream().flatMap(List::stream).mapToDouble(Label::width).max().orElse(0);
    double column = Math.min(values, NAMES + widest + 4);
    double height = Math.max(2 * RADIUS + 2, list);
    double top = (height - list) / 2;
    double begun = 0;
    var parts = new ArrayList<Drawing.Part>();
    for (int c = 0; c < names.size(); c++) {
      var marks = new ArrayList<Mark>();
      double share = chart.series().get(0).values().get(c).doubleValue() / sum(chart);
      if (share > 0) {
        marks.addAll(sector(height / 2, begun, share, c));
      }
      begun += share;
      double middle = top + Label.PITCH / 2;
      marks.add(Mark.box(NAMES - SIGN - 1.5, middle - SIGN / 2, SIGN, SIGN, Mark.colour(c)));
      String value = DrawChart.text(chart, chart.series().get(0), c);
      parts.add(
          new Drawing.Part(
              marks,
              List.of(
                  new Label(NAMES, top, Label.Anchor.START, names.get(c)),
                  new Label(column, top, Label.Anchor.START, List.of(value)))));
      top += Label.height(names.get(c)) + GAP;
    }
    return new Drawing(DrawChart.WIDTH, height, List.of(), parts);
  }

  /** A sector with a white edge, so that neighbours part without colour too. */
  private static List<Mark> sector(double middle, double from, double share, int place) {
    double x = CENTRE - RADIUS;
    double y = middle - RADIUS;
    double size = 2 * RADIUS;
    Shape shape =
        share > 0.9999
            ? new Ellipse2D.Double(x, y, size, size)
            : new Arc2D.Double(x, y, size, size, 90 - from * 360, -share * 360, Arc2D.PIE);
    return List.of(
        new Mark(shape, Mark.colour(place), 0, false), new Mark(shape, 0xFFFFFF, 0.4, false));
  }
}
