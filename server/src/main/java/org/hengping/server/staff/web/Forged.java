package org.hengping.server.staff.web;

/** A form does not belong to the session that sends it; the message is for people. */
public final class Forged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Forged(String message) {
    super(message);
  }
}
