package org.hengping.corpus.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.Numbering;

/** Joins lines to paragraphs: a line that reaches the right edge goes on in the next one. */
final class Paragraphs {
  private static final String ENDS = "。；！？：.;!?:";
  private static final Pattern ARTICLE =
      Pattern.compile(
          "第[一二三四五六七八九十百零〇]{1,5}[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
              + "|\\d{1,2}[.．、](?!\\d)|[（(]\\d{1,2}[）)]|[①-⑳]");

  /** Text with the page on which it starts. */
  record Paragraph(String text, int page) {}

  private record Column(float left, float right) {}

  private Paragraphs() {}

  static List<Paragraph> of(List<PdfPage> pages) {
    var paragraphs = new ArrayList<Paragraph>();
    var text = new StringBuilder();
    int startedOn = 0;
    PdfLine last = null;
    PdfPage lastPage = null;
    var columns = columns(pages);
    for (PdfPage page : pages) {
      var column = columns.get(Math.round(page.width()));
      for (PdfLine line : page.lines()) {
        boolean joined =
            last != null
                && (lastPage == page
                    ? continues(last, line, column)
                    : runsOver(last, columns.get(Math.round(lastPage.width())), line, column));
        if (!joined && text.length() > 0) {
          paragraphs.add(new Paragraph(text.toString(), startedOn));
          text.setLength(0);
        }
        if (text.length() == 0) {
          startedOn = page.number();
        } else if (latin(text.charAt(text.length() - 1)) && latin(line.text().charAt(0))) {
          text.append(' ');
        }
        text.append(line.text());
        last = line;
        lastPage = page;
      }
    }
    if (text.length() > 0) {
      paragraphs.add(new Paragraph(text.toString(), startedOn));
    }
    return paragraphs;
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
        var known = columns.getOrDefault(width, new Column(line.left(), line.right()));
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
    return full
        && atLeft
        && sameType
        && !sentenceEnded
        && Numbering.level(last.text()).isEmpty()
        && !(ends(last) && ARTICLE.matcher(next.text()).lookingAt());
  }

  private static boolean ends(PdfLine line) {
    return ENDS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
  }
}
