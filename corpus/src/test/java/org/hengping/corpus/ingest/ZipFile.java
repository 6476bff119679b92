package org.hengping.corpus.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes ZIP archives header by header, so that they can lie. */
final class ZipFile {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int entries;

  /** How an entry is written. */
  record How(byte[] name, int flags, int method, byte[] extra, int declared, int mode, int offset) {
    static How named(String name) {
      return new How(
          name.getBytes(StandardCharsets.UTF_8), 1 << 11, 8, new byte[0], -1, 0100644, -1);
    }

    static How named(String name, String charset) {
      return new How(name.getBytes(Charset.forName(charset)), 0, 8, new byte[0], -1, 0100644, -1);
    }

    How flags(int changed) {
      return new How(name, changed, method, extra, declared, mode, offset);
    }

    How method(int changed) {
      return new How(name, flags, changed, extra, declared, mode, offset);
    }

    How declared(int changed) {
      return new How(name, flags, method, extra, changed, mode, offset);
    }

    How mode(int changed) {
      return new How(name, flags, method, extra, declared, changed, offset);
    }

    /** With the name that Info-ZIP writes beside the other. */
    How unicode(String real) {
      byte[] utf8 = real.getBytes(StandardCharsets.UTF_8);
      var crc = new CRC32();
      crc.update(name);
      var field =
          ByteBuffer.allocate(9 + utf8.length)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putShort((short) 0x7075)
              .putShort((short) (5 + utf8.length))
              .put((byte) 1)
              .putInt((int) crc.getValue())
              .put(utf8);
      return new How(name, flags, method, field.array(), declared, mode, offset);
    }

    /** Pointing at the data of another entry. */
    How at(int changed) {
      return new How(name, flags, method, extra, declared, mode, changed);
    }
  }

  ZipFile add(String name, byte[] content) {
    return add(How.named(name), content);
  }

  ZipFile add(String name, String content) {
    return add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  ZipFile add(How how, byte[] content) {
    byte[] packed = how.method() == 8 ? deflated(content) : content;
    int at = body.size();
    var crc = new CRC32();
    crc.update(content);
    int size = how.declared() < 0 ? content.length : how.declared();
    if (how.offset() < 0) {
      body.writeBytes(header(0x04034b50, how, (int) crc.getValue(), packed.length, size, -1));
      body.writeBytes(how.name());
      body.writeBytes(how.extra());
      body.writeBytes(packed);
    }
    int offset = how.offset() < 0 ? at : how.offset();
    directory.writeBytes(
        header(0x02014b50, how, (int) crc.getValue(), packed.length, size, offset));
    directory.writeBytes(how.name());
    directory.writeBytes(how.extra());
    entries++;
    return this;
  }

  private static byte[] header(int mark, How how, int crc, int packed, int size, int offset) {
    boolean central = offset >= 0;
    var b = ByteBuffer.allocate(central ? 46 : 30).order(ByteOrder.LITTLE_ENDIAN).putInt(mark);
    if (central) {
      b.putShort((short) (3 << 8 | 20));
    }
    b.putShort((short) 20).putShort((short) how.flags()).putShort((short) how.method());
    b.putInt(0).putInt(crc).putInt(packed).putInt(size);
    b.putShort((short) how.name().length).putShort((short) how.extra().length);
    if (central) {
      b.putShort((short) 0).putShort((short) 0).putShort((short) 0);
      b.putInt(how.mode() << 16).putInt(offset);
    }
    return b.array();
  }

  private static byte[] deflated(byte[] content) {
    var deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try {
      body.writeTo(out);
      directory.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.writeBytes(
        ByteBuffer.allocate(22)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x06054b50)
            .putInt(0)
            .putShort((short) entries)
            .putShort((short) entries)
            .putInt(directory.size())
            .putInt(body.size())
            .putShort((short) 0)
            .array());
    return out.toByteArray();
  }
}
