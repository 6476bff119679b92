package org.hengping.corpus.ingest.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.XmlElement;

/** What the styles of a document say about headings, lists and hidden text. */
final class Styles {
  private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-9])");
  private static final int LONGEST_CHAIN = 20;

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
