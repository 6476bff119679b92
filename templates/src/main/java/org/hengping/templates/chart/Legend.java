package org.hengping.templates.chart;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;

/** The names of several series with the colour of each, in lines from the left. */
final class Legend {
  private static final double SIGN = 3;
  private static final double GAP = 7;

  private final List<Mark> marks = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private double x;
  private double top;
  private double line;

  private Legend() {}

  /** The legend of a chart; nothing where there is only one series, which the title names. */
  static Legend of(Block.Chart chart) {
    var legend = new Legend();
    if (chart.series().size() > 1) {
      for (int s = 0; s < chart.series().size(); s++) {
        legend.add(s, chart.series().get(s).name(), chart.shape() == Block.ChartShape.LINE);
      }
      legend.top += legend.line + 3;
    }
    return legend;
  }

  private void add(int series, String name, boolean sign) {
    List<String> lines = Label.cut(name, DrawChart.WIDTH - SIGN - 2);
    double width = SIGN + 1.5 + lines.stream().mapToDouble(Label::width).max().orElse(0);
    if (x > 0 && x + width > DrawChart.WIDTH) {
      x = 0;
      top += line;
      line = 0;
    }
    double middle = top + Label.PITCH / 2;
    marks.add(
        sign
            ? Mark.sign(x + SIGN / 2, middle, series)
            : Mark.box(x, middle - SIGN / 2, SIGN, SIGN, Mark.colour(series)));
    labels.add(new Label(x + SIGN + 1.5, top, Label.Anchor.START, lines));
    line = Math.max(line, Label.height(lines));
    x += width + GAP;
  }

  /** Millimetres that it takes, with the room below it. */
  double height() {
    return top;
  }

  /** The part that it is, if anything. */
  List<Drawing.Part> parts() {
    return labels.isEmpty() ? List.of() : List.of(new Drawing.Part(marks, labels));
  }
}
