package org.hengping.templates.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.chart.DrawChart;
import org.hengping.templates.chart.Drawing;
import org.hengping.templates.chart.PaintDrawing;
import org.hengping.templates.layout.PrintedPictures;
import org.w3c.dom.Element;

/** Draws the shapes of a manuscript's charts, and its pictures, where the page has an object. */
final class PrintedObjects implements FSObjectDrawerFactory, FSObjectDrawer {
  private final List<Drawing> drawings;
  private final PrintedPictures pictures;

  PrintedObjects(Manuscript manuscript, PrintedPictures pictures) {
    this.pictures = pictures;
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
    Drawer drawer =
        element.getAttribute("type").equals("picture")
            ? picture(element.getAttribute("data"))
            : chart(Integer.parseInt(element.getAttribute("data")));
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width,
        (float) height,
        graphics -> drawer.draw(graphics, width / dotsPerPixel, height / dotsPerPixel));
    return Map.of();
  }

  private interface Drawer {
    void draw(Graphics2D graphics, double width, double height);
  }

  private Drawer chart(int number) {
    var drawing = drawings.get(number);
    return (graphics, width, height) -> {
      double scale = width / drawing.width();
      graphics.scale(scale, scale);
      PaintDrawing.shapes(drawing, graphics);
    };
  }

  private Drawer picture(String hash) {
    var image = pictures.of(hash).orElseThrow().image();
    return (graphics, width, height) -> {
      graphics.scale(width / image.getWidth(), height / image.getHeight());
      // PDF/A forbids that the reader smooths a picture
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
      graphics.drawImage(image, 0, 0, null);
    };
  }
}
