package org.hengping.publisher.release;

import java.util.List;
import org.hengping.templates.check.Issue;

/** What came of a release or a withdrawal. */
public sealed interface ReleaseOutcome {

  /**
   * It is on the portal (or off it).
   *
   * @param portalPath e.g. {@code /reports/2021-001}
   */
  record Released(String publicId, long sequence, String portalPath) implements ReleaseOutcome {}

  /** It may not go out; what stands against it. */
  record Blocked(List<Issue> issues) implements ReleaseOutcome {
    public Blocked {
      issues = List.copyOf(issues);
    }
  }

  /** The bundle is written, but the portal has not taken it; publishing again pushes it again. */
  record Waiting(String publicId, long sequence, String reason) implements ReleaseOutcome {}
}
