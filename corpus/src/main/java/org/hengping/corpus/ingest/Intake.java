package org.hengping.corpus.ingest;

import org.hengping.corpus.document.Documents;
import org.hengping.corpus.register.Registers;
import org.hengping.corpus.resemblance.TextKeys;

/**
 * Where what is taken in goes to.
 *
 * @param keys by which nearly the same texts are found
 * @param together makes one transaction of several writes
 * @param inbox gets what the texts say about the documents
 */
public record Intake(
    Documents documents,
    Registers registers,
    TextKeys keys,
    Together together,
    ProposalInbox inbox) {

  /** Makes one transaction of all writes of the calling thread. */
  public interface Together {
    /** Runs the writes; they are durable when this returns, and none is when it throws. */
    void run(Runnable writes);
  }
}
