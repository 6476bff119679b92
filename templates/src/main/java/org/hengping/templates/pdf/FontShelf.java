package org.hengping.templates.pdf;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Lends parsed fonts to one document at a time and keeps them afterwards. There are as many sets as
 * processors, so who comes when all are lent waits, first come first served; memory stays the same
 * however many come at once. Thread-safe.
 */
final class FontShelf {
  private final ConcurrentLinkedDeque<ParsedFonts> free = new ConcurrentLinkedDeque<>();
  private final Semaphore sets =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  <T> T lend(Function<ParsedFonts, T> work) {
    sets.acquireUninterruptibly();
    try {
      ParsedFonts fonts = free.pollFirst();
      if (fonts == null) {
        fonts = new ParsedFonts();
      }
      try {
        return work.apply(fonts);
      } finally {
        free.addFirst(fonts);
      }
    } finally {
      sets.release();
    }
  }
}
