package org.hengping.templates.chart;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;

/** Columns that stand, side by side in the slot of their category. */
final class Columns {
  private static final double WIDEST = 14;

  /** Share of a slot that its columns take. */
  private static final double FILLED = 0.86;

  private Columns() {}

  /** Whether every value stands above its column without touching the next. */
  static boolean fit(Block.Chart chart) {
    double needed = (DrawChart.widest(chart) + 0.8) * chart.series().size();
    return Plot.fits(chart, chart.series().size() > 1 ? needed / FILLED : needed);
  }

  static Drawing draw(Block.Chart chart) {
    var legend = Legend.of(chart);
    double low = DrawChart.least(chart);
    double high = DrawChart.greatest(chart);
    var plot = Plot.of(chart, legend.height(), low < 0);
    double scale = high - low > 0 ? (plot.bottom() - plot.top()) / (high - low) : 0;
    double zero = plot.bottom() + low * scale;
    double names = plot.bottom() + (low < 0 ? Label.PITCH : 0) + 1;
    var parts = new ArrayList<>(legend.parts());
    for (int c = 0; c < chart.categories().size(); c++) {
      var marks = new ArrayList<Mark>();
      var labels = new ArrayList<Label>();
      labels.add(plot.name(c, names));
      for (int s = 0; s < chart.series().size(); s++) {
        column(plot, s, c, zero, scale, marks, labels);
      }
      parts.add(new Drawing.Part(marks, labels));
    }
    var axis = List.of(Mark.rule(plot.left(), zero, plot.right(), zero));
    return new Drawing(DrawChart.WIDTH, names + plot.names(), axis, parts);
  }

  private static void column(
      Plot plot,
      int series,
      int category,
      double zero,
      double scale,
      List<Mark> marks,
      List<Label> labels) {
    var chart = plot.chart();
    int count = chart.series().size();
    double pitch = plot.slot() * FILLED / count;
    double middle = plot.middle(category) + (series - (count - 1) / 2.0) * pitch;
    double width = Math.min(WIDEST, pitch * (count > 1 ? 0.9 : 0.6));
    double value = chart.series().get(series).values().get(category).doubleValue();
    double height = value * scale;
    if (Math.abs(height) >= 0.05) {
      double top = Math.min(zero, zero - height);
      marks.add(Mark.box(middle - width / 2, top, width, Math.abs(height), Mark.colour(series)));
    }
    double top = value < 0 ? zero - height : zero - height - Label.PITCH;
    String text = DrawChart.text(chart, chart.series().get(series), category);
    labels.add(new Label(middle, top, Label.Anchor.MIDDLE, List.of(text)));
  }
}
