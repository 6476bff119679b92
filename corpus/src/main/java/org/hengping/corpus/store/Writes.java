package org.hengping.corpus.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.hengping.corpus.audit.AuditAnchor;
import org.hengping.corpus.people.Person;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Runs writes one at a time, each in a transaction together with its audit entries and outbox
 * entries. Writers of other processes on the same database wait too.
 */
final class Writes {
  private final Database database;
  private final AuditAnchor anchor;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock(true);

  /** Of the transaction that is running, under the lock. */
  private @Nullable Ledger running;

  Writes(Database database, AuditAnchor anchor, InstantSource clock) {
    this.database = database;
    this.anchor = anchor;
    this.clock = clock;
  }

  <T> T write(Person actor, Function<Write, T> work) {
    return transaction(ledger -> work.apply(new Write(ledger, actor, now())));
  }

  /**
   * Makes one transaction of all reads and writes that the work does on this thread: all of it is
   * durable when this returns, and nothing when it throws. Audit and outbox entries are written at
   * its end.
   */
  void together(Runnable work) {
    transaction(
        ledger -> {
          work.run();
          return true;
        });
  }

  private record Written<T>(T result, Head before, Head head) {}

  /** Runs the work in the transaction that is running, or in one of its own. */
  private <T> T transaction(Function<Ledger, T> work) {
    lock.lock();
    try {
      if (running != null) {
        return work.apply(running);
      }
      var written = database.jdbi().inTransaction(handle -> run(handle, work));
      if (written.head().auditSequence() > written.before().auditSequence()) {
        anchor.advance(written.head().auditSequence(), written.head().auditHash());
      }
      return written.result();
    } finally {
      lock.unlock();
    }
  }

  private <T> Written<T> run(Handle handle, Function<Ledger, T> work) {
    var head = Head.take(handle, database.engine());
    var ledger = new Ledger(handle, head);
    running = ledger;
    try {
      T result = work.apply(ledger);
      return new Written<>(result, head, ledger.finish());
    } finally {
      running = null;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** One write, alone or as a part of a transaction. */
  static final class Write {
    private final Ledger ledger;
    private final Person actor;
    private final Instant at;

    private Write(Ledger ledger, Person actor, Instant at) {
      this.ledger = ledger;
      this.actor = actor;
      this.at = at;
    }

    Handle handle() {
      return ledger.handle();
    }

    Person actor() {
      return actor;
    }

    Instant at() {
      return at;
    }

    /**
     * Records what is done; see {@link org.hengping.corpus.audit.AuditEntry}. Documents and people
     * are bound to the entry as they stand when the transaction ends.
     */
    void audit(String action, String subject, String detail) {
      audit(action, subject, detail, "");
    }

    /**
     * Records what is done.
     *
     * @param content hash over the subject's stored state after this write
     */
    void audit(String action, String subject, String detail, String content) {
      ledger.audit(actor, at, action, subject, detail, content);
    }

    /** Tells the index what changed. */
    void changed(String topic, String subject) {
      ledger.changed(topic, subject);
    }

    /** One more than the greatest value of a column. */
    long next(String table, String column) {
      return handle()
          .createQuery("SELECT coalesce(max(" + column + "), 0) + 1 FROM " + table)
          .mapTo(Long.class)
          .one();
    }

    /** The number of a document to be added. */
    long nextDocument() {
      return ledger.nextDocument();
    }
  }
}
