package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.PlainText;

/** Gives the runs of an edited text: those of before where nothing changed, or with their links. */
final class JoinRuns {
  private final List<Line> baseLines;
  private final List<Line> lines;
  private final FindLinks found;
  private final Map<String, Inline.Footnote> notes = new HashMap<>();

  JoinRuns(List<Block> base, List<Line> baseLines, List<Line> lines, FindLinks found) {
    this.baseLines = baseLines;
    this.lines = lines;
    this.found = found;
    for (Block block : base) {
      Inlines.in(block)
          .filter(Inline.Footnote.class::isInstance)
          .map(Inline.Footnote.class::cast)
          .forEach(n -> notes.putIfAbsent(printed(n), n));
    }
  }

  private static String printed(Inline.Footnote note) {
    var text = new StringBuilder();
    note.content().forEach(i -> text.append(Line.printed(i)));
    return text.toString().strip();
  }

  /**
   * A run of a line.
   *
   * @param emphasis whether emphasis means anything there
   */
  List<Inline> run(int line, int run, boolean emphasis) {
    var now = lines.get(line).runs().get(run);
    int origin = found.origin(line);
    if (origin >= 0 && run < baseLines.get(origin).runs().size()) {
      var before = baseLines.get(origin).runs().get(run);
      if (TakeBack.sameText(printedRun(before), printedRun(now))
          && Look.of(before, emphasis).equals(Look.of(now, emphasis))) {
        return before;
      }
    }
    int start = lines.get(line).starts()[run];
    int end = start + now.stream().mapToInt(Line::length).sum();
    var links = new ArrayList<Linked>();
    for (Linked link : found.placed(line)) {
      if (link.start() >= start && link.end() <= end) {
        links.add(link.at(link.start() - start));
      }
    }
    var plain = emphasis ? now : Look.plain(now);
    return Relink.in(plain, links).stream().map(this::note).toList();
  }

  private static List<Inline> printedRun(List<Inline> run) {
    var text = new StringBuilder();
    run.forEach(i -> text.append(i instanceof Inline.Footnote ? "" : Line.printed(i)));
    return List.of(new Inline.Text(text.toString()));
  }

  private Inline note(Inline inline) {
    if (inline instanceof Inline.Footnote n) {
      return notes.getOrDefault(printed(n), n);
    }
    return inline;
  }

  /** The text of a note, for comparing. */
  static List<String> notes(List<Inline> run) {
    return PlainText.footnotes(run).stream()
        .map(n -> Line.printed(new Inline.Text(n)).strip())
        .toList();
  }
}
