package org.hengping.templates.html;

import java.util.Map;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Source;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.PrintedPictures;

/**
 * For whom and for what markup is written.
 *
 * @param paper nothing but structure and classes; otherwise for a browser, where notes are linked
 *     and staff see the sources of figures
 */
record Setting(Audience audience, boolean paper, PrintedPictures pictures) {

  /** Whether sources of figures, tables and charts are shown. */
  boolean sources() {
    return audience == Audience.STAFF && !paper;
  }

  /** Attributes that tell where a drawn block comes from. */
  String attributes(Source source) {
    if (!sources()) {
      return "";
    }
    String parameters = parameters(source.parameters());
    return " data-directive=\""
        + Escaped.of(source.directive())
        + "\" data-parameters=\""
        + Escaped.of(parameters)
        + "\" title=\"数据来源："
        + Escaped.of(source.directive() + (parameters.isEmpty() ? "" : "（" + parameters + "）"))
        + "\"";
  }

  /** Parameters as one text. */
  static String parameters(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("; "));
  }
}
