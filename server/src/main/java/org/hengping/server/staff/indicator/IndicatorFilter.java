package org.hengping.server.staff.indicator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.server.staff.web.Visit;

/**
 * What the list is limited to, by name of the part; an absent part limits nothing.
 *
 * @param parts {@code framework}, {@code industry}, {@code level1}, {@code status}, {@code low} and
 *     {@code words}
 */
record IndicatorFilter(Map<String, String> parts) {
  static final List<String> FIELDS = List.of("framework", "industry", "level1", "status");

  static IndicatorFilter of(Visit visit) {
    var parts = new LinkedHashMap<String, String>();
    Stream.concat(FIELDS.stream(), Stream.of("low", "words"))
        .filter(p -> !visit.query(p).isEmpty())
        .forEach(p -> parts.put(p, visit.query(p)));
    return new IndicatorFilter(parts);
  }

  String part(String name) {
    return parts.getOrDefault(name, "");
  }

  boolean takes(CurrentLibrary.Entry entry) {
    return FIELDS.stream()
            .allMatch(f -> part(f).isEmpty() || part(f).equals(entry.version().text(f)))
        && (part("low").isEmpty() || entry.discrimination().isLow())
        && hasWords(entry);
  }

  private boolean hasWords(CurrentLibrary.Entry entry) {
    String text =
        Stream.of("id", "level1", "level2", "level3", "definition", "scoringPoints", "industry")
            .map(entry.version()::text)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return Stream.of(part("words").toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
  }

  /** The filter without one of its parts. */
  IndicatorFilter without(String part) {
    var fewer = new LinkedHashMap<>(parts);
    fewer.remove(part);
    return new IndicatorFilter(fewer);
  }

  /** The address of the list with this filter. */
  String address() {
    String query =
        parts.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return "/indicators" + (query.isEmpty() ? "" : "?" + query);
  }
}
