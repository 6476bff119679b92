package org.hengping.publisher.audit;

import java.util.List;

/**
 * What an audit read and found.
 *
 * @param channels what was searched, for people
 * @param leaks empty when the files say what they may and nothing else
 */
public record AuditReport(List<String> channels, List<Leak> leaks) {
  public AuditReport {
    channels = List.copyOf(channels);
    leaks = List.copyOf(leaks);
  }

  /** Whether nothing leaks. */
  public boolean clean() {
    return leaks.isEmpty();
  }
}
