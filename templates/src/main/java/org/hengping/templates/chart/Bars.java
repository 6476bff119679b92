package org.hengping.templates.chart;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;

/**
 * Bars that lie, a row for each category; rows that fill a page go on in a drawing of their own.
 */
final class Bars {
  /** Millimetres. */
  private static final double HIGHEST = 180;

  private static final double WIDEST_NAME = 46;
  private static final double WIDEST_VALUE = 50;
  private static final double BAR = 4;
  private static final double ROW_GAP = 3;
  private static final double SPACE = 1.5;

  private final Block.Chart chart;
  private final double names;
  private final double zero;
  private final double scale;
  private final List<Drawing> drawings = new ArrayList<>();
  private List<Drawing.Part> parts = new ArrayList<>();
  private double top;
  private double first;

  private Bars(Block.Chart chart) {
    this.chart = chart;
    this.names =
        Math.min(
            WIDEST_NAME, chart.categories().stream().mapToDouble(Label::width).max().orElse(0));
    double value = Math.min(WIDEST_VALUE, DrawChart.widest(chart)) + SPACE;
    double low = DrawChart.least(chart);
    double high = DrawChart.greatest(chart);
    double left = names + SPACE + (low < 0 ? value : 0);
    double room = DrawChart.WIDTH - left - value;
    this.scale = high - low > 0 ? room / (high - low) : 0;
    this.zero = left - low * scale;
  }

  static List<Drawing> draw(Block.Chart chart) {
    var bars = new Bars(chart);
    var legend = Legend.of(chart);
    bars.parts.addAll(legend.parts());
    bars.top = legend.height();
    bars.first = bars.top;
    for (int c = 0; c < chart.categories().size(); c++) {
      bars.row(c);
    }
    bars.close();
    return bars.drawings;
  }

  private void row(int category) {
    List<String> name = Label.cut(chart.categories().get(category), names + 0.1);
    var values = new ArrayList<List<String>>();
    double high = 0;
    for (Block.Series series : chart.series()) {
      var lines = Label.cut(DrawChart.text(chart, series, category), WIDEST_VALUE);
      values.add(lines);
      high += Label.height(lines);
    }
    double height = Math.max(high, Label.height(name));
    if (top > first && top + height > HIGHEST) {
      close();
    }
    var marks = new ArrayList<Mark>();
    var labels = new ArrayList<Label>();
    labels.add(new Label(names, top + (height - Label.height(name)) / 2, Label.Anchor.END, name));
    double at = top + (height - high) / 2;
    for (int s = 0; s < values.size(); s++) {
      bar(s, category, at, values.get(s), marks, labels);
      at += Label.height(values.get(s));
    }
    parts.add(new Drawing.Part(marks, labels));
    top += height + ROW_GAP;
  }

  private void bar(
      int series,
      int category,
      double at,
      List<String> text,
      List<Mark> marks,
      List<Label> labels) {
    double value = chart.series().get(series).values().get(category).doubleValue();
    double length = value * scale;
    double y = at + (Label.height(text) - BAR) / 2;
    if (Math.abs(length) >= 0.05) {
      double x = Math.min(zero, zero + length);
      marks.add(Mark.box(x, y, Math.abs(length), BAR, Mark.colour(series)));
    }
    boolean left = value < 0;
    double x = zero + length + (left ? -SPACE : SPACE);
    labels.add(new Label(x, at, left ? Label.Anchor.END : Label.Anchor.START, text));
  }

  private void close() {
    if (parts.isEmpty()) {
      return;
    }
    double height = top > first ? top - ROW_GAP : top;
    var axis = new ArrayList<Mark>();
    if (top > first) {
      axis.add(Mark.rule(zero, Math.max(0, first - 1), zero, height));
    }
    drawings.add(new Drawing(DrawChart.WIDTH, height, axis, parts));
    parts = new ArrayList<>();
    top = 1;
    first = 1;
  }
}
