package org.hengping.publisher.redaction;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was taken out, held in memory for the audit of the files and nowhere else; it prints and
 * serialises as nothing.
 */
public final class RemovedText {
  private final List<String> strings;

  RemovedText(Set<String> strings) {
    this.strings = List.copyOf(new TreeSet<>(strings));
  }

  /** The strings that no public file may contain, normalised. */
  public List<String> reveal() {
    return strings;
  }

  @Override
  public String toString() {
    return "RemovedText[" + strings.size() + "]";
  }
}
