package org.hengping.corpus.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.hengping.corpus.audit.AuditEntry;
import org.hengping.corpus.people.Person;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Runs writes one at a time, each in a transaction together with its audit entries and outbox
 * entries.
 */
final class Writes {
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock(true);

  Writes(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  <T> T write(Person actor, Function<Write, T> work) {
    lock.lock();
    try {
      return jdbi.inTransaction(handle -> work.apply(new Write(handle, actor, now())));
    } finally {
      lock.unlock();
    }
  }

  /** Makes one transaction of all reads and writes that the work does on this thread. */
  void together(Runnable work) {
    lock.lock();
    try {
      jdbi.useTransaction(handle -> work.run());
    } finally {
      lock.unlock();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** One transaction. */
  static final class Write {
    private final Handle handle;
    private final Person actor;
    private final Instant at;
    private long auditSequence;
    private String auditHash = "";
    private long outboxSequence = -1;

    private Write(Handle handle, Person actor, Instant at) {
      this.handle = handle;
      this.actor = actor;
      this.at = at;
    }

    Handle handle() {
      return handle;
    }

    Person actor() {
      return actor;
    }

    Instant at() {
      return at;
    }

    /** Records what is done; see {@link AuditEntry}. */
    void audit(String action, String subject, String detail) {
      if (auditHash.isEmpty()) {
        auditHash = AuditEntry.GENESIS;
        handle
            .createQuery("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
            .map(
                (rs, c) -> {
                  auditSequence = rs.getLong(1);
                  auditHash = rs.getString(2);
                  return auditSequence;
                })
            .findOne();
      }
      var entry =
          AuditEntry.chain(auditSequence + 1, at, actor.user(), action, subject, detail, auditHash);
      handle.execute(
          """
          INSERT INTO audit (sequence, at, actor, action, subject, detail, previous_hash, hash)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          entry.sequence(),
          at.toString(),
          entry.actor(),
          action,
          subject,
          detail,
          entry.previousHash(),
          entry.hash());
      auditSequence = entry.sequence();
      auditHash = entry.hash();
    }

    /** Tells the index what changed. */
    void changed(String topic, String subject) {
      if (outboxSequence < 0) {
        outboxSequence = next("outbox", "sequence") - 1;
      }
      outboxSequence++;
      handle.execute(
          "INSERT INTO outbox (sequence, topic, subject) VALUES (?, ?, ?)",
          outboxSequence,
          topic,
          subject);
    }

    /** One more than the greatest value of a column. */
    long next(String table, String column) {
      return handle
          .createQuery("SELECT coalesce(max(" + column + "), 0) + 1 FROM " + table)
          .mapTo(Long.class)
          .one();
    }
  }
}
