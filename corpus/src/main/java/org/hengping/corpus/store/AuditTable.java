package org.hengping.corpus.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.audit.AuditEntry;
import org.hengping.corpus.audit.AuditLog;
import org.jdbi.v3.core.Jdbi;

/** The audit log in SQL. */
final class AuditTable implements AuditLog {
  private static final int PAGE = 5_000;

  private final Jdbi jdbi;

  AuditTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<AuditEntry> after(long sequence, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?")
                .bind(0, sequence)
                .bind(1, limit)
                .map(
                    (rs, c) ->
                        new AuditEntry(
                            rs.getLong("sequence"),
                            Instant.parse(rs.getString("at")),
                            rs.getString("actor"),
                            rs.getString("action"),
                            rs.getString("subject"),
                            rs.getString("detail"),
                            rs.getString("previous_hash"),
                            rs.getString("hash")))
                .list());
  }

  @Override
  public List<String> verify() {
    var problems = new ArrayList<String>();
    String previous = AuditEntry.GENESIS;
    long sequence = 0;
    for (var page = after(0, PAGE); !page.isEmpty(); page = after(sequence, PAGE)) {
      for (AuditEntry entry : page) {
        if (entry.sequence() != sequence + 1) {
          problems.add("审计日志在第" + (sequence + 1) + "条处缺号");
        }
        if (!entry.previousHash().equals(previous) || !entry.isIntact()) {
          problems.add("审计日志第" + entry.sequence() + "条被改动或与前一条不衔接");
        }
        sequence = entry.sequence();
        previous = entry.hash();
      }
    }
    problems.addAll(revisions());
    return problems;
  }

  private List<String> revisions() {
    return jdbi.withHandle(
        handle -> {
          var problems = new ArrayList<String>();
          handle
              .createQuery("SELECT document_id, revision, manuscript, hash FROM revision")
              .map(
                  (rs, c) ->
                      Sha256.hex(rs.getString("manuscript")).equals(rs.getString("hash"))
                          ? ""
                          : rs.getString("document_id") + "@r" + rs.getInt("revision"))
              .forEach(
                  name -> {
                    if (!name.isEmpty()) {
                      problems.add(name + " 的内容与其校验值不符");
                    }
                  });
          handle
              .createQuery(
                  """
                  SELECT d.id FROM document d
                  WHERE d.revision <> (SELECT count(*) FROM revision r WHERE r.document_id = d.id)
                  """)
              .mapTo(String.class)
              .forEach(id -> problems.add(id + " 的版本不连续"));
          return problems;
        });
  }
}
