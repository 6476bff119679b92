package org.hengping.corpus.scoring;

/** A scoring rule that cannot be read; the message says what is wrong and how to write it. */
public final class BadRule extends Exception {
  private static final long serialVersionUID = 1L;

  BadRule(String message) {
    super(message);
  }
}
