package org.hengping.publisher.portal;

/** What became of a bundle at the portal's door. */
public sealed interface Acceptance {

  /** It is in the edition that is current now. */
  record Accepted(long sequence) implements Acceptance {}

  /** The same bundle was accepted before; nothing changed. */
  record Already(long sequence) implements Acceptance {}

  /** It was refused; the reason is for people. */
  record Refused(String reason) implements Acceptance {}
}
