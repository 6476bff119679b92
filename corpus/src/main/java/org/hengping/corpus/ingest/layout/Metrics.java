package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What lines of text have in common: usual size, edges with strays left out. */
final class Metrics {
  private static final int FEW = 8;

  private Metrics() {}

  /** Size of most of the text of some pages, 0 when there is none. */
  static double usualSize(List<Page> pages) {
    var lengths = new TreeMap<Float, Integer>();
    pages.forEach(
        p -> p.lines().forEach(l -> lengths.merge(l.size(), l.text().length(), Integer::sum)));
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> (double) e.getKey())
        .orElse(0.0);
  }

  /**
   * The right edge that several lines come near to. Punctuation may hang beyond it, so that lines
   * that end with a character tell it better.
   */
  static float rightEdge(List<TextLine> lines) {
    var sorted = new ArrayList<>(lines.stream().filter(l -> !hangs(l)).toList());
    if (lines.size() < FEW) {
      return (float)
          lines.stream()
              .mapToDouble(l -> hangs(l) ? l.right() - l.size() : l.right())
              .max()
              .orElse(0);
    }
    if (sorted.size() < FEW || sorted.size() * 4 < lines.size()) {
      sorted = new ArrayList<>(lines);
    }
    sorted.sort(Comparator.comparing(TextLine::right).reversed());
    int at = 0;
    while (sorted.size() - at >= FEW && isStray(sorted, at)) {
      at++;
    }
    return sorted.get(at).right();
  }

  /** Whether a line ends with punctuation that may stand outside the edge. */
  static boolean hangs(TextLine line) {
    return "，。、；：！？,.;:!?".indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
  }

  private static boolean isStray(List<TextLine> sorted, int at) {
    var line = sorted.get(at);
    return line.right() - sorted.get(at + 2).right() > line.size() * 1.6;
  }

  /** The left edge at which several lines start. */
  static float leftEdge(List<TextLine> lines) {
    var sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparing(TextLine::left));
    int at = 0;
    while (sorted.size() - at >= FEW
        && sorted.get(at + 1).left() - sorted.get(at).left() > sorted.get(at).size() * 0.8) {
      at++;
    }
    return sorted.get(at).left();
  }
}
