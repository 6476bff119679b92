package org.hengping.server.command;

/** A verb cannot be done; the message is for people and names the remedy. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Refusal(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /** A verb that was asked for properly but cannot be done now (exit code 3). */
  public Refusal(String message) {
    this(message, 3);
  }

  /** A verb that was called with something that does not exist (exit code 2). */
  public static Refusal wrongUsage(String message) {
    return new Refusal(message, 2);
  }

  /** The process's exit code. */
  public int exitCode() {
    return exitCode;
  }
}
