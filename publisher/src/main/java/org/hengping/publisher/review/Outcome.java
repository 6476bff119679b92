package org.hengping.publisher.review;

import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.templates.check.Issue;

/** What came of a step. That a person may not take it at all is a {@code NotAllowed} instead. */
public sealed interface Outcome {

  /** The step was taken; the document as it stands now. */
  record Done(Document document) implements Outcome {}

  /** The step was not taken; what is to be mended first. */
  record Blocked(List<Issue> issues) implements Outcome {
    public Blocked {
      issues = List.copyOf(issues);
    }
  }
}
