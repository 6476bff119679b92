package org.hengping.templates.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.chart.DrawChart;
import org.hengping.templates.chart.Drawing;
import org.hengping.templates.chart.PaintDrawing;
import org.w3c.dom.Element;

/** Draws the shapes of a manuscript's charts where the page has an object for them. */
final class ChartObjects implements FSObjectDrawerFactory, FSObjectDrawer {
  private final List<Drawing> drawings;

  ChartObjects(Manuscript manuscript) {
    this.drawings =
        manuscript.blocks().stream()
            .filter(Block.Chart.class::isInstance)
            .flatMap(chart -> DrawChart.of((Block.Chart) chart).stream())
            .toList();
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getTagName().equals("object");
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return this;
  }

  @Override
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    var drawing = drawings.get(Integer.parseInt(element.getAttribute("data")));
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width,
        (float) height,
        graphics -> {
          double scale = width / dotsPerPixel / drawing.width();
          graphics.scale(scale, scale);
          PaintDrawing.shapes(drawing, graphics);
        });
    return Map.of();
  }
}
