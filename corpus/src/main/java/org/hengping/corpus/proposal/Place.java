package org.hengping.corpus.proposal;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;

/**
 * The passage that something was read from: a row of a table, or a run of paragraphs.
 *
 * @param from where it starts
 * @param to where its last part stands, the same as {@code from} for a single row or paragraph
 */
public record Place(Anchor from, Anchor to) {
  private static final String TO = "..";

  /** A single row or paragraph. */
  public static Place of(Anchor anchor) {
    return new Place(anchor, anchor);
  }

  /** The whole of a block's line. */
  public static Place line(Manuscript manuscript, int block, int row, String text) {
    return of(new Anchor(manuscript.page(block), block, row, 0, text.length()));
  }

  /** From the start of this place to the end of another. */
  public Place through(Place last) {
    return new Place(from, last.to);
  }

  /** Compact form, e.g. {@code p0b3r4c0-20} or {@code p1b3c0-20..p1b5c0-31}. */
  @Override
  public String toString() {
    return from.equals(to) ? from.toString() : from + TO + to;
  }

  /**
   * Reads the compact form.
   *
   * @throws IllegalArgumentException when the text is no place
   */
  public static Place parse(String text) {
    int at = text.indexOf(TO);
    return at < 0
        ? of(Anchor.parse(text))
        : new Place(Anchor.parse(text.substring(0, at)), Anchor.parse(text.substring(at + 2)));
  }

  /** The place for a person, e.g. 第3页 第13段 or 第13段至第15段. */
  public String forPeople() {
    return from.block() == to.block() && from.row() == to.row()
        ? from.forPeople()
        : from.forPeople() + "至第" + (to.block() + 1) + "段";
  }

  /** The lines of the manuscript that stand there, cells of a table row joined by tabs. */
  public List<String> lines(Manuscript manuscript) {
    var found = new ArrayList<String>();
    int last = Math.min(to.block(), manuscript.blocks().size() - 1);
    for (int b = from.block(); b <= last; b++) {
      Block block = manuscript.blocks().get(b);
      var lines = PlainText.lines(block);
      int first = b == from.block() ? Math.max(0, from.row()) : 0;
      int end = b == to.block() && to.row() >= 0 ? to.row() + 1 : lines.size();
      found.addAll(lines.subList(Math.min(first, lines.size()), Math.min(end, lines.size())));
    }
    return cut(found);
  }

  /** Leaves out what stands before and after within the first and last line. */
  private List<String> cut(List<String> lines) {
    if (lines.isEmpty()) {
      return lines;
    }
    int last = lines.size() - 1;
    String end = lines.get(last);
    lines.set(last, end.substring(0, Math.min(to.end(), end.length())));
    String start = lines.get(0);
    lines.set(0, start.substring(Math.min(from.start(), start.length())));
    return lines;
  }
}
