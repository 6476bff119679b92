package org.hengping.indexer.search;

import java.util.List;

/**
 * A piece of a text around what was found.
 *
 * @param text one line, with … where something was left out; never starts or ends inside a number
 * @param marks what was found, as ranges of {@code text}, ascending and apart
 */
public record Snippet(String text, List<Mark> marks) {

  /** A range of characters, {@code end} exclusive. */
  public record Mark(int start, int end) {}

  public Snippet {
    marks = List.copyOf(marks);
    int last = 0;
    for (Mark mark : marks) {
      if (mark.start() < last || mark.end() <= mark.start() || mark.end() > text.length()) {
        throw new IllegalArgumentException("Marks " + marks + " do not fit " + text.length());
      }
      last = mark.end();
    }
  }
}
