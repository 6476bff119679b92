package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Drops page numbers, running headers and footers: the outermost lines of pages, near the edge, no
 * larger than the text, that are a number or come again in the same place.
 */
final class RunningLines {
  private static final float EDGE = 0.12f;
  private static final int ROWS = 3;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[—–\\-－·•\\s]*(?:第 ?)?[0-9０-９]{1,4}(?: ?页)?[—–\\-－·•\\s]*"
              + "|第 ?\\d{1,4} ?页[ ，,/]*共 ?\\d{1,4} ?页|\\d{1,4} ?/ ?\\d{1,4}|[ivxIVX]{1,6}");

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> repeated = new HashMap<>();
  private final Map<String, Integer> single = new HashMap<>();
  private final int often;
  private final double usualSize;

  private RunningLines(List<Page> pages) {
    this.often = pages.size() <= 5 ? 2 : Math.max(3, pages.size() / 5);
    this.usualSize = Metrics.usualSize(pages);
    for (Page page : pages) {
      var once = new HashSet<String>();
      outermost(page).forEach(l -> once.add(key(l, page)));
      once.forEach(k -> counts.merge(k, 1, Integer::sum));
    }
    for (Page page : pages) {
      outermost(page).forEach(l -> learnPlace(l, page));
    }
  }

  private void learnPlace(TextLine line, Page page) {
    var places = isOften(line, page) || isNumber(line) ? repeated : single;
    places.merge(place(line, page), 1, Integer::sum);
  }

  private boolean isOften(TextLine line, Page page) {
    return counts.getOrDefault(key(line, page), 0) >= often;
  }

  private static boolean isNumber(TextLine line) {
    return PAGE_NUMBER.matcher(line.text()).matches();
  }

  /** Where mostly other words stand than those that come again, the text itself stands. */
  private boolean isMargin(TextLine line, Page page) {
    String place = place(line, page);
    return repeated.getOrDefault(place, 0) * 2 >= single.getOrDefault(place, 0);
  }

  static List<Page> without(List<Page> pages) {
    var running = new RunningLines(pages);
    return pages.stream().map(running::without).toList();
  }

  private Page without(Page page) {
    var dropped = new HashSet<TextLine>();
    for (TextLine line : outermost(page)) {
      if (isNumber(line) || isOften(line, page) && isMargin(line, page)) {
        dropped.add(line);
      }
    }
    return page.with(
        page.items().stream()
            .filter(i -> !(i instanceof TextLine line) || !dropped.contains(line))
            .toList());
  }

  /** The lines of the first and last rows of a page that stand near its edge. */
  private Set<TextLine> outermost(Page page) {
    var fromTop = new ArrayList<>(page.items());
    fromTop.sort(Comparator.comparing(PageItem::top));
    var found = new HashSet<TextLine>();
    rows(fromTop, page, found);
    java.util.Collections.reverse(fromTop);
    rows(fromTop, page, found);
    return found;
  }

  private void rows(List<PageItem> fromEdge, Page page, Set<TextLine> found) {
    int rows = 0;
    float last = Float.NEGATIVE_INFINITY;
    for (PageItem item : fromEdge) {
      if (!(item instanceof TextLine line)
          || !onEdge(line, page)
          || line.size() > usualSize * 1.15) {
        return;
      }
      rows += Math.abs(line.top() - last) > line.size() * 0.5 ? 1 : 0;
      last = line.top();
      if (rows > ROWS) {
        return;
      }
      found.add(line);
    }
  }

  private static boolean onEdge(TextLine line, Page page) {
    return line.top() < page.height() * EDGE || line.top() > page.height() * (1 - EDGE);
  }

  private static String place(TextLine line, Page page) {
    return (line.top() < page.height() / 2 ? "top " : "foot ") + Math.round(line.top() / 4);
  }

  private static String key(TextLine line, Page page) {
    return place(line, page) + " " + line.text().replaceAll("\\d+", "#");
  }
}
