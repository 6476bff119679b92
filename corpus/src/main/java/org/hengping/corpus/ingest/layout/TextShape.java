package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** How a document sets its paragraphs, learned from the places that leave no doubt. */
final class TextShape {
  private static final float PITCH = 2.6f;
  private static final String ENDS = "。；！？：.;!?:";
  private static final String CLOSING = "”’」』）)》";

  private final Edges edges;
  private final Endings endings;
  private float pitch = PITCH;
  private int indented;
  private int flush;
  private int spaced;
  private int close;

  private TextShape(Edges edges, Endings endings) {
    this.edges = edges;
    this.endings = endings;
  }

  /**
   * How the items of a document are set.
   *
   * @param widths of the pages, by number
   */
  static TextShape of(List<Placed> items, Map<Integer, Float> widths) {
    var edges = Edges.of(items, widths);
    var shape = new TextShape(edges, Endings.of(items, edges));
    shape.learnPitch(items);
    shape.learnStarts(items);
    return shape;
  }

  Edges.Column column(Placed placed) {
    return edges.of(placed);
  }

  /** Lines that are surely one paragraph tell how far apart lines are at most. */
  private void learnPitch(List<Placed> items) {
    var pitches = new ArrayList<Float>();
    for (int i = 1; i < items.size(); i++) {
      if (items.get(i - 1).isBeside(items.get(i))
          && items.get(i - 1).item() instanceof TextLine last
          && items.get(i).item() instanceof TextLine next) {
        float down = (next.top() - last.top()) / last.size();
        var column = column(items.get(i));
        if (down > 0.5f
            && down < PITCH
            && Math.abs(last.size() - next.size()) < 0.3f
            && !ends(last)
            && Endings.isFull(last, next, column)
            && next.left() < column.left() + next.size() * 0.8f) {
          pitches.add(down);
        }
      }
    }
    if (pitches.size() >= 3) {
      Collections.sort(pitches);
      pitch = Math.min(PITCH, pitches.get((int) ((pitches.size() - 1) * 0.95)) * 1.08f);
    }
  }

  /** Lines after the sure end of a paragraph tell how paragraphs start. */
  private void learnStarts(List<Placed> items) {
    for (int i = 1; i < items.size(); i++) {
      if (items.get(i - 1).isBeside(items.get(i))
          && items.get(i - 1).item() instanceof TextLine last
          && items.get(i).item() instanceof TextLine next) {
        var column = column(items.get(i));
        boolean ended = ends(last) && last.right() < column.right() - last.size() * 3;
        if (ended && next.top() > last.top() && Math.abs(last.size() - next.size()) < 0.3f) {
          float offset = (next.left() - column.left()) / next.size();
          indented += offset > 1.4f && offset < 2.7f ? 1 : 0;
          flush += offset < 0.8f ? 1 : 0;
          boolean far = (next.top() - last.top()) / last.size() > pitch;
          spaced += far ? 1 : 0;
          close += far ? 0 : 1;
        }
      }
    }
  }

  /** Largest distance of the lines of a paragraph, in sizes of the type. */
  float pitch() {
    return pitch;
  }

  /** Whether paragraphs start with an indent, so that a line that does not goes on. */
  boolean indents() {
    return indented >= 2 && indented >= 3 * flush;
  }

  /**
   * Whether a paragraph ends with a full line.
   *
   * @param beside whether the next line stands under it, in reach of a paragraph
   */
  boolean endsFull(Placed last, Placed next, boolean beside) {
    return endings.part(last, next, beside ? (close + 0.5) / (spaced + close + 1) : 1);
  }

  static boolean ends(TextLine line) {
    String text = NoteMarks.plain(line.text());
    int at = text.length() - 1;
    while (at > 0 && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && ENDS.indexOf(text.charAt(at)) >= 0;
  }
}
