package org.hengping.server.portal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One range of bytes of a file (RFC 9110, 14.2).
 *
 * @param last inclusive
 */
record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");

  /** The single range that is asked for; nothing when all is wanted or it is not understood. */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    if (header == null) {
      return Optional.empty();
    }
    var m = SINGLE.matcher(header.strip());
    if (!m.matches() || m.group(1).isEmpty() && m.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (m.group(1).isEmpty()) {
      long suffix = Math.min(Long.parseLong(m.group(2)), size);
      return Optional.of(new ByteRange(size - suffix, size - 1));
    }
    long first = Long.parseLong(m.group(1));
    long last = m.group(2).isEmpty() ? size - 1 : Long.parseLong(m.group(2));
    return first > last && first < size
        ? Optional.empty()
        : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
  }

  boolean satisfiable() {
    return first <= last;
  }

  long length() {
    return last - first + 1;
  }
}
