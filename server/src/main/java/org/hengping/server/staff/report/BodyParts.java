package org.hengping.server.staff.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts the markup of a manuscript at the headings where sections start. The writer puts headings at
 * the top level only and escapes all text, so that a heading's tag can be told by its look.
 */
final class BodyParts {
  private static final Pattern HEADING =
      Pattern.compile("<h[1-6] id=\"h-\\d+\" data-block=\"(\\d+)\"");
  private static final String NOTES = "<div class=\"notes\"";

  private BodyParts() {}

  /** One piece of markup for each section, then the footnotes. */
  static List<String> of(String body, List<Section> sections) {
    var cuts = new ArrayList<Integer>();
    cuts.add(0);
    var matcher = HEADING.matcher(body);
    while (cuts.size() < sections.size() && matcher.find()) {
      if (Integer.parseInt(matcher.group(1)) == sections.get(cuts.size()).from()) {
        cuts.add(matcher.start());
      }
    }
    if (cuts.size() != Math.max(1, sections.size())) {
      throw new IllegalStateException(
          "Markup has " + cuts.size() + " of " + sections.size() + " sections");
    }
    int notes = body.lastIndexOf(NOTES);
    int end = notes < 0 ? body.length() : notes;
    var parts = new ArrayList<String>();
    for (int i = 0; i < cuts.size(); i++) {
      parts.add(body.substring(cuts.get(i), i + 1 < cuts.size() ? cuts.get(i + 1) : end));
    }
    parts.add(body.substring(end));
    return parts;
  }
}
