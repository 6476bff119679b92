package org.hengping.templates.chart;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;

/** Points connected by lines; every point has its value, moved where two would overlap. */
final class Lines {
  private static final double STROKE = 0.6;

  /** How many series can be told apart. */
  private static final int MOST_SERIES = 6;

  private Lines() {}

  /** Whether every value stands in the slot of its category. */
  static boolean fit(Block.Chart chart) {
    return chart.series().size() <= MOST_SERIES && Plot.fits(chart, DrawChart.widest(chart) + 0.8);
  }

  static Drawing draw(Block.Chart chart) {
    var legend = Legend.of(chart);
    var plot = Plot.of(chart, legend.height(), false);
    double base = plot.bottom() + Label.PITCH;
    var ground = new ArrayList<Mark>();
    ground.add(Mark.rule(plot.left(), base, plot.right(), base));
    var heights = heights(plot);
    for (int s = 0; s < heights.length; s++) {
      ground.add(line(plot, s, heights[s]));
    }
    var parts = new ArrayList<>(legend.parts());
    for (int c = 0; c < chart.categories().size(); c++) {
      parts.add(part(plot, c, heights, base));
    }
    return new Drawing(DrawChart.WIDTH, base + 1 + plot.names(), ground, parts);
  }

  /** The height of every point by series; the lowest value stands a little above the axis. */
  private static double[][] heights(Plot plot) {
    var values =
        plot.chart().series().stream()
            .map(s -> s.values().stream().mapToDouble(Number::doubleValue).toArray())
            .toArray(double[][]::new);
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (double[] series : values) {
      for (double value : series) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    double from = low >= 0 && low < (high - low) ? 0 : low - (high - low) * 0.25;
    double range = high - from;
    double room = plot.bottom() - plot.top() - 2;
    for (double[] series : values) {
      for (int c = 0; c < series.length; c++) {
        double share = range > 0 ? (series[c] - from) / range : 0.5;
        series[c] = plot.bottom() - share * room;
      }
    }
    return values;
  }

  private static Mark line(Plot plot, int series, double[] heights) {
    var path = new Path2D.Double();
    path.moveTo(plot.middle(0), heights[0]);
    for (int c = 1; c < heights.length; c++) {
      path.lineTo(plot.middle(c), heights[c]);
    }
    return new Mark(path, Mark.colour(series), STROKE, series % 2 == 1);
  }

  private static Drawing.Part part(Plot plot, int category, double[][] heights, double base) {
    var chart = plot.chart();
    var marks = new ArrayList<Mark>();
    var labels = new ArrayList<Label>();
    labels.add(plot.name(category, base + 1));
    var wanted = new double[heights.length];
    int lowest = 0;
    for (int s = 0; s < heights.length; s++) {
      wanted[s] = heights[s][category] - Label.PITCH - 1;
      lowest = heights[s][category] >= heights[lowest][category] ? s : lowest;
    }
    if (heights.length > 1) {
      wanted[lowest] = heights[lowest][category] + 1;
    }
    double from = plot.top() - Label.PITCH;
    double[] tops = Plot.apart(wanted, from, base);
    for (int s = 0; s < heights.length; s++) {
      marks.add(Mark.sign(plot.middle(category), heights[s][category], s));
      String text = DrawChart.text(chart, chart.series().get(s), category);
      labels.add(new Label(plot.middle(category), tops[s], Label.Anchor.MIDDLE, List.of(text)));
    }
    return new Drawing.Part(marks, labels);
  }
}
