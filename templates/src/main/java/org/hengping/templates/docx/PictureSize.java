package org.hengping.templates.docx;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Size of a PNG or JPEG picture, read from its head.
 *
 * @param extension of its file name
 * @param width pixels
 * @param height pixels
 */
record PictureSize(String extension, int width, int height) {
  private static final long PNG = 0x89504E470D0A1A0AL;

  /** Empty for what is neither, or is cut off. */
  static Optional<PictureSize> of(byte[] bytes) {
    var data = ByteBuffer.wrap(bytes);
    Optional<PictureSize> size = Optional.empty();
    if (bytes.length >= 24 && data.getLong(0) == PNG) {
      size = Optional.of(new PictureSize("png", data.getInt(16), data.getInt(20)));
    } else if (bytes.length > 4 && data.getShort(0) == (short) 0xFFD8) {
      size = jpeg(data);
    }
    return size.filter(s -> s.width() > 0 && s.height() > 0);
  }

  /** Goes from segment to segment to the one that begins a frame. */
  private static Optional<PictureSize> jpeg(ByteBuffer data) {
    int at = 2;
    while (at + 9 < data.limit()) {
      int marker = data.get(at + 1) & 0xFF;
      boolean frame = marker >= 0xC0 && marker <= 0xCF && marker % 4 != 0;
      if ((data.get(at) & 0xFF) != 0xFF) {
        return Optional.empty();
      }
      if (frame || marker == 0xC0) {
        int height = data.getShort(at + 5) & 0xFFFF;
        return Optional.of(new PictureSize("jpeg", data.getShort(at + 7) & 0xFFFF, height));
      }
      at += marker == 0xFF ? 1 : 2 + (data.getShort(at + 2) & 0xFFFF);
    }
    return Optional.empty();
  }
}
