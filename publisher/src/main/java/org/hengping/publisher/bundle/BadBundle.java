package org.hengping.publisher.bundle;

/** Bytes that are no bundle of ours; the message says in Chinese why. */
public final class BadBundle extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadBundle(String message) {
    super(message);
  }
}
