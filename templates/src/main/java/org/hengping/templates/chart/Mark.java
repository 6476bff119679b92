package org.hengping.templates.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A shape of a drawing.
 *
 * @param shape in millimetres; not to be changed
 * @param colour as 0xRRGGBB
 * @param stroke width of the line in millimetres, 0 for a filled shape
 * @param dashed whether the line is broken
 */
public record Mark(Shape shape, int colour, double stroke, boolean dashed) {
  private static final int BLACK = 0;

  /** Dark and light ones in turn, so that neighbours differ without colour too. */
  private static final int[] COLOURS = {
    0x0F4C81, 0xC98A2B, 0x1B6B45, 0xD0605E, 0x4B3B7A, 0x7D8896,
    0x5B8DBD, 0x7A4E0B, 0x6FB08F, 0x8C2320, 0x9A8CC4, 0x3E4853
  };

  /** Colour of a series or category by its 0-based place. */
  static int colour(int place) {
    return COLOURS[place % COLOURS.length];
  }

  static Mark box(double x, double y, double width, double height, int colour) {
    return new Mark(new Rectangle2D.Double(x, y, width, height), colour, 0, false);
  }

  /** A thin black line. */
  static Mark rule(double x1, double y1, double x2, double y2) {
    var path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    return new Mark(path, BLACK, 0.25, false);
  }

  /** The sign of a series at a point: disc, square, diamond or triangle. */
  static Mark sign(double x, double y, int series) {
    Shape shape =
        switch (series % 4) {
          case 0 -> new Ellipse2D.Double(x - 0.9, y - 0.9, 1.8, 1.8);
          case 1 -> new Rectangle2D.Double(x - 0.85, y - 0.85, 1.7, 1.7);
          case 2 -> polygon(x, y - 1.2, x + 1.2, y, x, y + 1.2, x - 1.2, y);
          default -> polygon(x, y - 1.1, x + 1.1, y + 0.9, x - 1.1, y + 0.9);
        };
    return new Mark(shape, colour(series), 0, false);
  }

  static Shape polygon(double... points) {
    var path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }
}
