package org.hengping.templates.pdf;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;

/**
 * Lends parsed fonts to one document at a time and keeps them afterwards, as many sets as were ever
 * in use at once. Thread-safe.
 */
final class FontShelf {
  private final ConcurrentLinkedDeque<ParsedFonts> free = new ConcurrentLinkedDeque<>();

  <T> T lend(Function<ParsedFonts, T> work) {
    ParsedFonts fonts = free.pollFirst();
    if (fonts == null) {
      fonts = new ParsedFonts();
    }
    try {
      return work.apply(fonts);
    } finally {
      free.addFirst(fonts);
    }
  }
}
