package org.hengping.templates.fonts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.hengping.templates.chart.Drawing;
import org.hengping.templates.chart.Label;
import org.hengping.templates.chart.PaintDrawing;
import org.jspecify.annotations.Nullable;

/**
 * Drawings as PNG, with letters from the shipped fonts, so that nothing depends on what is
 * installed; equal drawings give equal bytes. Keep one, as it keeps the parsed fonts. Thread-safe,
 * one picture at a time.
 */
public final class ChartPicture {
  private static final List<FontFile> FACES = List.of(FontFile.HEI, FontFile.SONG, FontFile.KAI);

  private final Map<FontFile, TrueTypeFont> parsed = new EnumMap<>(FontFile.class);

  /**
   * Paints a drawing on white.
   *
   * @param dotsPerInch e.g. 200
   */
  public synchronized byte[] png(Drawing drawing, int dotsPerInch) {
    double scale = dotsPerInch / 25.4;
    var image =
        new BufferedImage(
            (int) Math.ceil(drawing.width() * scale),
            Math.max(1, (int) Math.ceil(drawing.height() * scale)),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(scale, scale);
    PaintDrawing.shapes(drawing, graphics);
    graphics.setColor(Color.BLACK);
    try {
      for (Drawing.Part part : drawing.parts()) {
        for (Label label : part.labels()) {
          label(label, graphics);
        }
      }
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      graphics.dispose();
    }
  }

  private void label(Label label, Graphics2D graphics) throws IOException {
    for (int l = 0; l < label.lines().size(); l++) {
      String line = label.lines().get(l);
      double width = write(line, 0, 0, null);
      double x =
          switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - width / 2;
            case END -> label.x() - width;
          };
      write(line, x, label.top() + Label.BASE + l * Label.PITCH, graphics);
    }
  }

  /** Writes a line, or only measures it where there are no graphics; its width in millimetres. */
  private double write(String line, double x, double y, @Nullable Graphics2D graphics)
      throws IOException {
    double at = x;
    for (int c : line.codePoints().toArray()) {
      TrueTypeFont font = face(c);
      int glyph = font.getUnicodeCmapLookup().getGlyphId(c);
      double unit = Label.SIZE / font.getUnitsPerEm();
      GlyphData outline = font.getGlyph().getGlyph(glyph);
      if (graphics != null && outline != null) {
        var place = new AffineTransform(unit, 0, 0, -unit, at, y);
        graphics.fill(place.createTransformedShape(outline.getPath()));
      }
      at += font.getAdvanceWidth(glyph) * unit;
    }
    return at - x;
  }

  private TrueTypeFont face(int character) throws IOException {
    for (FontFile face : FACES) {
      if (font(face).getUnicodeCmapLookup().getGlyphId(character) != 0) {
        return font(face);
      }
    }
    return font(FACES.get(0));
  }

  private TrueTypeFont font(FontFile face) {
    return parsed.computeIfAbsent(face, ChartPicture::parse);
  }

  private static TrueTypeFont parse(FontFile face) {
    try (InputStream in = face.open()) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
