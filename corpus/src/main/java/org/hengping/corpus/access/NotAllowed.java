package org.hengping.corpus.access;

/** A person tried what the table of permissions does not allow; the message is for that person. */
public final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotAllowed(String message) {
    super(message);
  }
}
