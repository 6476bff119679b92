package org.hengping.corpus.ingest.layout;

import java.util.List;
import java.util.regex.Pattern;

/** Decides whether a line goes on with the paragraph before it. */
final class Joints {
  private static final Pattern ARTICLE =
      Pattern.compile(
          "第[一二三四五六七八九十百零〇]{1,5}[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
              + "|\\d{1,2}[.．、](?!\\d)|[（(]\\d{1,2}[）)]|[①-⑳]");
  private static final Pattern BULLET =
      Pattern.compile(ARTICLE.pattern() + "|[•·●○■□◆▪–\\-] ?(?=\\P{Nd})");

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
    if (Math.abs(last.size() - line.size()) >= 0.6f) {
      return before.isBeside(next) && sameRow(last, line);
    }
    if (before.isBeside(next)) {
      if (sameRow(last, line)) {
        return true;
      }
      float down = line.top() - last.top();
      return down > 0
          && down < last.size() * shape.pitch()
          && goesOn(paragraph, next, shape.spaces());
    }
    return (shape.indents() || !TextShape.ends(last)) && goesOn(paragraph, next, false);
  }

  /** Pieces of one line, parted by a wide gap. */
  private static boolean sameRow(TextLine last, TextLine next) {
    return Math.abs(last.top() - next.top()) < last.size() * 0.3f && next.left() > last.right();
  }

  private boolean goesOn(List<Placed> paragraph, Placed next, boolean apart) {
    var before = paragraph.get(paragraph.size() - 1);
    var last = (TextLine) before.item();
    var line = (TextLine) next.item();
    var from = shape.column(before);
    var to = shape.column(next);
    if (isInTheMiddle(last, from) && isInTheMiddle(line, to) && isShort(line, to)) {
      float width = from.right() - from.left();
      return !TextShape.ends(last) && last.width() + line.head() > width - last.size() * 0.6f;
    }
    if (!TextShape.isFull(last, line, from) || !startsWhereTextGoesOn(paragraph, next)) {
      return false;
    }
    if (apart || shape.indents() && line.left() < to.left() + line.size() * 0.8f) {
      return true;
    }
    boolean sentenceEnded =
        TextShape.ends(last) && last.right() < from.right() - last.size() * 1.6f;
    return !sentenceEnded && !startsAnew(last, line);
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
    return hung > em * 0.5f
        && hung < em * 4.5f
        && BULLET.matcher(last.text()).lookingAt()
        && !BULLET.matcher(line.text()).lookingAt();
  }

  private static int lines(List<Placed> paragraph) {
    var first = (TextLine) paragraph.get(0).item();
    return paragraph.stream().allMatch(p -> ((TextLine) p.item()).top() == first.top()) ? 1 : 2;
  }

  private static boolean isInTheMiddle(TextLine line, TextShape.Column column) {
    float off = line.middle() - (column.left() + column.right()) / 2;
    return Math.abs(off) < line.size() * 0.6f;
  }

  private static boolean isShort(TextLine line, TextShape.Column column) {
    return line.left() > column.left() + line.size() * 1.5f;
  }

  /** Whether a sentence ended and the next line starts with a number of its own. */
  static boolean startsAnew(TextLine last, TextLine next) {
    return TextShape.ends(last) && ARTICLE.matcher(next.text()).lookingAt();
  }
}
