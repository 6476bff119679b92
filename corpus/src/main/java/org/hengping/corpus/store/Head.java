package org.hengping.corpus.store;

import org.jdbi.v3.core.Handle;

/**
 * The newest numbers of a database, one row of it.
 *
 * @param auditSequence sequence of the newest audit entry, 0 for none
 * @param auditHash its hash
 * @param outboxSequence sequence of the newest outbox entry, 0 for none
 * @param documentNumber number of the newest document, 0 for none
 */
record Head(long auditSequence, String auditHash, long outboxSequence, long documentNumber) {
  private static final String QUERY =
      "SELECT audit_sequence, audit_hash, outbox_sequence, document_number FROM head WHERE id = 1";

  /** Reads it. */
  static Head read(Handle handle) {
    return query(handle, QUERY);
  }

  /** Reads it and keeps all other writers, also of other processes, waiting. */
  static Head take(Handle handle, Engine engine) {
    return query(handle, QUERY + engine.locking());
  }

  private static Head query(Handle handle, String sql) {
    return handle
        .createQuery(sql)
        .map((rs, c) -> new Head(rs.getLong(1), rs.getString(2), rs.getLong(3), rs.getLong(4)))
        .one();
  }

  void write(Handle handle) {
    handle.execute(
        """
        UPDATE head SET audit_sequence = ?, audit_hash = ?, outbox_sequence = ?,
          document_number = ? WHERE id = 1
        """,
        auditSequence,
        auditHash,
        outboxSequence,
        documentNumber);
  }
}
