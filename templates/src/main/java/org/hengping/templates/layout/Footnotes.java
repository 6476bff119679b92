package org.hengping.templates.layout;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Inline;

/** Collects the footnotes of one output and numbers them from 1. Not thread-safe. */
public final class Footnotes {
  private final List<Inline.Footnote> notes = new ArrayList<>();

  /** Takes a note in and returns its number. */
  public int add(Inline.Footnote note) {
    notes.add(note);
    return notes.size();
  }

  /** How many notes there are so far. */
  public int count() {
    return notes.size();
  }

  /** The note with a number. */
  public Inline.Footnote get(int number) {
    return notes.get(number - 1);
  }
}
