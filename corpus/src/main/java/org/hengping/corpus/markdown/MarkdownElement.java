package org.hengping.corpus.markdown;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Inline;

/**
 * How Markdown says what a paragraph is in an official document: it opens with a link such as
 * {@code [主送机关](element:recipients)}, behind which the text stands.
 */
public final class MarkdownElement {
  private static final String SCHEME = "element:";

  private MarkdownElement() {}

  /** What a paragraph of this element opens with, a space behind it; nothing for plain text. */
  public static String mark(Element element) {
    return element == Element.TEXT
        ? ""
        : "[" + element.title() + "](" + SCHEME + name(element) + ") ";
  }

  /** The element that a paragraph of the syntax tree opens with. */
  static Element of(Node paragraph) {
    if (paragraph.getFirstChild() instanceof Link link) {
      String address = link.getUrl().toString();
      for (Element element : Element.values()) {
        if (address.equals(SCHEME + name(element))) {
          return element;
        }
      }
    }
    return Element.TEXT;
  }

  /** The runs behind the mark without the space that divides them from it. */
  static List<Inline> text(List<Inline> rest) {
    if (rest.isEmpty() || !(rest.get(0) instanceof Inline.Text first)) {
      return rest;
    }
    var text = new ArrayList<Inline>(rest);
    String behind = first.text().startsWith(" ") ? first.text().substring(1) : first.text();
    if (behind.isEmpty()) {
      text.remove(0);
    } else {
      text.set(0, new Inline.Text(behind));
    }
    return text;
  }

  private static String name(Element element) {
    return element.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
