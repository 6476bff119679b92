package org.hengping.templates.chart;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;

/** What columns and lines have in common: slots for the categories with their names below. */
record Plot(Block.Chart chart, double slot, double left, double top, double bottom) {
  /** Millimetres. */
  private static final double HEIGHT = 56;

  private static final double WIDEST_SLOT = 38;
  private static final int MOST_LINES = 4;

  /**
   * A plot whose slots fill the width.
   *
   * @param below whether values are written below the plot too
   */
  static Plot of(Block.Chart chart, double from, boolean below) {
    int count = chart.categories().size();
    double slot = Math.min(WIDEST_SLOT, DrawChart.WIDTH / count);
    double top = from + Label.PITCH;
    double bottom = top + HEIGHT - (below ? Label.PITCH : 0);
    return new Plot(chart, slot, (DrawChart.WIDTH - slot * count) / 2, top, bottom);
  }

  /** Whether values of a width stand side by side, and names in few lines. */
  static boolean fits(Block.Chart chart, double value) {
    double slot = Math.min(WIDEST_SLOT, DrawChart.WIDTH / chart.categories().size());
    return value <= slot
        && chart.categories().stream().allMatch(n -> name(n, slot).size() <= MOST_LINES);
  }

  private static List<String> name(String name, double slot) {
    return Label.cut(name, slot - 1.5);
  }

  double middle(int category) {
    return left + slot * (category + 0.5);
  }

  Label name(int category, double from) {
    return new Label(
        middle(category), from, Label.Anchor.MIDDLE, name(chart.categories().get(category), slot));
  }

  /** Height of the highest name in millimetres. */
  double names() {
    double most = 0;
    for (String name : chart.categories()) {
      most = Math.max(most, Label.height(name(name, slot)));
    }
    return most;
  }

  double right() {
    return left + slot * chart.categories().size();
  }

  /** Moves tops that stand closer than a line apart, keeping all between two heights. */
  static double[] apart(double[] wanted, double from, double to) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < wanted.length; i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(wanted[a], wanted[b]));
    var tops = new double[wanted.length];
    double next = from;
    for (int i : order) {
      tops[i] = Math.max(next, wanted[i]);
      next = tops[i] + Label.PITCH * 0.92;
    }
    double last = to - Label.PITCH;
    for (int k = order.size() - 1; k >= 0; k--) {
      int i = order.get(k);
      tops[i] = Math.min(tops[i], last);
      last = tops[i] - Label.PITCH * 0.92;
    }
    return tops;
  }
}
