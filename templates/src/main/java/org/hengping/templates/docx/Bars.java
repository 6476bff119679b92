package org.hengping.templates.docx;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Bars of charts and rules: a picture of one pixel per colour, stretched to the length of the bar.
 */
final class Bars {
  private static final int[] RGB = {0x0F4C81, 0xA86A12, 0x1B7A4A, 0xB3261E, 0x5B4B8A, 0x4A5666, 0};

  /** How many colours there are; further series start again. */
  static final int COLOURS = RGB.length - 1;

  /** Black, for rules. */
  static final int RULE = COLOURS;

  private Bars() {}

  /** A PNG of one pixel. */
  static byte[] png(int series) {
    int rgb = RGB[series];
    byte[] row = {0, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    var deflater = new Deflater();
    deflater.setInput(row);
    deflater.finish();
    var packed = new byte[32];
    int length = deflater.deflate(packed);
    deflater.end();
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeLong(0x89504E470D0A1A0AL);
      chunk(out, "IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0}, 13);
      chunk(out, "IDAT", packed, length);
      chunk(out, "IEND", new byte[0], 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data, int length)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(data, 0, length);
    out.writeInt(length);
    out.write(name);
    out.write(data, 0, length);
    out.writeInt((int) sum.getValue());
  }
}
