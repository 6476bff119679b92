package org.hengping.corpus.ingest.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.hengping.corpus.manuscript.Inline;

/**
 * Gathers inline content as a browser shows it: white space in a row is one space, none at the ends
 * of a line. Not thread-safe.
 */
final class Run {
  private static final String SPACE = " \t\n\r\f\u00A0";

  private final Deque<List<Inline>> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private boolean atStart = true;
  private boolean space;

  Run() {
    open.push(new ArrayList<>());
  }

  void text(String more, boolean kept) {
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      if (kept && c == '\n') {
        lineBreak();
      } else if (!kept && SPACE.indexOf(c) >= 0) {
        space = !atStart;
      } else {
        if (space) {
          text.append(' ');
        }
        space = false;
        atStart = false;
        text.append(c == '\u00A0' ? ' ' : c);
      }
    }
  }

  void lineBreak() {
    space = false;
    atStart = true;
    endText();
    open.element().add(new Inline.LineBreak());
  }

  /** A line break unless nothing stands before it or one is there already. */
  void newLine() {
    if (!atStart) {
      lineBreak();
    }
  }

  void within(Function<List<Inline>, Inline> wrap, Runnable content) {
    if (space) {
      text.append(' ');
      space = false;
    }
    endText();
    open.push(new ArrayList<>());
    content.run();
    endText();
    var inner = open.pop();
    if (!inner.isEmpty()) {
      open.element().add(wrap.apply(inner));
    }
  }

  private void endText() {
    if (text.length() > 0) {
      open.element().add(new Inline.Text(text.toString()));
      text.setLength(0);
    }
  }

  /** What was gathered, without line breaks at its ends; starts afresh. */
  List<Inline> take() {
    endText();
    var taken = new ArrayList<>(open.element());
    open.element().clear();
    atStart = true;
    space = false;
    while (!taken.isEmpty() && taken.get(0) instanceof Inline.LineBreak) {
      taken.remove(0);
    }
    while (!taken.isEmpty() && taken.get(taken.size() - 1) instanceof Inline.LineBreak) {
      taken.remove(taken.size() - 1);
    }
    return taken;
  }
}
