package org.hengping.publisher.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hengping.corpus.document.Step;
import org.hengping.publisher.redaction.Redaction;

/** The JSON that goes with a step: decisions with rule, basis, place and hash, never the text. */
final class StepDetails {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REMOVE = "REMOVE";

  private StepDetails() {}

  static String note(String key, String value) {
    return JSON.createObjectNode().put(key, value).toString();
  }

  static String reviewed(List<Redaction> redactions, Map<String, Decision> decisions) {
    ObjectNode detail = JSON.createObjectNode();
    var list = detail.putArray("redactions");
    for (Redaction redaction : redactions) {
      var node = list.addObject();
      node.put("rule", redaction.rule().name());
      node.put("basis", redaction.basis());
      node.put("place", redaction.place().toString());
      node.put("hash", redaction.hash());
      var decision = decisions.get(redaction.hash());
      boolean kept = decision != null && !decision.remove();
      node.put("decision", kept ? "KEEP" : REMOVE);
      if (kept) {
        node.put("reason", decision.reason());
      }
    }
    return detail.toString();
  }

  /** Hashes that a review decided about, and those of them that stay. */
  record Reviewed(Set<String> decided, Set<String> kept) {}

  static Reviewed reviewed(Step step) {
    var decided = new HashSet<String>();
    var kept = new TreeSet<String>();
    for (JsonNode node : read(step.detail()).path("redactions")) {
      decided.add(node.path("hash").asText());
      if (!node.path("decision").asText().equals(REMOVE)) {
        kept.add(node.path("hash").asText());
      }
    }
    return new Reviewed(decided, kept);
  }

  static Map<String, Decision> byHash(List<Decision> decisions) {
    var byHash = new HashMap<String, Decision>();
    decisions.forEach(d -> byHash.put(d.hash(), d));
    return byHash;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The detail of a step is no JSON", e);
    }
  }
}
