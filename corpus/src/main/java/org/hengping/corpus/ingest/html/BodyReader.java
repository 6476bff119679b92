package org.hengping.corpus.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.Numbering;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks through the body of a page and makes blocks of what can be seen. Not thread-safe. */
final class BodyReader {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "option",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "caption",
          "ul");
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "meta",
          "link",
          "base",
          "area",
          "map",
          "col",
          "colgroup",
          "source",
          "track",
          "param");
  private static final Set<String> NEVER_SHOWN =
      Set.of("noscript", "template", "datalist", "rp", "noframes", "noembed");
  private static final int LINK = 2_000;

  private final Collector blocks;
  private final StyleSheet styles;
  private final List<Block> aside = new ArrayList<>();
  private final StringBuilder concealed = new StringBuilder();
  private String reason = "";
  private Run run = new Run();
  private boolean inline;
  private boolean kept;
  private int heading;
  private int depth;

  BodyReader(Collector blocks, StyleSheet styles) {
    this.blocks = blocks;
    this.styles = styles;
  }

  void read(Element body) {
    element(body, Look.PAGE);
    flush();
    endConcealed();
  }

  /** The content of an element on one line or several, and nothing else of it. */
  List<Inline> inlines(Element of, Look look) {
    var outer = run;
    boolean outerInline = inline;
    run = new Run();
    inline = true;
    children(of, look);
    var taken = run.take();
    run = outer;
    inline = outerInline;
    return taken;
  }

  Look look(Element element, Look outer) {
    return outer.with(styles.of(element));
  }

  private void children(Element of, Look look) {
    if (++depth > Limits.DEPTH) {
      throw new NotReadable("网页内容嵌套超过 " + Limits.DEPTH + " 层，疑似恶意文件；请用浏览器打开后另存为 .pdf，再导入");
    }
    for (Node node : of.childNodes()) {
      if (node instanceof TextNode text) {
        text(text.getWholeText(), look);
      } else if (node instanceof Comment comment) {
        conceal("网页注释", comment.getData());
      } else if (node instanceof Element inner) {
        element(inner, look);
      }
    }
    depth--;
  }

  private void text(String text, Look look) {
    var unseen = look.unseen();
    if (unseen.isPresent() && !text.isBlank()) {
      conceal(unseen.get(), text);
    } else {
      run.text(text, kept);
    }
  }

  void element(Element element, Look outer) {
    String tag = element.normalName();
    if (NO_TEXT.contains(tag)) {
      return;
    }
    var look = look(element, outer);
    boolean closed = tag.equals("dialog") && !element.hasAttr("open");
    if (NEVER_SHOWN.contains(tag) || closed || look.hidden().isPresent()) {
      conceal(look.hidden().orElse("网页不显示的文字"), element.wholeText());
      return;
    }
    switch (tag) {
      case "br" -> run.lineBreak();
      case "table" -> table(element, look);
      case "ul", "ol", "menu", "dir" -> list(element, look);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, look, tag.charAt(1) - '0');
      case "pre", "textarea", "listing", "xmp" -> preformatted(element, look);
      case "strong", "b" -> run.within(Inline.Strong::new, () -> children(element, look));
      case "a" -> link(element, look);
      case "q" -> {
        run.text("“", true);
        children(element, look);
        run.text("”", true);
      }
      case "input" -> input(element, look);
      default -> other(element, look, tag);
    }
  }

  private void other(Element element, Look look, String tag) {
    var embedded = Embedded.of(element);
    if (embedded.isPresent()) {
      embedded.get().picture().ifPresent(blocks::picture);
      put(embedded.get().block());
    } else if (BLOCKS.contains(tag)) {
      flush();
      children(element, look);
      flush();
    } else {
      children(element, look);
    }
  }

  private void preformatted(Element element, Look look) {
    flush();
    boolean outer = kept;
    kept = true;
    children(element, look);
    kept = outer;
    flush();
  }

  private void heading(Element element, Look look, int level) {
    flush();
    int outer = heading;
    heading = level;
    children(element, look);
    flush();
    heading = outer;
  }

  private void link(Element element, Look look) {
    String target = element.attr("href").strip();
    boolean kind =
        target.regionMatches(true, 0, "http://", 0, 7)
            || target.regionMatches(true, 0, "https://", 0, 8)
            || target.regionMatches(true, 0, "mailto:", 0, 7);
    boolean blocky = element.select("div,p,table,ul,ol,h1,h2,h3,h4,h5,h6,img").first() != null;
    if (!kind || target.length() > LINK || blocky || target.matches(".*[\\s<>\"\\p{Cntrl}].*")) {
      children(element, look);
    } else {
      run.within(content -> new Inline.Link(content, target), () -> children(element, look));
    }
  }

  /** What a form shows in its field. */
  private void input(Element element, Look look) {
    switch (element.attr("type").toLowerCase(java.util.Locale.ROOT)) {
      case "hidden", "password" -> conceal("网页不显示的文字", element.attr("value"));
      case "checkbox" -> text(element.hasAttr("checked") ? "☑" : "☐", look);
      case "radio" -> text(element.hasAttr("checked") ? "◉" : "○", look);
      default -> text(element.attr("value"), look);
    }
  }

  private void list(Element element, Look look) {
    flush();
    var items = inline ? List.<Block.Item>of() : ListReader.items(element, look, this);
    if (items.isEmpty()) {
      children(element, look);
    } else {
      blocks.add(new Block.Listing(element.normalName().equals("ol"), items));
      putAside();
    }
    flush();
  }

  private void table(Element element, Look look) {
    flush();
    var table =
        inline
            ? java.util.Optional.<Block.Table>empty()
            : new TableReader(this).read(element, look);
    if (table.isPresent()) {
      blocks.add(table.get());
      putAside();
    } else {
      children(element, look);
    }
    flush();
  }

  /** A block of its own, or one that waits until the table or list around it ends. */
  private void put(Block block) {
    if (inline) {
      aside.add(block);
    } else {
      flush();
      blocks.add(block);
    }
  }

  private void putAside() {
    aside.forEach(blocks::add);
    aside.clear();
  }

  private void flush() {
    if (inline) {
      run.newLine();
      return;
    }
    var content = run.take();
    String line = PlainText.of(content);
    if (line.isBlank() && content.stream().noneMatch(i -> i instanceof Inline.Footnote)) {
      return;
    }
    endConcealed();
    var level = Numbering.level(line);
    blocks.add(
        heading > 0
            ? new Block.Heading(level.orElse(heading), content)
            : Numbering.block(line, content));
  }

  private void conceal(String why, String text) {
    if (!why.equals(reason)) {
      endConcealed();
      reason = why;
    }
    if (!text.isBlank()) {
      concealed.append(text.strip().replaceAll("\\s+", " ")).append(' ');
    }
  }

  private void endConcealed() {
    blocks.unseen("第" + (blocks.size() + 1) + "段附近", reason, concealed.toString().strip());
    concealed.setLength(0);
  }
}
