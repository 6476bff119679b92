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

  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?!\\d)");
  private static final int MOST_NUMBERS = 3;

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
      outermost(page).forEach(l -> once.addAll(keys(l, page)));
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
    return keys(line, page).stream().anyMatch(k -> counts.getOrDefault(k, 0) >= often);
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

  /** The line with each number as it is or as its distance from the page's own number. */
  private static List<String> keys(TextLine line, Page page) {
    var keys = new ArrayList<>(List.of(place(line, page) + " "));
    String text = line.text();
    var numbers = NUMBER.matcher(text);
    int from = 0;
    for (int n = 0; n < MOST_NUMBERS && numbers.find(); n++) {
      String before = text.substring(from, numbers.start());
      int away = Integer.parseInt(numbers.group()) - page.number();
      var longer = new ArrayList<String>();
      for (String key : keys) {
        longer.add(key + before + numbers.group());
        longer.add(key + before + "#" + away);
      }
      keys = longer;
      from = numbers.end();
    }
    String rest = text.substring(from);
    return keys.stream().map(k -> k + rest).toList();
  }
}
