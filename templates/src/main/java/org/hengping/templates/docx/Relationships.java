package org.hengping.templates.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hengping.templates.html.Escaped;

/** Relationships of the main document part. One document, one thread. */
final class Relationships {
  private static final String HEAD =
      Xmlns.HEADER
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

  private final Map<String, String> links = new LinkedHashMap<>();
  private final Map<Integer, String> bars = new TreeMap<>();
  private final List<String> parts = new ArrayList<>();

  /** Id of the relationship to an address. */
  String link(String address) {
    return links.computeIfAbsent(address, a -> "link" + (links.size() + 1));
  }

  /** Id of the relationship to the picture of a series' bar. */
  String bar(int series) {
    return bars.computeIfAbsent(series % Bars.COLOURS, s -> "bar" + s);
  }

  /** Id of the relationship to the picture of a rule. */
  String rule() {
    return bars.computeIfAbsent(Bars.RULE, s -> "bar" + s);
  }

  /** Which bars are used. */
  Iterable<Integer> bars() {
    return bars.keySet();
  }

  /** A part that belongs to the document; returns the id of the relationship. */
  String part(String kind, int number, String target) {
    String id = kind + number;
    parts.add(relationship(id, kind, target, ""));
    return id;
  }

  /**
   * The part.
   *
   * @param fixed names of the parts that every document has, each also the kind of its relationship
   * @param footers names of the footers, which are their ids too
   */
  String xml(List<String> fixed, List<String> footers) {
    var out = new StringBuilder(HEAD);
    fixed.forEach(part -> out.append(relationship(part, part, part + ".xml", "")));
    footers.forEach(part -> out.append(relationship(part, "footer", part + ".xml", "")));
    links.forEach(
        (address, id) ->
            out.append(relationship(id, "hyperlink", address, " TargetMode=\"External\"")));
    bars.forEach(
        (series, id) -> out.append(relationship(id, "image", "media/bar" + series + ".png", "")));
    parts.forEach(out::append);
    return out.append("</Relationships>").toString();
  }

  /** Relationships of a chart: its data. */
  static String toWorkbook(int number) {
    return HEAD
        + relationship("data", "package", "../embeddings/chart" + number + ".xlsx", "")
        + "</Relationships>";
  }

  private static String relationship(String id, String kind, String target, String mode) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + Xmlns.OFFICE
        + "/"
        + kind
        + "\" Target=\""
        + Escaped.of(target)
        + "\""
        + mode
        + "/>";
  }
}
