package org.hengping.server.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.templates.check.Issue;

/** Tells issues with their places, for people and as JSON. */
final class IssueReport {
  private IssueReport() {}

  /** One line: severity, place, message, excerpt. */
  static String line(Issue issue) {
    return issue.severity().title()
        + "  "
        + issue.anchor().map(Anchor::forPeople).map(p -> p + "：").orElse("")
        + issue.message()
        + (issue.excerpt().isEmpty() ? "" : "（“" + issue.excerpt() + "”）");
  }

  static Map<String, Object> asJson(Issue issue) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("rule", issue.rule());
    fields.put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
    fields.put("message", issue.message());
    fields.put("excerpt", issue.excerpt());
    issue.anchor().ifPresent(a -> fields.put("anchor", a.toString()));
    return fields;
  }
}
