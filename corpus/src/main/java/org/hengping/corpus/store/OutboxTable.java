package org.hengping.corpus.store;

import java.util.List;
import org.hengping.corpus.outbox.Outbox;
import org.hengping.corpus.outbox.OutboxEntry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The outbox in SQL. */
final class OutboxTable implements Outbox {
  private final Jdbi jdbi;

  OutboxTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  static void insert(Handle handle, List<OutboxEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch("INSERT INTO outbox (sequence, topic, subject) VALUES (?, ?, ?)");
    entries.forEach(e -> batch.add(e.sequence(), e.topic(), e.subject()));
    batch.execute();
  }

  @Override
  public List<OutboxEntry> after(long sequence, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM outbox WHERE sequence > ? ORDER BY sequence LIMIT ?")
                .bind(0, sequence)
                .bind(1, limit)
                .map(
                    (rs, c) ->
                        new OutboxEntry(
                            rs.getLong("sequence"), rs.getString("topic"), rs.getString("subject")))
                .list());
  }

  @Override
  public long last() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT coalesce(max(sequence), 0) FROM outbox")
                .mapTo(Long.class)
                .one());
  }
}
