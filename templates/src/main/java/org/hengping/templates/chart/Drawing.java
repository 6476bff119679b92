package org.hengping.templates.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A chart, or a part of a long one that fits on a page, as shapes and texts in millimetres from its
 * upper left corner. All writers draw it from this. Its texts in order are those of the chart
 * without its title: the names of the series where there are several, then each category with its
 * values.
 *
 * @param width in millimetres
 * @param height in millimetres
 * @param ground what is drawn first: axes and lines that connect points
 * @param parts what belongs together in the order of reading
 */
public record Drawing(double width, double height, List<Mark> ground, List<Part> parts) {

  /** The names of the series, or a category with its values. */
  public record Part(List<Mark> marks, List<Label> labels) {
    public Part {
      marks = List.copyOf(marks);
      labels = List.copyOf(labels);
    }
  }

  public Drawing {
    ground = List.copyOf(ground);
    parts = List.copyOf(parts);
  }

  /** All texts, with blanks between them. */
  public String words() {
    return parts.stream()
        .flatMap(part -> part.labels().stream())
        .map(label -> String.join("", label.lines()))
        .collect(Collectors.joining(" "));
  }
}
