package org.hengping.corpus.outbox;

import java.util.List;

/** Changes in the order in which they were committed. Thread-safe. */
public interface Outbox {

  /** Topic of changes to documents. */
  String DOCUMENT = "document";

  /** Prefix of topics of changes to registers. */
  String REGISTER = "register/";

  /** Entries after a sequence number, oldest first. */
  List<OutboxEntry> after(long sequence, int limit);

  /** The newest sequence number, 0 when nothing was ever written. */
  long last();
}
