package org.hengping.corpus.ingest.ofd;

import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringTokenizer;

/** Figures in the short form: {@code S M L Q B A C} with their numbers. */
final class PathData {
  private PathData() {}

  static Path2D read(String data) {
    var path = new Path2D.Double();
    var tokens = new StringTokenizer(data, " ,\t\r\n");
    String step = "";
    Deque<Double> numbers = new ArrayDeque<>();
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken();
      if (Character.isLetter(token.charAt(0)) && token.length() == 1) {
        step = token;
        numbers.clear();
        if (step.equals("C") && path.getCurrentPoint() != null) {
          path.closePath();
        }
      } else {
        Values.number(token).ifPresent(numbers::add);
        draw(step, numbers, path);
      }
    }
    return path;
  }

  private static void draw(String step, Deque<Double> n, Path2D path) {
    boolean started = path.getCurrentPoint() != null;
    if ((step.equals("M") || step.equals("S") || step.equals("L") && !started) && n.size() == 2) {
      path.moveTo(n.poll(), n.poll());
    } else if (step.equals("L") && n.size() == 2) {
      path.lineTo(n.poll(), n.poll());
    } else if (step.equals("Q") && started && n.size() == 4) {
      path.quadTo(n.poll(), n.poll(), n.poll(), n.poll());
    } else if (step.equals("B") && started && n.size() == 6) {
      path.curveTo(n.poll(), n.poll(), n.poll(), n.poll(), n.poll(), n.poll());
    } else if (step.equals("A") && started && n.size() == 7) {
      // The radii and turns of an arc; its end is what can be a border.
      for (int i = 0; i < 5; i++) {
        n.poll();
      }
      path.lineTo(n.poll(), n.poll());
    }
  }
}
