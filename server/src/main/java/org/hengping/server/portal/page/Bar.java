package org.hengping.server.portal.page;

/**
 * One row of a bar table.
 *
 * @param width 0 to 100, as a plain number
 * @param value as printed
 * @param tone class of the bar: fill, or f1 to f5 with a key of the same colour
 * @param href where the label leads, may be empty
 */
public record Bar(String label, String width, String value, String tone, String href) {
  /** Class of the colour key beside the label. */
  public String key() {
    return tone.replace('f', 'k');
  }
}
