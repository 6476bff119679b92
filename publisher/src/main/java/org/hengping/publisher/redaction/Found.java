package org.hengping.publisher.redaction;

/**
 * A hit in a text.
 *
 * @param start first character in the original text
 * @param end one past the last
 * @param value normalised, without separators
 */
record Found(int start, int end, Rule rule, String value) {

  boolean overlaps(Found other) {
    return start < other.end && other.start < end;
  }

  Found shifted(int by) {
    return new Found(start + by, end + by, rule, value);
  }
}
