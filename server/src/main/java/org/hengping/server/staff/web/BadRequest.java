package org.hengping.server.staff.web;

/** The request lacks something that our pages always send; the message is for people. */
public final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadRequest(String message) {
    super(message);
  }
}
