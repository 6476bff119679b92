package org.hengping.corpus.ingest.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** Numbers in attributes, parted by blanks. What is no number is left out. */
final class Values {
  private static final int MOST = 1_000_000;

  private Values() {}

  static List<Double> numbers(String text) {
    var numbers = new ArrayList<Double>();
    var tokens = new StringTokenizer(text, " ,\t\r\n");
    while (tokens.hasMoreTokens() && numbers.size() < MOST) {
      number(tokens.nextToken()).ifPresent(numbers::add);
    }
    return numbers;
  }

  static Optional<Double> number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A box {@code x y width height}, empty when it is none. */
  static Optional<Rectangle2D> box(String text) {
    var n = numbers(text);
    return n.size() == 4 && n.get(2) > 0 && n.get(3) > 0
        ? Optional.of(new Rectangle2D.Double(n.get(0), n.get(1), n.get(2), n.get(3)))
        : Optional.empty();
  }

  /** A matrix {@code a b c d e f}, the identity when there is none. */
  static AffineTransform matrix(String text) {
    var n = numbers(text);
    return n.size() == 6
        ? new AffineTransform(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5))
        : new AffineTransform();
  }

  /** Steps between characters, where {@code g 3 4.5} stands for three of 4.5. */
  static List<Double> steps(String text, int wanted) {
    var steps = new ArrayList<Double>();
    var tokens = new StringTokenizer(text, " ,\t\r\n");
    while (tokens.hasMoreTokens() && steps.size() < wanted) {
      String token = tokens.nextToken();
      if (token.equals("g") && tokens.countTokens() >= 2) {
        double times = number(tokens.nextToken()).orElse(0.0);
        var step = number(tokens.nextToken());
        for (int i = 0; step.isPresent() && i < times && steps.size() < wanted; i++) {
          steps.add(step.get());
        }
      } else {
        number(token).ifPresent(steps::add);
      }
    }
    return steps;
  }
}
