package org.hengping.server.command;

/** A verb cannot be done; the message is for people and names the remedy. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String message) {
    super(message);
  }
}
