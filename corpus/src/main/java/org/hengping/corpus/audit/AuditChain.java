package org.hengping.corpus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows the log entry by entry and notes where its chain is broken. */
public final class AuditChain {
  private final Optional<AuditAnchor.Mark> anchor;
  private final List<String> problems = new ArrayList<>();
  private long sequence;
  private String hash = AuditEntry.GENESIS;

  /**
   * @param anchor a point that the log must have passed
   */
  public AuditChain(Optional<AuditAnchor.Mark> anchor) {
    this.anchor = anchor;
  }

  /** Takes the next entry. */
  public void add(AuditEntry entry) {
    if (entry.sequence() != sequence + 1) {
      problems.add("审计日志在第" + (sequence + 1) + "条处缺号");
    }
    if (!entry.previousHash().equals(hash) || !entry.isIntact()) {
      problems.add("审计日志第" + entry.sequence() + "条被改动或与前一条不衔接");
    }
    sequence = entry.sequence();
    hash = entry.hash();
    if (anchor.isPresent()
        && anchor.get().sequence() == sequence
        && !anchor.get().hash().equals(hash)) {
      problems.add("审计日志第" + sequence + "条与日志之外的锚点不符，此条或之前的内容被整体改写");
    }
  }

  /** Sequence of the last entry, 0 for none. */
  public long sequence() {
    return sequence;
  }

  /** Hash of the last entry. */
  public String hash() {
    return hash;
  }

  /** What is wrong, in Chinese, once all entries were taken. */
  public List<String> problems() {
    if (anchor.isPresent() && anchor.get().sequence() > sequence) {
      var all = new ArrayList<>(problems);
      all.add("审计日志止于第" + sequence + "条，而日志之外的锚点记到第" + anchor.get().sequence() + "条，末尾的记录被删去");
      return all;
    }
    return List.copyOf(problems);
  }
}
