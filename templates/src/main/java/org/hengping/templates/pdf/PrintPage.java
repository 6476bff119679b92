package org.hengping.templates.pdf;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.html.BodyMarkup;
import org.hengping.templates.html.Escaped;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.html.OutlineEntry;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.PageStarts;
import org.hengping.templates.layout.TitleLines;

/** The XHTML page from which a PDF is made. */
final class PrintPage {
  private PrintPage() {}

  static String of(Manuscript manuscript, Audience audience, PageStarts pageStarts, String style) {
    String title = Escaped.of(manuscript.title());
    return """
        <html lang="zh-CN" xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title>
        <style>%s</style>
        <bookmarks>%s</bookmarks></head>
        <body><h1 id="h-0">%s</h1>
        %s</body></html>
        """
        .formatted(
            title,
            style,
            bookmarks(new HtmlWriter().outline(manuscript)),
            TitleLines.of(manuscript.title()).stream()
                .map(Escaped::of)
                .collect(Collectors.joining("<br/>")),
            BodyMarkup.forPaper(manuscript, audience, pageStarts).write());
  }

  private static String bookmarks(List<OutlineEntry> outline) {
    var out = new StringBuilder();
    var open = new ArrayDeque<Integer>();
    for (OutlineEntry entry : outline) {
      while (!open.isEmpty() && open.peek() >= entry.level()) {
        out.append("</bookmark>");
        open.pop();
      }
      out.append("<bookmark name=\"").append(Escaped.of(entry.text())).append("\" href=\"#");
      out.append(entry.id()).append("\">");
      open.push(entry.level());
    }
    open.forEach(level -> out.append("</bookmark>"));
    return out.toString();
  }
}
