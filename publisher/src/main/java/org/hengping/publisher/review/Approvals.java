package org.hengping.publisher.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.document.Step;

/**
 * The steps that a document's newest revision has behind it since it was last a draft.
 *
 * @param review the disclosure review
 * @param approval the approval
 */
public record Approvals(Optional<Step> review, Optional<Step> approval) {

  /** Reads them from the record of steps. */
  public static Approvals of(Documents documents, Document document) {
    Optional<Step> review = Optional.empty();
    Optional<Step> approval = Optional.empty();
    for (Step step : documents.steps(document.id())) {
      boolean newest = step.revision() == document.revision();
      if (step.to() == ReportState.DRAFT || step.to() == ReportState.IN_REVIEW) {
        review = Optional.empty();
        approval = Optional.empty();
      } else if (newest && step.to() == ReportState.REVIEWED) {
        review = Optional.of(step);
      } else if (newest && step.to() == ReportState.APPROVED) {
        approval = Optional.of(step);
      }
    }
    return new Approvals(review, approval);
  }

  /** Whether author, reviewer and approver are three people. */
  public boolean complete(String author) {
    return review.isPresent()
        && approval.isPresent()
        && Set.copyOf(List.of(author, review.get().actor(), approval.get().actor())).size() == 3;
  }

  /** Hashes that the reviewer decided to leave in. */
  public Set<String> kept() {
    return review.map(s -> StepDetails.reviewed(s).kept()).orElse(Set.of());
  }

  /** Hashes that the reviewer decided about. */
  public Set<String> decided() {
    return review.map(s -> StepDetails.reviewed(s).decided()).orElse(Set.of());
  }
}
