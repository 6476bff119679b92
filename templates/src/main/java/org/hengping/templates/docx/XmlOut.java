package org.hengping.templates.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hengping.templates.html.Escaped;

/**
 * Writes XML as UTF-8 through a buffer of fixed size, so that a part never stands in memory whole.
 * One thread.
 */
final class XmlOut {
  private static final int SIZE = 1 << 16;

  /** Characters that are printed as they are and take one byte, by code. */
  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (int c = ' '; c < 127; c++) {
      PLAIN[c] = "&<>\"'".indexOf(c) < 0;
    }
  }

  private final byte[] buffer = new byte[SIZE];
  private final OutputStream out;
  private int length;

  XmlOut(OutputStream out) {
    this.out = out;
  }

  /** Markup, written as it is. */
  XmlOut xml(String markup) {
    int count = markup.length();
    for (int i = 0; i < count; i++) {
      char c = markup.charAt(i);
      if (c >= 128) {
        return xml(markup.getBytes(StandardCharsets.UTF_8), i);
      }
      one(c);
    }
    return this;
  }

  /** Markup made ready before. */
  XmlOut xml(byte[] markup) {
    return xml(markup, 0);
  }

  private XmlOut xml(byte[] markup, int from) {
    int count = markup.length - from;
    if (count > SIZE - length) {
      flush();
    }
    if (count > SIZE) {
      write(markup, from, count);
    } else {
      System.arraycopy(markup, from, buffer, length, count);
      length += count;
    }
    return this;
  }

  XmlOut number(long value) {
    return xml(Long.toString(value));
  }

  /** Text in its printed form, escaped for content and quoted attributes. */
  XmlOut text(String text) {
    int count = text.length();
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c < 128 && PLAIN[c]) {
        one(c);
      } else if (ideograph(c)) {
        three(c);
      } else {
        return xml(Escaped.of(text.substring(i)));
      }
    }
    return this;
  }

  /** Whether nothing of a text is printed. */
  static boolean blank(String text) {
    return text.isEmpty() || !ready(text.charAt(0)) && Escaped.of(text).isEmpty();
  }

  private static boolean ready(char c) {
    return c < 128 ? PLAIN[c] : ideograph(c);
  }

  /** Ideographs and their punctuation, all of which are printed as they are. */
  private static boolean ideograph(char c) {
    return c >= 0x4E00 && c <= 0x9FA5 || c >= 0x3001 && c <= 0x3011 || c == 0xFF0C || c == 0xFF1A;
  }

  private void one(char c) {
    if (length == SIZE) {
      flush();
    }
    buffer[length++] = (byte) c;
  }

  private void three(char c) {
    if (length + 3 > SIZE) {
      flush();
    }
    buffer[length++] = (byte) (0xE0 | c >> 12);
    buffer[length++] = (byte) (0x80 | c >> 6 & 0x3F);
    buffer[length++] = (byte) (0x80 | c & 0x3F);
  }

  void flush() {
    write(buffer, 0, length);
    length = 0;
  }

  private void write(byte[] bytes, int from, int count) {
    try {
      out.write(bytes, from, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
