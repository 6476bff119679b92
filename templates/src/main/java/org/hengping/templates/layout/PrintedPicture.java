package org.hengping.templates.layout;

import java.awt.Color;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A picture as it is printed: its pixels alone on white, no finer than the page needs, without
 * anything that its file says besides (place, date, camera).
 *
 * @param image opaque
 * @param width millimetres
 * @param height millimetres
 */
public record PrintedPicture(BufferedImage image, double width, double height) {
  /** Millimetres of a pixel where nothing else is said. */
  private static final double PIXEL = 25.4 / 96;

  /** Pixels a millimetre that a page shows: 200 an inch. */
  private static final double FINE = 200 / 25.4;

  /** Millimetres that leave room for the caption. */
  private static final double MOST_HEIGHT = 180;

  /** A file that says it has more pixels is not opened. */
  private static final long MOST_PIXELS = 50_000_000;

  /** Empty for bytes that are no picture, or one too large to be opened. */
  public static Optional<PrintedPicture> of(byte[] bytes) {
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      var reader = readers.next();
      try {
        reader.setInput(input, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS
            ? Optional.empty()
            : Optional.of(printed(reader.read(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // cut off or of a kind that nobody reads: its words are printed
    }
  }

  private static PrintedPicture printed(BufferedImage image) {
    double width = image.getWidth() * PIXEL;
    double height = image.getHeight() * PIXEL;
    double scale = Math.min(1, Math.min(OfficialLayout.TEXT_WIDTH / width, MOST_HEIGHT / height));
    int across = Math.min(image.getWidth(), (int) Math.ceil(width * scale * FINE));
    int down = Math.min(image.getHeight(), (int) Math.ceil(height * scale * FINE));
    return new PrintedPicture(opaque(image, across, down), width * scale, height * scale);
  }

  private static BufferedImage opaque(Image image, int width, int height) {
    var opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = opaque.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return opaque;
  }

  /** The pixels as a PNG file that says nothing else. */
  public byte[] png() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
