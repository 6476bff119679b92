package org.hengping.templates.sandbox;

import java.time.Duration;

/**
 * How much a template may use.
 *
 * @param sourceCharacters length of the template
 * @param outputCharacters length of what it writes, and of what functions hand to it
 * @param calls of functions and directives
 * @param own computing time of the template itself, without the program's functions
 * @param bytes memory that the template itself takes, whether it is given back or not
 * @param whole time from start to end
 */
public record SandboxLimits(
    int sourceCharacters,
    int outputCharacters,
    int calls,
    Duration own,
    long bytes,
    Duration whole) {

  /** Enough for a report of several hundred pages. */
  public static final SandboxLimits DEFAULT =
      new SandboxLimits(
          200_000, 4_000_000, 50_000, Duration.ofMillis(800), 256L << 20, Duration.ofSeconds(20));
}
