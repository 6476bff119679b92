package org.hengping.templates.sandbox;

import java.io.Writer;

/** Collects what a template writes, up to a limit. */
final class BoundedWriter extends Writer {
  private final StringBuilder out = new StringBuilder();
  private final int limit;

  BoundedWriter(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(char[] text, int from, int length) throws TooMuch {
    if (out.length() + length > limit) {
      throw new TooMuch();
    }
    out.append(text, from, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return out.toString();
  }

  /** The limit was passed. */
  static final class TooMuch extends java.io.IOException {
    private static final long serialVersionUID = 1L;
  }
}
