package org.hengping.corpus.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The text of all pages as one flow: lines joined to paragraphs, as a line that reaches the right
 * edge goes on in the next one, and tables that go on over a page joined too.
 */
final class Flow {
  /** Share of the page's width that a column of text reaches at least. */
  private static final float NARROWEST = 0.6f;

  private static final String ENDS = "。；！？：.;!?:";
  private static final Pattern ARTICLE =
      Pattern.compile(
          "第[一二三四五六七八九十百零〇]{1,5}[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
              + "|\\d{1,2}[.．、](?!\\d)|[（(]\\d{1,2}[）)]|[①-⑳]");

  /** A paragraph or a table, with the page on which it starts. */
  sealed interface Part {
    int page();

    record Paragraph(String text, int page) implements Part {}

    /**
     * A table.
     *
     * @param headerRows rows repeated on the next page, 0 when it has only one page
     */
    record Table(List<List<PdfTable.Cell>> rows, int headerRows, int page) implements Part {}
  }

  private record Column(float left, float right) {}

  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int startedOn;

  private Flow() {}

  static List<Part> of(List<PdfPage> pages) {
    var flow = new Flow();
    flow.read(pages);
    return flow.parts;
  }

  private void read(List<PdfPage> pages) {
    var columns = columns(pages);
    PdfItem last = null;
    PdfPage lastPage = null;
    for (PdfPage page : pages) {
      var column = columns.get(Math.round(page.width()));
      for (PdfItem item : page.items()) {
        if (item instanceof PdfLine line) {
          boolean joined =
              last instanceof PdfLine before
                  && (lastPage == page
                      ? continues(before, line, column)
                      : runsOver(before, columns.get(Math.round(lastPage.width())), line, column));
          line(line, joined, page.number());
        } else if (item instanceof PdfTable table) {
          endParagraph();
          boolean onNewPage = lastPage != page;
          if (onNewPage && last instanceof PdfTable before && alike(before, table)) {
            extend(table);
          } else {
            parts.add(new Part.Table(table.rows(), 0, page.number()));
          }
        }
        last = item;
        lastPage = page;
      }
    }
    endParagraph();
  }

  private void line(PdfLine line, boolean joined, int page) {
    if (!joined) {
      endParagraph();
      startedOn = page;
    }
    append(text, line.text());
  }

  private void endParagraph() {
    if (text.length() > 0) {
      parts.add(new Part.Paragraph(text.toString(), startedOn));
      text.setLength(0);
    }
  }

  private static boolean alike(PdfTable one, PdfTable other) {
    if (one.edges().size() != other.edges().size()) {
      return false;
    }
    for (int i = 0; i < one.edges().size(); i++) {
      if (Math.abs(one.edges().get(i) - other.edges().get(i)) > 3) {
        return false;
      }
    }
    return true;
  }

  private void extend(PdfTable next) {
    var before = (Part.Table) parts.remove(parts.size() - 1);
    int repeated = 0;
    while (repeated < next.rows().size()
        && repeated < before.rows().size()
        && !next.rows().get(repeated).isEmpty()
        && next.rows().get(repeated).equals(before.rows().get(repeated))) {
      repeated++;
    }
    var rows = new ArrayList<>(before.rows());
    rows.addAll(next.rows().subList(repeated, next.rows().size()));
    parts.add(new Part.Table(rows, Math.max(repeated, before.headerRows()), before.page()));
  }

  /** Joins a line to the text before it, with a space between words of letters. */
  static void append(StringBuilder text, String line) {
    if (text.length() > 0 && latin(text.charAt(text.length() - 1)) && latin(line.charAt(0))) {
      text.append(' ');
    }
    text.append(line);
  }

  private static boolean latin(char c) {
    return c < 0x2E80 && Character.isLetterOrDigit(c);
  }

  /** The lines set in the largest type at the top of the first page, when larger than the text. */
  static String title(List<PdfPage> pages) {
    var first = pages.stream().filter(p -> !p.lines().isEmpty()).findFirst();
    if (first.isEmpty()) {
      return "";
    }
    var lines = first.get().lines();
    double largest =
        lines.stream()
            .filter(l -> l.top() < first.get().height() * 0.6)
            .mapToDouble(PdfLine::size)
            .max()
            .orElse(0);
    if (largest < usualSize(pages) * 1.15) {
      return "";
    }
    var title = new StringBuilder();
    for (PdfLine line : lines) {
      if (line.size() > largest - 0.6 && line.top() < first.get().height() * 0.6) {
        title.append(line.text());
      } else if (title.length() > 0) {
        break;
      }
    }
    boolean letterHead = title.toString().endsWith("文件");
    return title.length() > 100 || letterHead ? "" : title.toString();
  }

  private static double usualSize(List<PdfPage> pages) {
    var lengths = new TreeMap<Float, Integer>();
    pages.forEach(
        p -> p.lines().forEach(l -> lengths.merge(l.size(), l.text().length(), Integer::sum)));
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> (double) e.getKey())
        .orElse(0.0);
  }

  /** The column of text on pages of each width. */
  private static Map<Integer, Column> columns(List<PdfPage> pages) {
    var columns = new HashMap<Integer, Column>();
    for (PdfPage page : pages) {
      int width = Math.round(page.width());
      for (PdfLine line : page.lines()) {
        var known = columns.getOrDefault(width, new Column(line.left(), page.width() * NARROWEST));
        columns.put(
            width,
            new Column(Math.min(known.left(), line.left()), Math.max(known.right(), line.right())));
      }
    }
    return columns;
  }

  private static boolean continues(PdfLine last, PdfLine next, Column column) {
    float em = last.size();
    float down = next.top() - last.top();
    return down > 0 && down < em * 2.6 && flows(last, column, next, column);
  }

  private static boolean runsOver(PdfLine last, Column from, PdfLine next, Column to) {
    return !ends(last) && flows(last, from, next, to);
  }

  private static boolean flows(PdfLine last, Column from, PdfLine next, Column to) {
    float em = last.size();
    boolean full = last.right() + next.head() > from.right() - em * 0.6;
    boolean atLeft = next.left() < to.left() + em * 0.8;
    boolean sameType = Math.abs(last.size() - next.size()) < 0.6;
    boolean sentenceEnded = ends(last) && last.right() < from.right() - em * 1.6;
    return full && atLeft && sameType && !sentenceEnded && !startsAnew(last, next);
  }

  /** Whether a sentence ended and the next line starts with a number of its own. */
  static boolean startsAnew(PdfLine last, PdfLine next) {
    return ends(last) && ARTICLE.matcher(next.text()).lookingAt();
  }

  private static boolean ends(PdfLine line) {
    return ENDS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
  }
}
