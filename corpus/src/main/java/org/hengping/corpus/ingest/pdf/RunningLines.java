package org.hengping.corpus.ingest.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Drops page numbers, running headers and footers. */
final class RunningLines {
  private static final float EDGE = 0.12f;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[—\\-–·\\s]*(?:第 ?)?[0-9０-９]{1,4}(?: ?页)?[—\\-–·\\s]*"
              + "|第 ?\\d{1,4} ?页 ?[，,/]? ?共 ?\\d{1,4} ?页|\\d{1,4} ?/ ?\\d{1,4}|[ivxIVX]{1,6}");

  private RunningLines() {}

  static List<PdfPage> without(List<PdfPage> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (PdfPage page : pages) {
      var once = new HashSet<String>();
      page.lines().stream().filter(l -> onEdge(l, page)).forEach(l -> once.add(key(l, page)));
      once.forEach(k -> counts.merge(k, 1, Integer::sum));
    }
    int often = Math.max(3, pages.size() / 3);
    return pages.stream().map(p -> p.with(kept(p, counts, often))).toList();
  }

  private static List<PdfItem> kept(PdfPage page, Map<String, Integer> counts, int often) {
    return page.items().stream()
        .filter(
            i ->
                !(i instanceof PdfLine l)
                    || !onEdge(l, page)
                    || !PAGE_NUMBER.matcher(l.text()).matches()
                        && counts.getOrDefault(key(l, page), 0) < often)
        .toList();
  }

  private static boolean onEdge(PdfLine line, PdfPage page) {
    return line.top() < page.height() * EDGE || line.top() > page.height() * (1 - EDGE);
  }

  private static String key(PdfLine line, PdfPage page) {
    String where = line.top() < page.height() / 2 ? "top " : "foot ";
    return where + Math.round(line.top() / 4) + " " + line.text().replaceAll("\\d+", "#");
  }
}
