package org.hengping.corpus.ingest.format;

/** A file cannot be taken; the message is the reason for people, with what to do about it. */
public final class NotReadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotReadable(String reason) {
    super(reason);
  }

  public NotReadable(String reason, Throwable cause) {
    super(reason, cause);
  }
}
