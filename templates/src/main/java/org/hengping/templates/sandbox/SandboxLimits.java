package org.hengping.templates.sandbox;

import java.time.Duration;

/**
 * How much a template may use.
 *
 * @param sourceCharacters length of the template
 * @param outputCharacters length of what it writes
 * @param time from start to end
 */
public record SandboxLimits(int sourceCharacters, int outputCharacters, Duration time) {

  /** Enough for a report of several hundred pages. */
  public static final SandboxLimits DEFAULT =
      new SandboxLimits(200_000, 4_000_000, Duration.ofSeconds(20));
}
