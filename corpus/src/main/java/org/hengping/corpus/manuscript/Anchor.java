package org.hengping.corpus.manuscript;

import java.util.regex.Pattern;

/**
 * A place in a manuscript.
 *
 * @param page 1-based page of the original, 0 where the format has none
 * @param block 0-based index of the block
 * @param row 0-based row of a table or item of a list, -1 outside them
 * @param start first character in the block's (or row's) plain text
 * @param end one past the last character
 */
public record Anchor(int page, int block, int row, int start, int end) {

  private static final Pattern FORM = Pattern.compile("p(\\d+)b(\\d+)(?:r(\\d+))?c(\\d+)-(\\d+)");

  /** Compact form, e.g. {@code p3b12r0c5-9}. */
  @Override
  public String toString() {
    return "p" + page + "b" + block + (row < 0 ? "" : "r" + row) + "c" + start + "-" + end;
  }

  /**
   * Reads the compact form.
   *
   * @throws IllegalArgumentException when the text is not an anchor
   */
  public static Anchor parse(String text) {
    var m = FORM.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("Not an anchor: " + text);
    }
    return new Anchor(
        Integer.parseInt(m.group(1)),
        Integer.parseInt(m.group(2)),
        m.group(3) == null ? -1 : Integer.parseInt(m.group(3)),
        Integer.parseInt(m.group(4)),
        Integer.parseInt(m.group(5)));
  }

  /** The place for a person, e.g. 第3页 第13段 or 第13段 第2行. */
  public String forPeople() {
    return (page > 0 ? "第" + page + "页 " : "")
        + "第"
        + (block + 1)
        + "段"
        + (row >= 0 ? " 第" + (row + 1) + "行" : "");
  }
}
