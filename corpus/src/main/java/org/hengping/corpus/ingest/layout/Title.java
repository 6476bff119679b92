package org.hengping.corpus.ingest.layout;

import java.util.List;

/** Finds the title: the lines in the largest type at the top of the first page with text. */
final class Title {
  private static final float UPPER = 0.6f;
  private static final int LONGEST = 100;

  private Title() {}

  /** The title, empty when nothing is larger than the text. */
  static String of(List<Page> pages) {
    var first = pages.stream().filter(p -> !p.lines().isEmpty()).findFirst();
    if (first.isEmpty()) {
      return "";
    }
    var lines =
        first.get().lines().stream().filter(l -> l.top() < first.get().height() * UPPER).toList();
    double largest = lines.stream().mapToDouble(TextLine::size).max().orElse(0);
    if (largest < Metrics.usualSize(pages) * 1.15) {
      return "";
    }
    String title = largest(lines, largest);
    return title.length() > LONGEST || title.endsWith("文件") ? "" : title;
  }

  private static String largest(List<TextLine> lines, double largest) {
    var title = new StringBuilder();
    for (TextLine line : lines) {
      if (line.size() > largest - 0.6) {
        title.append(NoteMarks.plain(line.text()));
      } else if (title.length() > 0) {
        break;
      }
    }
    return title.toString();
  }
}
