package org.hengping.templates.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hengping.templates.html.Escaped;

/** Relationships of the main document part: the fixed parts, links and pictures of bars. */
final class Relationships {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, String> links = new LinkedHashMap<>();
  private final Map<Integer, String> bars = new TreeMap<>();

  /** Id of the relationship to an address. */
  String link(String address) {
    return links.computeIfAbsent(address, a -> "link" + (links.size() + 1));
  }

  /** Id of the relationship to the picture of a series' bar. */
  String bar(int series) {
    return bars.computeIfAbsent(series % Bars.COLOURS, s -> "bar" + s);
  }

  /** Which bars are used. */
  Iterable<Integer> bars() {
    return bars.keySet();
  }

  String xml() {
    var out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships");
    out.append(" xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (String part : new String[] {"styles", "settings", "fontTable", "numbering", "footnotes"}) {
      add(out, part, part, part + ".xml", "");
    }
    add(out, "footer", "footer", "footer.xml", "");
    links.forEach((address, id) -> add(out, id, "hyperlink", address, " TargetMode=\"External\""));
    bars.forEach((series, id) -> add(out, id, "image", "media/bar" + series + ".png", ""));
    return out.append("</Relationships>").toString();
  }

  private static void add(StringBuilder out, String id, String type, String target, String mode) {
    out.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(OFFICE).append(type);
    out.append("\" Target=\"").append(Escaped.of(target)).append('"').append(mode).append("/>");
  }
}
