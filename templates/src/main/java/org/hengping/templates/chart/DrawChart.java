package org.hengping.templates.chart;

import java.math.BigDecimal;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.templates.layout.OfficialLayout;

/**
 * Draws charts. A shape in which the texts would overlap, or that cannot show the values (a pie of
 * negative ones), becomes rows of bars, which hold any text and any number of categories.
 */
public final class DrawChart {
  /** Width of every drawing in millimetres: that of 版心. */
  public static final double WIDTH = OfficialLayout.TEXT_WIDTH;

  private DrawChart() {}

  /** The drawings of a chart, several where it is higher than a page; none where it is empty. */
  public static List<Drawing> of(Block.Chart chart) {
    boolean named = chart.series().size() > 1;
    if (chart.categories().isEmpty() && !named) {
      return List.of();
    }
    if (chart.categories().isEmpty() || chart.series().isEmpty()) {
      return Bars.draw(chart);
    }
    return switch (chart.shape()) {
      case BAR -> Bars.draw(chart);
      case COLUMN -> Columns.fit(chart) ? List.of(Columns.draw(chart)) : Bars.draw(chart);
      case LINE -> Lines.fit(chart) ? List.of(Lines.draw(chart)) : Bars.draw(chart);
      case PIE -> Pie.fits(chart) ? List.of(Pie.draw(chart)) : Bars.draw(chart);
    };
  }

  /** A value as printed. */
  static String text(Block.Chart chart, Block.Series series, int category) {
    return series.values().get(category).toPlainString() + chart.unit();
  }

  /** Width of the longest value in millimetres. */
  static double widest(Block.Chart chart) {
    double widest = 0;
    for (Block.Series series : chart.series()) {
      for (int c = 0; c < chart.categories().size(); c++) {
        widest = Math.max(widest, Label.width(text(chart, series, c)));
      }
    }
    return widest;
  }

  /** The least of all values and 0. */
  static double least(Block.Chart chart) {
    return chart.series().stream()
        .flatMap(s -> s.values().stream())
        .mapToDouble(BigDecimal::doubleValue)
        .reduce(0, Math::min);
  }

  /** The greatest of all values and 0. */
  static double greatest(Block.Chart chart) {
    return chart.series().stream()
        .flatMap(s -> s.values().stream())
        .mapToDouble(BigDecimal::doubleValue)
        .reduce(0, Math::max);
  }
}
