package org.hengping.publisher.redaction;

import java.util.Set;

/**
 * What stays although a rule finds it.
 *
 * @param officials names of people acting in office (leaders, team members, signing evaluators)
 * @param kept hashes of redactions that a reviewer decided to leave in
 */
public record Exceptions(Set<String> officials, Set<String> kept) {

  /** Nothing stays. */
  public static final Exceptions NONE = new Exceptions(Set.of(), Set.of());

  public Exceptions {
    officials = Set.copyOf(officials);
    kept = Set.copyOf(kept);
  }
}
