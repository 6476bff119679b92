package org.hengping.corpus.audit;

import java.util.List;

/** The hash-chained record of every write to documents and registers. Thread-safe. */
public interface AuditLog {

  /** Entries after a sequence number, oldest first. */
  List<AuditEntry> after(long sequence, int limit);

  /**
   * What is wrong with the chain and with the revisions that it covers, in Chinese; empty when all
   * is well.
   */
  List<String> verify();
}
