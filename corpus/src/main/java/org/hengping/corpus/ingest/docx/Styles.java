package org.hengping.corpus.ingest.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.XmlElement;

/** What the styles of a document say about headings, lists and hidden text. */
final class Styles {
  private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-9])");
  private static final int LONGEST_CHAIN = 20;

  /** Names that only this program gives to styles. */
  private static final Set<String> OWN =
      Set.of(
          "organ mark",
          "document number",
          "contents title",
          "imprint line",
          "imprint rule",
          "official title",
          "organ signature",
          "official note",
          "after table",
          "picture caption",
          "table wide",
          "table middling",
          "table dense");

  private record Style(String name, String basedOn, XmlElement element) {}

  private final Map<String, Style> byId = new HashMap<>();

  static Styles of(Optional<XmlElement> part) {
    var styles = new Styles();
    part.ifPresent(root -> root.children().forEach(styles::add));
    return styles;
  }

  private void add(XmlElement style) {
    if (style.is("w:style")) {
      byId.put(
          style.attribute("w:styleId"),
          new Style(
              style.child("w:name").map(Xml::value).orElse("").toLowerCase(Locale.ROOT),
              style.child("w:basedOn").map(Xml::value).orElse(""),
              style));
    }
  }

  /** Whether these are the styles of a document that this program wrote. */
  boolean own() {
    return byId.values().stream().filter(s -> OWN.contains(s.name())).limit(2).count() == 2;
  }

  /** Name of a style in lower case, empty when there is none. */
  String name(String id) {
    var style = byId.get(id);
    return style == null ? "" : style.name();
  }

  /** Whether a style of characters stands for emphasis. */
  boolean strong(String id) {
    return name(id).equals("strong")
        || inherited(id, s -> s.element().path("w:rPr", "w:b").map(Xml::on)).orElse(false);
  }

  private <T> Optional<T> inherited(String id, Function<Style, Optional<T>> wanted) {
    var style = byId.get(id);
    for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
      var found = wanted.apply(style);
      if (found.isPresent()) {
        return found;
      }
      style = byId.get(style.basedOn());
    }
    return Optional.empty();
  }

  /** Heading level of a paragraph style, by its name or outline level. */
  OptionalInt level(String id) {
    var level = inherited(id, Styles::level);
    return level.isPresent() && level.get() > 0 ? OptionalInt.of(level.get()) : OptionalInt.empty();
  }

  private static Optional<Integer> level(Style style) {
    var named = HEADING.matcher(style.name());
    if (named.matches()) {
      return Optional.of(Integer.parseInt(named.group(1)));
    }
    return style
        .element()
        .path("w:pPr", "w:outlineLvl")
        .map(e -> Xml.number(e) > 8 ? 0 : Xml.number(e) + 1);
  }

  boolean title(String id) {
    var style = byId.get(id);
    return style != null && (style.name().equals("title") || style.name().equals("标题"));
  }

  Optional<XmlElement> numbering(String id) {
    return inherited(id, s -> s.element().path("w:pPr", "w:numPr"));
  }

  boolean hidden(String id) {
    return inherited(id, s -> s.element().path("w:rPr", "w:vanish").map(Xml::on)).orElse(false);
  }
}
