package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a document sets its paragraphs, learned from the places that leave no doubt. */
final class TextShape {
  /** Share of the page's width that a column of text reaches at least. */
  private static final float NARROWEST = 0.6f;

  private static final float PITCH = 2.6f;
  private static final int FEW = 8;
  private static final String ENDS = "。；！？：.;!?:";
  private static final String CLOSING = "”’」』）)》";

  /** Where a column of text begins and ends. */
  record Column(float left, float right) {}

  private final Map<String, Column> columns = new HashMap<>();
  private float pitch = PITCH;
  private int indented;
  private int flush;
  private int spaced;
  private int close;

  static TextShape of(List<Placed> items, Map<Integer, Float> widths) {
    var shape = new TextShape();
    shape.learnColumns(items, widths);
    shape.learnPitch(items);
    shape.learnStarts(items);
    return shape;
  }

  private void learnColumns(List<Placed> items, Map<Integer, Float> widths) {
    var lines = new HashMap<String, List<TextLine>>();
    var narrowest = new HashMap<String, Float>();
    for (Placed placed : items) {
      if (placed.item() instanceof TextLine line) {
        lines.computeIfAbsent(placed.column(), k -> new ArrayList<>()).add(line);
        boolean whole = placed.column().endsWith(" ");
        narrowest.put(
            placed.column(), whole ? widths.getOrDefault(placed.page(), 0f) * NARROWEST : 0f);
      }
    }
    lines.forEach((key, all) -> columns.put(key, column(all, narrowest.getOrDefault(key, 0f))));
  }

  /** Of a column with few lines nobody can tell how wide it is: nothing in it is full. */
  private static Column column(List<TextLine> lines, float narrowest) {
    float left = Metrics.leftEdge(lines);
    return narrowest == 0 && lines.size() < FEW
        ? new Column(left, Float.MAX_VALUE)
        : new Column(left, Math.max(Metrics.rightEdge(lines), narrowest));
  }

  Column column(Placed placed) {
    return columns.getOrDefault(placed.column(), new Column(0, Float.MAX_VALUE));
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
            && isFull(last, next, column)
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

  /** Whether paragraphs are set apart by space, so that a line that is close goes on. */
  boolean spaces() {
    return spaced >= 3 && spaced >= 4 * close;
  }

  static boolean ends(TextLine line) {
    String text = NoteMarks.plain(line.text());
    int at = text.length() - 1;
    while (at > 0 && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && ENDS.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether what the next line starts with had no room in this one. */
  static boolean isFull(TextLine last, TextLine next, Column column) {
    return last.right() + next.head() > column.right() - last.size() * 0.6f;
  }
}
