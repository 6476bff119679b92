package org.hengping.corpus.proposal;

import java.util.Map;

/**
 * What a person wants to become of a proposal.
 *
 * @param changed values that differ from what was read, by field
 */
public record Choice(int number, boolean accept, Map<String, String> changed) {
  public Choice {
    changed = Map.copyOf(changed);
  }

  /** Takes it as it was read. */
  public static Choice accept(int number) {
    return new Choice(number, true, Map.of());
  }

  /** Does not take it. */
  public static Choice reject(int number) {
    return new Choice(number, false, Map.of());
  }
}
