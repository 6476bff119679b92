package org.hengping.templates.layout;

/**
 * The characters of a text that are printed, the same in every format.
 *
 * <p>Left out is what has no look of its own and can hide something (LEAKS: zero-width, direction
 * and tag characters), what XML cannot carry, and halves of surrogate pairs. Every kind of blank
 * but the no-break and the ideographic space becomes a plain one.
 */
public final class PrintedText {
  private PrintedText() {}

  /** The printed form of a text. */
  public static String of(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(c, out));
    return out.toString();
  }

  private static void append(int c, StringBuilder out) {
    if (c == 0xA0 || c == 0x3000) {
      out.appendCodePoint(c);
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
      out.append(' ');
    } else if (!invisible(c)) {
      out.appendCodePoint(c);
    }
  }

  private static boolean invisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0000 && c <= 0xE0FFF)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE
        || c == 0xFFFC
        || c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F);
  }
}
