package org.hengping.corpus.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/** Many equal bytes, packed without packing them one by one. */
final class Bomb {
  private static final int BLOCK = 1 << 20;

  private Bomb() {}

  /** A zlib stream that unpacks to so many blocks of 1 MB of one value. */
  static byte[] zlib(int blocks, int value) {
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) value);
    byte[] packed = packed(block);
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x78, (byte) 0xDA});
    var sum = new Adler32();
    for (int i = 0; i < blocks; i++) {
      out.writeBytes(packed);
      sum.update(block);
    }
    // An empty last block ends the stream.
    out.writeBytes(new byte[] {3, 0});
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return out.toByteArray();
  }

  /** Packed so that the next block does not depend on it. */
  private static byte[] packed(byte[] block) {
    var deflater = new Deflater(9, true);
    deflater.setInput(block);
    byte[] buffer = new byte[1 << 16];
    int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
    deflater.end();
    return Arrays.copyOf(buffer, length);
  }
}
