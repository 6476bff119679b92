package org.hengping.server.staff.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.proposal.Choice;
import org.hengping.corpus.proposal.Proposal;
import org.hengping.server.staff.web.Visit;

/** The choices of a sent form: {@code choice-N} and {@code value-N-FIELD} for proposal N. */
final class SentChoices {
  /** Nothing was sent. */
  static final SentChoices NONE = new SentChoices(Map.of());

  private final Map<String, String> fields;

  private SentChoices(Map<String, String> fields) {
    this.fields = fields;
  }

  static SentChoices of(Visit visit) {
    var fields = new HashMap<String, String>();
    visit
        .context()
        .formParamMap()
        .forEach((name, values) -> fields.put(name, values.get(0).replace("\r\n", "\n")));
    if (!fields.getOrDefault("all", "").isEmpty()) {
      fields.keySet().stream()
          .filter(n -> n.startsWith("card-"))
          .map(n -> "choice-" + n.substring("card-".length()))
          .toList()
          .forEach(n -> fields.put(n, "accept"));
    }
    return new SentChoices(fields);
  }

  /** accept, reject or empty. */
  String choice(int number) {
    return fields.getOrDefault("choice-" + number, "");
  }

  Optional<String> value(int number, String field) {
    return Optional.ofNullable(fields.get("value-" + number + "-" + field));
  }

  /** The choices that were made among these proposals. */
  List<Choice> among(List<Proposal> proposals) {
    var choices = new ArrayList<Choice>();
    for (Proposal p : proposals) {
      String choice = choice(p.number());
      if (choice.equals("accept")) {
        choices.add(new Choice(p.number(), true, changed(p)));
      } else if (choice.equals("reject")) {
        choices.add(Choice.reject(p.number()));
      }
    }
    return choices;
  }

  private Map<String, String> changed(Proposal p) {
    var changed = new HashMap<String, String>();
    for (String field : p.kind().fields()) {
      value(p.number(), field)
          .filter(v -> !v.strip().equals(p.value(field).strip()))
          .ifPresent(v -> changed.put(field, v));
    }
    return changed;
  }
}
