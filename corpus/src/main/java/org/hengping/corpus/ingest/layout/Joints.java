package org.hengping.corpus.ingest.layout;

import java.util.List;
import java.util.regex.Pattern;

/** Decides whether a line goes on with the paragraph before it. */
final class Joints {
  private static final Pattern BULLET = Pattern.compile("[•·●○■□◆▪–\\-] ?(?=\\P{Nd})");

  /** Signs that no paragraph starts with. */
  private static final String CANNOT_START = "，。、；：！？）》〉」』】〕”’";

  private final TextShape shape;

  Joints(TextShape shape) {
    this.shape = shape;
  }

  /**
   * Whether a line goes on with a paragraph.
   *
   * @param paragraph its lines so far, not empty
   */
  boolean joins(List<Placed> paragraph, Placed next) {
    var before = paragraph.get(paragraph.size() - 1);
    var last = (TextLine) before.item();
    var line = (TextLine) next.item();
    if (!last.isTypeOf(line)) {
      return before.isBeside(next) && sameRow(last, line);
    }
    if (before.isBeside(next)) {
      if (sameRow(last, line)) {
        return true;
      }
      float down = line.top() - last.top();
      return down > 0 && down < last.size() * shape.pitch() && goesOn(paragraph, next, true);
    }
    return goesOn(paragraph, next, false);
  }

  /** Pieces of one line, parted by a wide gap. */
  private static boolean sameRow(TextLine last, TextLine next) {
    return Math.abs(last.top() - next.top()) < last.size() * 0.3f && next.left() > last.right();
  }

  private boolean goesOn(List<Placed> paragraph, Placed next, boolean beside) {
    var before = paragraph.get(paragraph.size() - 1);
    var last = (TextLine) before.item();
    var line = (TextLine) next.item();
    var from = shape.column(before);
    var to = shape.column(next);
    if (isInTheMiddle(last, from) && isInTheMiddle(line, to) && isShort(line, to)) {
      float width = from.right() - from.left();
      return !TextShape.ends(last) && last.width() + line.head() > width - last.size() * 0.6f;
    }
    if (CANNOT_START.indexOf(line.text().charAt(0)) >= 0
        || PartedNumber.goesOn(last.text(), line.text())) {
      return true;
    }
    if (!Endings.isFull(last, line, from) || !startsWhereTextGoesOn(paragraph, next)) {
      return false;
    }
    boolean flush = shape.indents() && line.left() < to.left() + line.size() * 0.8f;
    return flush || !shape.endsFull(before, next, beside);
  }

  private boolean startsWhereTextGoesOn(List<Placed> paragraph, Placed next) {
    var before = paragraph.get(paragraph.size() - 1);
    var last = (TextLine) before.item();
    var line = (TextLine) next.item();
    float em = line.size();
    float offset = line.left() - shape.column(next).left();
    float offsetBefore = last.left() - shape.column(before).left();
    if (paragraph.size() > 1 && lines(paragraph) > 1) {
      return Math.abs(offset - offsetBefore) < em * 0.8f || offset < em * 0.8f;
    }
    if (offset < em * 0.8f) {
      return true;
    }
    if (Math.abs(offset - offsetBefore) < em * 0.3f) {
      return !shape.indents();
    }
    float hung = offset - offsetBefore;
    return hung > em * 0.5f && hung < em * 4.5f && isItem(last) && !isItem(line);
  }

  private static boolean isItem(TextLine line) {
    return Label.starts(line.text()) || BULLET.matcher(line.text()).lookingAt();
  }

  private static int lines(List<Placed> paragraph) {
    var first = (TextLine) paragraph.get(0).item();
    return paragraph.stream().allMatch(p -> ((TextLine) p.item()).top() == first.top()) ? 1 : 2;
  }

  private static boolean isInTheMiddle(TextLine line, Edges.Column column) {
    float off = line.middle() - (column.left() + column.right()) / 2;
    return Math.abs(off) < line.size() * 0.6f;
  }

  private static boolean isShort(TextLine line, Edges.Column column) {
    return line.left() > column.left() + line.size() * 1.5f;
  }

  /** Whether a sentence ended and the next line starts with a number of its own. */
  static boolean startsAnew(TextLine last, TextLine next) {
    return TextShape.ends(last) && Label.starts(next.text());
  }
}
