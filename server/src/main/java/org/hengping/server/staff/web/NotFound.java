package org.hengping.server.staff.web;

/** There is no such page for this person; the message is for people. */
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound(String message) {
    super(message);
  }
}
