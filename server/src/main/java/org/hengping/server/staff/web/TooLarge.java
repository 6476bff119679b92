package org.hengping.server.staff.web;

/** A form brings more than is taken at once; the message says what to do. */
public final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLarge(String message) {
    super(message);
  }
}
