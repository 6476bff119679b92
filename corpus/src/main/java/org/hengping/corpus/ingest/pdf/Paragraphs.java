package org.hengping.corpus.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hengping.corpus.ingest.format.Numbering;

/** Joins lines to paragraphs: a line that reaches the right edge goes on in the next one. */
final class Paragraphs {
  private static final String ENDS = "。；！？：;!?:";

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
    for (PdfPage page : pages) {
      var column = column(page);
      for (PdfLine line : page.lines()) {
        boolean joined =
            last != null
                && (lastPage == page
                    ? continues(last, line, column)
                    : runsOver(last, column(lastPage), line, column));
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
        .max(java.util.Map.Entry.comparingByValue())
        .map(e -> (double) e.getKey())
        .orElse(0.0);
  }

  private static Column column(PdfPage page) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (PdfLine line : page.lines()) {
      left = Math.min(left, line.left());
      right = Math.max(right, line.right());
    }
    return new Column(left, right);
  }

  private static boolean continues(PdfLine last, PdfLine next, Column column) {
    float em = last.size();
    float down = next.top() - last.top();
    return down > 0 && down < em * 2.6 && flows(last, column, next, column);
  }

  private static boolean runsOver(PdfLine last, Column from, PdfLine next, Column to) {
    return ENDS.indexOf(last.text().charAt(last.text().length() - 1)) < 0
        && flows(last, from, next, to);
  }

  private static boolean flows(PdfLine last, Column from, PdfLine next, Column to) {
    float em = last.size();
    boolean full = last.right() > from.right() - em * 1.6;
    boolean atLeft = next.left() < to.left() + em * 0.8;
    boolean sameType = Math.abs(last.size() - next.size()) < 0.6;
    return full && atLeft && sameType && Numbering.level(last.text()).isEmpty();
  }
}
