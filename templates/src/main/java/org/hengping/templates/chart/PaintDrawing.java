package org.hengping.templates.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;

/** Paints the shapes of drawings with Java2D. */
public final class PaintDrawing {
  private static final float[] DASHES = {2, 1};

  private PaintDrawing() {}

  /** Paints all shapes and no text; the unit of the graphics must be the millimetre. */
  public static void shapes(Drawing drawing, Graphics2D graphics) {
    drawing.ground().forEach(mark -> paint(mark, graphics));
    drawing.parts().forEach(part -> part.marks().forEach(mark -> paint(mark, graphics)));
  }

  private static void paint(Mark mark, Graphics2D graphics) {
    graphics.setColor(new Color(mark.colour()));
    if (mark.stroke() > 0) {
      float width = (float) mark.stroke();
      graphics.setStroke(
          mark.dashed()
              ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
              : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
      graphics.draw(mark.shape());
    } else {
      graphics.fill(mark.shape());
    }
  }
}
