package org.hengping.templates.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.templates.layout.TextMeasure;

/**
 * A chart as rows: one per category, one bar per series.
 *
 * @param names names of the series, empty when there is only one (the title says it)
 * @param rows the categories in order
 */
public record ChartRows(List<String> names, List<Row> rows) {

  /**
   * One category.
   *
   * @param bars parallel to the series
   */
  public record Row(String category, List<Bar> bars) {
    public Row {
      bars = List.copyOf(bars);
    }
  }

  /**
   * One value.
   *
   * @param share length of the bar, 0 to 1 of the longest; 0 for a negative value
   * @param text the value with its unit, as printed
   */
  public record Bar(double share, String text) {}

  public ChartRows {
    names = List.copyOf(names);
    rows = List.copyOf(rows);
  }

  /**
   * Share of a cell that the longest bar may take so that the longest value stands beside it.
   *
   * @param ems width of the cell in characters
   */
  public double room(double ems) {
    double longest = 0;
    for (Row row : rows) {
      for (Bar bar : row.bars()) {
        longest = Math.max(longest, TextMeasure.ems(bar.text()));
      }
    }
    return Math.max(0.1, Math.min(0.85, 1 - (longest + 1.2) / ems));
  }

  /** The rows of a chart. */
  public static ChartRows of(Block.Chart chart) {
    BigDecimal longest = BigDecimal.ONE.movePointLeft(9);
    for (var series : chart.series()) {
      for (BigDecimal value : series.values()) {
        longest = longest.max(value);
      }
    }
    var rows = new ArrayList<Row>();
    for (int i = 0; i < chart.categories().size(); i++) {
      var bars = new ArrayList<Bar>();
      for (var series : chart.series()) {
        BigDecimal value = series.values().get(i);
        double share =
            value.signum() < 0 ? 0 : value.divide(longest, MathContext.DECIMAL32).doubleValue();
        bars.add(new Bar(share, value.toPlainString() + chart.unit()));
      }
      rows.add(new Row(chart.categories().get(i), bars));
    }
    var names =
        chart.series().size() < 2
            ? List.<String>of()
            : chart.series().stream().map(Block.Series::name).toList();
    return new ChartRows(names, rows);
  }
}
