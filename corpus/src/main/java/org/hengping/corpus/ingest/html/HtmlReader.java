package org.hengping.corpus.ingest.html;

import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.manuscript.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a web page as it is saved: text, headings, lists, tables and links. What the page hides is
 * noted as unseen; nothing that it refers to is fetched.
 */
public final class HtmlReader {
  private static final int DEEPEST = 5_000;
  private static final Pattern CONTAINERS =
      Pattern.compile(
          "<(/?)(?:div|span|section|article|blockquote|center|font|table|ul|ol|dl|form)\\b",
          Pattern.CASE_INSENSITIVE);

  private HtmlReader() {}

  /** Reads the bytes of an HTML file. */
  public static Reading read(byte[] bytes, String fileName) {
    String text = PageText.of(bytes);
    if (text.isBlank()) {
      throw new NotReadable("文件是空的；请检查是否选错了文件，再导入");
    }
    if (text.indexOf('<') < 0) {
      throw new NotReadable("文件已损坏，或内容不是 .html 格式；请用浏览器打开后重新另存，再导入");
    }
    if (isTooDeep(text)) {
      throw new NotReadable("网页的标签套了太多层；请用浏览器打开后重新另存，再导入");
    }
    var page = Jsoup.parse(text);
    if (marked(page)) {
      return new Reading.Marked();
    }
    var styles = StyleSheet.of(page);
    var blocks = new Collector();
    new BodyReader(blocks, styles).read(page.body());
    if (SecrecyMark.inFirstLines(blocks.firstLines(SecrecyMark.FIRST_LINES))) {
      return new Reading.Marked();
    }
    boolean elsewhere = page.selectFirst("link[rel~=(?i)stylesheet]") != null;
    if (!blocks.isEmpty() && (elsewhere || !styles.understood())) {
      blocks.add(new Block.Unrecognised("网页样式（不在文件里或不能识别，其中可能隐藏了文字）", "整个网页"));
    }
    return blocks.read(title(page, blocks), fileName);
  }

  /** Elements that stay open until they are closed: a tree of too many of them is not built. */
  private static boolean isTooDeep(String text) {
    int depth = 0;
    var tags = CONTAINERS.matcher(text);
    while (tags.find() && depth <= DEEPEST) {
      depth = Math.max(0, depth + (tags.group(1).isEmpty() ? 1 : -1));
    }
    return depth > DEEPEST;
  }

  /** A mark may stand in the page's name or in what it hides on top. */
  private static boolean marked(Document page) {
    var head = page.body().wholeText().lines().map(String::strip).limit(2_000).toList();
    return SecrecyMark.inHeader(page.title())
        || page.select("meta[content]").stream()
            .anyMatch(m -> SecrecyMark.inHeader(m.attr("content")))
        || SecrecyMark.inFirstLines(head);
  }

  /** The title as official sites name it or as the page's head says, when the page shows it. */
  private static String title(Document page, Collector blocks) {
    var shown = blocks.firstLines(200).stream().map(HtmlReader::bare).toList();
    for (Element meta :
        page.select("meta[name~=(?i)^(ArticleTitle|title)$], meta[property=og:title]")) {
      String title = meta.attr("content").strip();
      if (isShown(title, shown)) {
        return title;
      }
    }
    var heads = page.select("h1");
    if (heads.size() == 1 && isShown(heads.get(0).text(), shown)) {
      return heads.get(0).text().strip();
    }
    for (String part : page.title().split("[_|｜\\-—–]")) {
      if (part.strip().length() > 5 && isShown(part, shown)) {
        return part.strip();
      }
    }
    return "";
  }

  private static boolean isShown(String title, List<String> shown) {
    String bare = bare(title);
    return bare.length() > 3
        && bare.length() <= 200
        && shown.stream().anyMatch(l -> l.equals(bare));
  }

  private static String bare(String line) {
    return line.replaceAll("[\\s\u00A0\u3000]+", "");
  }
}
