package org.hengping.corpus.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;

/** Compares what was read with what was printed. */
final class RoundTrip {
  int paragraphs;
  int paragraphsExact;
  int rows;
  int rowsExact;
  int anchors;
  int anchorsRight;
  int lost;
  int gained;
  final List<String> faults = new ArrayList<>();

  /** One document's comparison. {@code pages} is its text by page as another program reads it. */
  static RoundTrip of(Specimen specimen, Manuscript read, List<String> pages) {
    return of(specimen.paragraphs(), specimen.rows(), read, pages);
  }

  static RoundTrip of(
      List<String> paragraphs, List<String> rows, Manuscript read, List<String> pages) {
    var result = new RoundTrip();
    var words = new HashMap<String, Integer>();
    var tables = new HashMap<String, Integer>();
    var all = new StringBuilder();
    for (int b = 0; b < read.blocks().size(); b++) {
      var block = read.blocks().get(b);
      for (String line : lines(block)) {
        all.append(bare(line));
        (block instanceof Block.Table ? tables : words).merge(bare(line), 1, Integer::sum);
      }
      if (!pages.isEmpty() && !(block instanceof Block.Unrecognised)) {
        result.anchor(PlainText.lines(block), read.page(b), pages);
      }
    }
    for (String expected : paragraphs) {
      result.paragraphs++;
      result.paragraphsExact += take(words, bare(expected), result.faults, "P ");
    }
    for (String expected : rows) {
      result.rows++;
      result.rowsExact += take(tables, bare(expected), result.faults, "R ");
    }
    words.forEach((t, n) -> result.faults.add("+P " + t));
    tables.forEach((t, n) -> result.faults.add("+R " + t));
    result.characters(
        bare(String.join("", paragraphs) + String.join("", rows)),
        all.toString(),
        pages.isEmpty() ? Optional.empty() : Optional.of(bare(String.join("", pages))));
    return result;
  }

  private static List<String> lines(Block block) {
    var lines = new ArrayList<>(PlainText.lines(block));
    if (block instanceof Block.Unrecognised) {
      return List.of();
    }
    if (block instanceof Block.Paragraph p) {
      lines.addAll(PlainText.footnotes(p.text()));
    } else if (block instanceof Block.Heading h) {
      lines.addAll(PlainText.footnotes(h.text()));
    }
    return lines;
  }

  private static int take(
      Map<String, Integer> found, String wanted, List<String> faults, String kind) {
    Integer count = found.remove(wanted);
    if (count != null) {
      if (count > 1) {
        found.put(wanted, count - 1);
      }
      return 1;
    }
    faults.add("-" + kind + wanted);
    return 0;
  }

  private void anchor(List<String> lines, int page, List<String> pages) {
    String head = lines.isEmpty() ? "" : bare(lines.get(0));
    head = head.substring(0, Math.min(10, head.length())).replace("\t", "");
    if (head.length() < 6) {
      return;
    }
    anchors++;
    if (page >= 1 && page <= pages.size() && bare(pages.get(page - 1)).contains(head)) {
      anchorsRight++;
    } else {
      faults.add("A " + page + " " + head);
    }
  }

  /**
   * Of what LibreOffice itself does not print, a comma that hangs over a page's end, none is lost.
   */
  private void characters(String expected, String found, Optional<String> printed) {
    var there = counts(found);
    var onPaper = printed.map(RoundTrip::counts);
    var wanted = counts(expected);
    wanted.forEach(
        (c, n) -> {
          int had = onPaper.map(counts -> Math.min(n, counts.getOrDefault(c, 0))).orElse(n);
          lost += Math.max(0, had - there.getOrDefault(c, 0));
        });
    there.forEach((c, n) -> gained += Math.max(0, n - wanted.getOrDefault(c, 0)));
  }

  private static Map<Integer, Integer> counts(String text) {
    var counts = new HashMap<Integer, Integer>();
    text.chars().filter(c -> c != '\t').forEach(c -> counts.merge(c, 1, Integer::sum));
    return counts;
  }

  void add(RoundTrip other) {
    paragraphs += other.paragraphs;
    paragraphsExact += other.paragraphsExact;
    rows += other.rows;
    rowsExact += other.rowsExact;
    anchors += other.anchors;
    anchorsRight += other.anchorsRight;
    lost += other.lost;
    gained += other.gained;
  }

  @Override
  public String toString() {
    return String.format(
        "paragraphs exact %d of %d (%.1f%%), rows exact %d of %d (%.1f%%), anchors right %d of %d,"
            + " characters lost %d, gained %d",
        paragraphsExact,
        paragraphs,
        share(paragraphsExact, paragraphs),
        rowsExact,
        rows,
        share(rowsExact, rows),
        anchorsRight,
        anchors,
        lost,
        gained);
  }

  static double share(int part, int whole) {
    return whole == 0 ? 100 : 100.0 * part / whole;
  }

  static String bare(String text) {
    return text.replaceAll("[ \\n\\r\\u00A0　]+", "");
  }
}
