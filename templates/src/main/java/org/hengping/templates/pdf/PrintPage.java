package org.hengping.templates.pdf;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.html.BodyMarkup;
import org.hengping.templates.html.Escaped;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.html.OutlineEntry;
import org.hengping.templates.layout.OfficialParts;
import org.hengping.templates.layout.PrintedText;
import org.hengping.templates.layout.TitleLines;

/** The XHTML page from which a PDF is made. */
final class PrintPage {
  private static final String NUMBER =
      "font-family: song; font-size: 14pt; vertical-align: top; padding-top: 3.2mm;"
          + " content: \"\\2014  \" counter(page) \" \\2014\";";

  /** The page number on the outer side, one character from the edge of 版心. */
  private static final String OFFICIAL =
      "@page { @bottom-center { content: none } }"
          + " @page :right { @bottom-right { text-align: right; padding-right: 14pt; "
          + NUMBER
          + " } } @page :left { @bottom-left { text-align: left; padding-left: 14pt; "
          + NUMBER
          + " } }";

  private static final String BOOK =
      "@page { @top-center { content: \"%s\"; font-family: song, fangsong, kai; font-size: 10.5pt;"
          + " vertical-align: bottom; padding-bottom: 5mm; } }"
          + " @page :first { @top-center { content: none } }";

  private PrintPage() {}

  static String of(Manuscript manuscript, BodyMarkup body, String style) {
    String title = Escaped.of(manuscript.title());
    String head = body.head();
    return """
        <html lang="zh-CN" xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title>
        <style>%s</style>
        <bookmarks>%s</bookmarks></head>
        <body>%s<h1 id="h-0">%s</h1>
        %s</body></html>
        """
        .formatted(
            title,
            style + variant(manuscript),
            bookmarks(new HtmlWriter().outline(manuscript)),
            head,
            TitleLines.of(manuscript.title()).stream()
                .map(Escaped::of)
                .collect(Collectors.joining("<br/>")),
            body.belowTitle());
  }

  /**
   * Where the page number stands, and the running header of a document with a table of contents.
   */
  private static String variant(Manuscript manuscript) {
    if (OfficialParts.of(manuscript).official()) {
      return OFFICIAL;
    }
    boolean book = manuscript.blocks().stream().anyMatch(Block.Contents.class::isInstance);
    return book ? BOOK.formatted(quoted(manuscript.title())) : "";
  }

  private static String quoted(String text) {
    var out = new StringBuilder();
    PrintedText.of(text).codePoints().forEach(c -> out.append(String.format("\\%06x", c)));
    return out.toString();
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
