package org.hengping.corpus.store;

/** The databases that hold the corpus, and the little in which their SQL differs. */
enum Engine {
  /** One file; a transaction that writes holds the only lock from its start. */
  SQLITE(""),
  /** A server; writers follow each other by locking the row of {@link Head}. */
  POSTGRESQL(" FOR UPDATE");

  private final String locking;

  Engine(String locking) {
    this.locking = locking;
  }

  /** What a query is ended with to lock its rows until the transaction ends. */
  String locking() {
    return locking;
  }
}
