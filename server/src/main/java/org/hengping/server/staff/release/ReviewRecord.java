package org.hengping.server.staff.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hengping.corpus.document.Step;
import org.hengping.publisher.redaction.Rule;

/** What a review decided, as its step records it. */
record ReviewRecord(List<StepView.Hidden> hidden, List<StepView.Hidden> kept) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static ReviewRecord of(Step review) {
    var counts = new LinkedHashMap<StepView.Hidden, Integer>();
    var kept = new ArrayList<StepView.Hidden>();
    try {
      for (var node : JSON.readTree(review.detail()).path("redactions")) {
        String rule = Rule.valueOf(node.path("rule").asText()).title();
        String basis = node.path("basis").asText();
        if (node.path("decision").asText().equals("KEEP")) {
          kept.add(new StepView.Hidden(rule, basis, 1, node.path("reason").asText()));
        } else {
          counts.merge(new StepView.Hidden(rule, basis, 0, ""), 1, Integer::sum);
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The detail of step " + review.sequence() + " is no JSON", e);
    }
    var hidden = new ArrayList<StepView.Hidden>();
    counts.forEach((h, n) -> hidden.add(new StepView.Hidden(h.rule(), h.basis(), n, "")));
    return new ReviewRecord(hidden, kept);
  }
}
