package org.hengping.templates.chart;

import java.util.ArrayList;
import java.util.List;
import org.hengping.templates.layout.PrintedText;
import org.hengping.templates.layout.TextMeasure;

/**
 * A text of a drawing.
 *
 * @param x where {@code anchor} says, in millimetres
 * @param top of the first line, in millimetres
 * @param lines one below the other, {@link #PITCH} apart; together they are the text
 */
public record Label(double x, double top, Anchor anchor, List<String> lines) {

  /** Which point of a line stands at x. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** Size of the letters in millimetres: 五号. */
  public static final double SIZE = 3.7;

  /** Distance of lines in millimetres. */
  public static final double PITCH = 4.6;

  /** From the top of a line to its base line in millimetres. */
  public static final double BASE = 3.7;

  public Label {
    lines = List.copyOf(lines);
  }

  /** Height of all lines in millimetres. */
  double height() {
    return height(lines);
  }

  static double height(List<String> lines) {
    return lines.size() * PITCH;
  }

  /** Width of a text in millimetres, about. */
  static double width(String text) {
    return TextMeasure.ems(PrintedText.of(text)) * SIZE;
  }

  /** Cuts a text into lines of a width in millimetres; never without a line. */
  static List<String> cut(String text, double width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    double used = 0;
    for (int c : PrintedText.of(text).codePoints().toArray()) {
      String character = Character.toString(c);
      double wide = TextMeasure.ems(character) * SIZE;
      if (used + wide > width && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(character);
      used += wide;
    }
    lines.add(line.toString());
    return lines;
  }
}
