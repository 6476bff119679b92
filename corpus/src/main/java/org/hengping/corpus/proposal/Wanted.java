package org.hengping.corpus.proposal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A proposal with the values that a person accepts. */
record Wanted(Proposal proposal, Map<String, String> values) {

  Wanted(Proposal proposal, Choice choice) {
    this(proposal, merged(proposal, choice));
  }

  private static Map<String, String> merged(Proposal proposal, Choice choice) {
    var values = new LinkedHashMap<>(proposal.item().values());
    for (String field : proposal.kind().fields()) {
      if (choice.changed().containsKey(field)) {
        values.put(field, choice.changed().get(field).strip());
      }
    }
    values.values().removeIf(String::isBlank);
    return Collections.unmodifiableMap(values);
  }

  int number() {
    return proposal.number();
  }

  String value(String field) {
    return values.getOrDefault(field, "");
  }

  ChoiceFault fault(String field, String message) {
    return new ChoiceFault(number(), field, message);
  }
}
