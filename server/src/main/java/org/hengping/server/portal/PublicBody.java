package org.hengping.server.portal;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.server.portal.page.Link;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The text of a bundle as it stands in a page. The markup is read and written anew by an
 * allow-list, so that nothing but text structure reaches the page, whatever a bundle holds: no
 * script, no style, no comment, no attribute that is not named here. Every block gets the id of its
 * place in the manuscript, which is where search opens the page.
 */
final class PublicBody {
  private static final Set<String> ELEMENTS =
      Set.of(
          "p",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "div",
          "table",
          "colgroup",
          "col",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "strong",
          "span",
          "sup",
          "cite",
          "br",
          "a",
          "nav",
          "svg",
          "g",
          "path",
          "text",
          "tspan");
  private static final Set<String> EMPTY = Set.of("br", "col", "path");

  /** Attributes of drawings and the values that they may have. */
  private static final Map<String, Pattern> DRAWING =
      Map.ofEntries(
          Map.entry("viewBox", Pattern.compile("0 0 [0-9.]+ [0-9.]+")),
          Map.entry("d", Pattern.compile("[MLQCZ0-9. \\-]*")),
          Map.entry("fill", Pattern.compile("#[0-9a-f]{6}|none")),
          Map.entry("stroke", Pattern.compile("#[0-9a-f]{6}")),
          Map.entry("stroke-width", Pattern.compile("[0-9.]+")),
          Map.entry("stroke-dasharray", Pattern.compile("[0-9. ]+")),
          Map.entry("font-size", Pattern.compile("[0-9.]+")),
          Map.entry("text-anchor", Pattern.compile("start|middle|end")),
          Map.entry("x", Pattern.compile("-?[0-9.]+")),
          Map.entry("y", Pattern.compile("-?[0-9.]+")));

