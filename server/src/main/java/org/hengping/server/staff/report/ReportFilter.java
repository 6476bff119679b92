package org.hengping.server.staff.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.corpus.document.Document;
import org.hengping.server.staff.web.Visit;

/**
 * What the list is limited to; an empty part limits nothing.
 *
 * @param year four digits
 * @param kind name of a document kind
 * @param state code of a {@link StateWord}
 * @param words words that title, unit or id must all contain
 */
record ReportFilter(String year, String kind, String state, String words) {

  static ReportFilter of(Visit visit) {
    return new ReportFilter(
        visit.query("year"), visit.query("kind"), visit.query("state"), visit.query("words"));
  }

  boolean takes(Document document) {
    return (year.isEmpty() || year.equals(Integer.toString(document.year())))
        && (kind.isEmpty() || kind.equals(document.kind().name()))
        && (state.isEmpty() || state.equals(StateWord.of(document).code()))
        && hasWords(document);
  }

  private boolean hasWords(Document document) {
    String text =
        (document.title()
                + "\n"
                + document.unit()
                + "\n"
                + document.id()
                + "\n"
                + document.subject())
            .toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
  }

  /** The filter without one of its parts. */
  ReportFilter without(String part) {
    return new ReportFilter(
        part.equals("year") ? "" : year,
        part.equals("kind") ? "" : kind,
        part.equals("state") ? "" : state,
        part.equals("words") ? "" : words);
  }

  /** The parts that limit something, by name. */
  Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("year", year);
    parts.put("kind", kind);
    parts.put("state", state);
    parts.put("words", words);
    parts.values().removeIf(String::isEmpty);
    return parts;
  }

  /** The address of the list with this filter. */
  String address() {
    String query =
        parts().entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return "/reports" + (query.isEmpty() ? "" : "?" + query);
  }
}
