package org.hengping.corpus.markdown;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The address of a figure in Markdown, e.g. {@code
 * figure:evaluations.count?type=PROJECT&year=2021}.
 */
public final class FigureAddress {
  static final String SCHEME = "figure:";

  private FigureAddress() {}

  /** The address; parameters are sorted by name. */
  public static String of(String calculation, Map<String, String> parameters) {
    return SCHEME + encode(calculation) + query(parameters);
  }

  static String query(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }

  /** What stands before the question mark. */
  static String name(String address, String scheme) {
    String rest = address.substring(scheme.length());
    int mark = rest.indexOf('?');
    return decode(mark < 0 ? rest : rest.substring(0, mark));
  }

  /** What stands behind the question mark. */
  static Map<String, String> parameters(String address) {
    var parameters = new TreeMap<String, String>();
    int mark = address.indexOf('?');
    if (mark >= 0) {
      for (String pair : address.substring(mark + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        }
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    return text.indexOf('%') < 0 ? text : safely(text);
  }

  private static String safely(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a stray % typed by a person is just a %
    }
  }
}