  private static final Set<String> ATTRIBUTES =
      Set.of("class", "scope", "rowspan", "colspan", "role");
  private static final Pattern WIDTH = Pattern.compile("width:([0-9]{1,3}(?:\\.[0-9]+)?)%");
  private static final Pattern NOTE = Pattern.compile("nr?-[0-9]+");
  private static final Pattern HEADING = Pattern.compile("#h-([0-9]{1,6})");
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s\"<>]+");

  private final Manuscript manuscript;
  private final StringBuilder out = new StringBuilder();
  private String place = "";
  private int row;
  private int unnamed;

  private PublicBody(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /** Id of a block within the page. */
  static String id(int block) {
    return "b-" + block;
  }

  /** Id of a place within the page: a block, or a row of a table or item of a list. */
  static String id(Anchor anchor) {
    return id(anchor.block()) + (anchor.row() < 0 ? "" : "r" + anchor.row());
  }

  /**
   * The markup for the page, headings one level deeper than in the bundle.
   *
   * @throws IllegalArgumentException when it is not well-formed
   */
  static String of(String body, Manuscript manuscript) {
    var writing = new PublicBody(manuscript);
    writing.top(parse(body));
    return writing.out.toString();
  }

  /** The headings of first and second level with the ids that {@link #of} gives them. */
  static List<Link> outline(Manuscript manuscript) {
    var links = new ArrayList<Link>();
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      if (manuscript.blocks().get(b) instanceof Block.Heading h && h.level() == 1) {
        links.add(Link.to(PlainText.of(h.text()), id(b)));
      }
    }
    return links;
  }

  private static Element parse(String body) {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      var reader = new StringReader("<body>" + body + "</body>");
      return builder.parse(new InputSource(reader)).getDocumentElement();
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      throw new IllegalArgumentException("The text of a bundle is not well-formed", e);
    }
  }

  private void top(Element body) {
    var blocks = written();
    int next = 0;
    for (Node n = body.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        boolean block = next < blocks.size() && !e.getAttribute("class").equals("notes");
        place = block ? id(blocks.get(next++)) : "";
        row = 0;
        element(e, place);
        out.append('\n');
      }
    }
  }

  /** Indices of the blocks that have an element of their own. */
  private List<Integer> written() {
    var indices = new ArrayList<Integer>();
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      var block = manuscript.blocks().get(b);
      boolean silent =
          block instanceof Block.Picture p && p.alternative().isEmpty()
              || block instanceof Block.Table t && t.rows().isEmpty() && t.caption().isEmpty();
      if (!silent) {
        indices.add(b);
      }
    }
    return indices;
  }

  private void content(Node parent) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text t) {
        escaped(t.getData());
      } else if (n instanceof Element e) {
        element(e, isLine(e) && !place.isEmpty() ? place + "r" + row++ : "");
      }
    }
  }

  /** Whether it is one of the lines that a table, chart or list is cut into for search. */
  private static boolean isLine(Element e) {
    boolean caption = e.getTagName().equals("p") && e.getAttribute("class").equals("caption");
    return caption || e.getTagName().matches("li|tr|g");
  }

  private void element(Element e, String id) {
    String tag = e.getTagName().toLowerCase(Locale.ROOT);
    if (!ELEMENTS.contains(tag)) {
      return;
    }
    String name = deeper(tag);
    out.append('<').append(name);
    attributes(e, id);
    out.append(EMPTY.contains(tag) ? "/>" : ">");
    if (!EMPTY.contains(tag)) {
      content(e);
      out.append("</").append(name).append('>');
    }
  }

  private static String deeper(String tag) {
    return tag.matches("h[2-5]") ? "h" + (tag.charAt(1) - '0' + 1) : tag;
  }

  private void attributes(Element e, String id) {
    String own = e.getAttribute("id");
    if (!id.isEmpty()) {
      attribute("id", id);
    } else if (NOTE.matcher(own).matches()) {
      attribute("id", own);
    }
    if (e.getTagName().equals("nav")) {
      attribute("aria-label", "目录");
    }
    boolean framed = e.getTagName().equals("div") && e.getAttribute("class").matches("table|chart");
    if (framed) {
      attribute("tabindex", "0");
      attribute("role", "region");
      attribute("aria-label", label(e));
    }
    var width = WIDTH.matcher(e.getAttribute("style"));
    String classes = e.getAttribute("class");
    if (width.matches()) {
      classes = (classes + " w" + whole(width.group(1))).strip();
    }
    if (!classes.isEmpty()) {
      attribute("class", classes);
    }
    for (String name : ATTRIBUTES) {
      boolean given = name.equals("class") || framed && name.equals("role");
      if (!given && e.hasAttribute(name)) {
        attribute(name, e.getAttribute(name));
      }
    }
    drawing(e);
    String target = e.getAttribute("href");
    if (ADDRESS.matcher(target).matches()) {
      attribute("href", target);
      attribute("rel", "noopener noreferrer");
    } else if (target.startsWith("#") && NOTE.matcher(target.substring(1)).matches()) {
      attribute("href", target);
    } else if (HEADING.matcher(target).matches()) {
      heading(Integer.parseInt(target.substring(3)))
          .ifPresent(block -> attribute("href", "#" + id(block)));
    }
  }

  private void drawing(Element e) {
    if (e.getTagName().equals("svg")) {
      attribute("aria-label", words(e));
    }
    for (var allowed : new TreeMap<>(DRAWING).entrySet()) {
      String value = e.getAttribute(allowed.getKey());
      if (!value.isEmpty() && allowed.getValue().matcher(value).matches()) {
        attribute(allowed.getKey(), value);
      }
    }
  }

  /** What a drawing says: its texts, with the caption before it. */
  private static String words(Element drawing) {
    var words = new StringBuilder();
    if (drawing.getPreviousSibling() instanceof Element caption
        && caption.getAttribute("class").equals("caption")) {
      words.append(caption.getTextContent());
    }
    var texts = drawing.getElementsByTagName("text");
    for (int t = 0; t < texts.getLength(); t++) {
      words.append(' ').append(texts.item(t).getTextContent());
    }
    return words.toString().strip();
  }

  /** The block of a heading by its 1-based number among those that print anything. */
  private Optional<Integer> heading(int number) {
    int found = 0;
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      if (manuscript.blocks().get(b) instanceof Block.Heading h
          && !PlainText.of(h.text()).isBlank()
          && ++found == number) {
        return Optional.of(b);
      }
    }
    return Optional.empty();
  }

  /** Name of a table or chart, which may need scrolling. */
  private String label(Element e) {
    boolean captioned =
        e.getFirstChild() instanceof Element first && first.getAttribute("class").equals("caption");
    return captioned ? e.getFirstChild().getTextContent() : "表格" + ++unnamed;
  }

  private static String whole(String percent) {
    int rounded = new BigDecimal(percent).setScale(0, RoundingMode.HALF_UP).intValueExact();
    return Integer.toString(Math.min(rounded, 100));
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escaped(value);
    out.append('"');
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
