package org.hengping.corpus.indicator;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one version of an indicator, e.g. {@code ZB-000017.v2}.
 *
 * @param indicator id of the indicator, e.g. {@code ZB-000017}
 * @param number 1 for the first version
 */
public record VersionId(String indicator, int number) implements Comparable<VersionId> {
  private static final Pattern TEXT = Pattern.compile("(.+)\\.v([1-9]\\d{0,8})");
  private static final Comparator<VersionId> ORDER =
      Comparator.comparing(VersionId::indicator).thenComparingInt(VersionId::number);

  /** Reads a name, if it is one. */
  public static Optional<VersionId> parse(String text) {
    var m = TEXT.matcher(text.strip());
    return m.matches()
        ? Optional.of(new VersionId(m.group(1), Integer.parseInt(m.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(VersionId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return indicator + ".v" + number;
  }
}
