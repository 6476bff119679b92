package org.hengping.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.audit.AuditAnchor;
import org.hengping.corpus.audit.AuditEntry;
import org.hengping.corpus.audit.AuditLog;
import org.jdbi.v3.core.Handle;

/** The audit log in SQL. */
final class AuditTable implements AuditLog {
  private final Database database;
  private final AuditAnchor anchor;

  AuditTable(Database database, AuditAnchor anchor) {
    this.database = database;
    this.anchor = anchor;
  }

  static void insert(Handle handle, List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO audit
              (sequence, at, actor, action, subject, detail, content, previous_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    for (AuditEntry entry : entries) {
      batch.add(
          entry.sequence(),
          entry.at().toString(),
          entry.actor(),
          entry.action(),
          entry.subject(),
          entry.detail(),
          entry.content(),
          entry.previousHash(),
          entry.hash());
    }
    batch.execute();
  }

  static AuditEntry entry(ResultSet rs) throws SQLException {
    return new AuditEntry(
        rs.getLong("sequence"),
        Instant.parse(rs.getString("at")),
        rs.getString("actor"),
        rs.getString("action"),
        rs.getString("subject"),
        rs.getString("detail"),
        rs.getString("content"),
        rs.getString("previous_hash"),
        rs.getString("hash"));
  }

  @Override
  public List<AuditEntry> after(long sequence, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?")
                    .bind(0, sequence)
                    .bind(1, limit)
                    .map((rs, c) -> entry(rs))
                    .list());
  }

  /** The newest entry of tables of any version. */
  static Optional<AuditAnchor.Mark> newest(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
                    .map((rs, c) -> new AuditAnchor.Mark(rs.getLong(1), rs.getString(2)))
                    .findFirst());
  }

  @Override
  public List<String> verify() {
    var mark = anchor.newest();
    return database.snapshot(handle -> new VerifyAudit(handle, mark).problems());
  }
}
