package org.hengping.server.portal.page;

/**
 * A label with its value.
 *
 * @param code whether the value is for machines, such as a hash
 */
public record Pair(String label, String value, boolean code) {
  /** A label with a value for people. */
  public static Pair of(String label, String value) {
    return new Pair(label, value, false);
  }
}
