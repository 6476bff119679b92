package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts characters together to lines, in the order in which they were drawn. */
final class Lines {
  /** How much smaller than the text the mark of a note is. */
  private static final float SMALL = 0.8f;

  private final List<TextLine> lines = new ArrayList<>();
  private final List<Glyph> line = new ArrayList<>();

  /** The lines of some characters. */
  static List<TextLine> of(List<Glyph> glyphs) {
    var lines = new Lines();
    glyphs.forEach(lines::add);
    lines.end();
    return lines.lines;
  }

  private void add(Glyph glyph) {
    if (line.isEmpty() || continues(line.get(line.size() - 1), glyph)) {
      if (!drawnTwice(glyph)) {
        line.add(glyph);
      }
      return;
    }
    int gap = gap(glyph);
    if (gap < 0) {
      end();
    }
    line.add(Math.max(gap, 0), glyph);
  }

  /**
   * Where in the present line a glyph fills a gap, as characters of another font are often drawn
   * after the rest; -1 when it does not.
   */
  private int gap(Glyph glyph) {
    var first = line.get(0);
    float middle = glyph.along() + glyph.width() / 2;
    if (first.turn() != glyph.turn()
        || Math.abs(first.across() - glyph.across()) > first.size() * 0.3
        || middle < first.along()) {
      return -1;
    }
    for (int i = 0; i < line.size(); i++) {
      if (middle < line.get(i).along()) {
        return i;
      }
      if (middle <= line.get(i).end()) {
        return -1;
      }
    }
    return -1;
  }

  /** Bold imitated by drawing a character again beside itself. */
  private boolean drawnTwice(Glyph glyph) {
    for (int i = line.size() - 1; i >= Math.max(0, line.size() - 2); i--) {
      var before = line.get(i);
      if (before.text().equals(glyph.text())
          && Math.abs(before.along() - glyph.along()) < glyph.width() * 0.2) {
        return true;
      }
    }
    return false;
  }

  private static boolean continues(Glyph last, Glyph next) {
    float em = Math.max(last.size(), next.size());
    float gap = next.along() - last.end();
    float drop = next.across() - last.across();
    boolean afterMark = last.size() < next.size() * SMALL && drop > 0 && drop < em * 0.7f;
    return last.turn() == next.turn()
        && (Math.abs(drop) < em * 0.5 || afterMark)
        && gap > -em * 0.9
        && gap < em * 2.5;
  }

  private void end() {
    if (line.isEmpty()) {
      return;
    }
    float size = usualSize();
    var text = new StringBuilder();
    float headEnd = line.get(0).along();
    for (int i = 0; i < line.size(); i++) {
      var glyph = line.get(i);
      if (i > 0 && spaced(line.get(i - 1), glyph, text)) {
        text.append(' ');
      }
      int marked = markFrom(i, size);
      if (marked > i) {
        text.append(NoteMarks.mark(texts(i, marked)));
        i = marked - 1;
        continue;
      }
      text.append(glyph.text());
      if (Unbroken.isHead(text)) {
        headEnd = glyph.end();
      }
    }
    var first = line.get(0);
    var last = line.get(line.size() - 1);
    if (isMarkAlone(size)) {
      text = new StringBuilder(NoteMarks.mark(texts(0, line.size())));
      size = lines.get(lines.size() - 1).size();
    }
    String shown = text.toString().replace('\u00A0', ' ').strip();
    if (!shown.isEmpty()) {
      var sizes = sizes(size);
      lines.add(
          new TextLine(
              shown,
              first.along(),
              last.end(),
              first.y(),
              size,
              sizes.get(0),
              sizes.get(sizes.size() - 1),
              headEnd - first.along()));
    }
    line.clear();
  }

  /**
   * The sizes of text near the usual one, from the smallest: letters are often set a bit smaller.
   */
  private List<Float> sizes(float usual) {
    return line.stream()
        .map(g -> Math.abs(g.size() - usual) < usual * (1 - SMALL) ? g.size() : usual)
        .distinct()
        .sorted()
        .toList();
  }

  /** The size in which most of the line is set. */
  private float usualSize() {
    float size = line.get(0).size();
    if (line.stream().allMatch(g -> Math.abs(g.size() - line.get(0).size()) < 0.1f)) {
      return size;
    }
    var widths = new TreeMap<Float, Float>();
    line.forEach(g -> widths.merge(g.size(), g.width(), Float::sum));
    return widths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(size);
  }

  /** One past the last character of a note's mark that starts here, or {@code from}. */
  private int markFrom(int from, float size) {
    int to = from;
    while (to < line.size() && isRaised(line.get(to), from, size)) {
      to++;
    }
    return to > from && NoteMarks.isLabel(texts(from, to)) ? to : from;
  }

  /** Whether the line is but the mark of a note for which the line before had no room. */
  private boolean isMarkAlone(float size) {
    if (lines.isEmpty() || !NoteMarks.isLabel(texts(0, line.size()))) {
      return false;
    }
    var before = lines.get(lines.size() - 1);
    float down = line.get(0).y() - before.top();
    return size < before.size() * SMALL && down > 0 && down < before.size() * 1.6f;
  }

  private boolean isRaised(Glyph glyph, int from, float size) {
    if (glyph.size() > size * SMALL) {
      return false;
    }
    var beside = from > 0 ? Optional.of(line.get(from - 1)) : firstLarge(size);
    return beside.isPresent() && beside.get().across() - glyph.across() > size * 0.15f;
  }

  private Optional<Glyph> firstLarge(float size) {
    return line.stream().filter(g -> g.size() > size * SMALL).findFirst();
  }

  private String texts(int from, int to) {
    return line.subList(from, to).stream().map(Glyph::text).collect(Collectors.joining());
  }

  private static boolean spaced(Glyph last, Glyph next, StringBuilder text) {
    float gap = next.along() - last.end();
    char before = text.charAt(text.length() - 1);
    boolean blank = before == ' ' || next.text().startsWith(" ");
    boolean latin = before < 0x2E80 && next.text().charAt(0) < 0x2E80;
    return !blank && gap > next.size() * (latin ? 0.2f : 0.9f);
  }
}
