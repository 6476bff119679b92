package org.hengping.corpus.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.hengping.corpus.audit.AuditAnchor;
import org.hengping.corpus.audit.AuditEntry;
import org.hengping.corpus.outbox.OutboxEntry;
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

  /** Both under the lock. */
  private boolean grouped;

  private @Nullable Head reached;

  Writes(Database database, AuditAnchor anchor, InstantSource clock) {
    this.database = database;
    this.anchor = anchor;
    this.clock = clock;
  }

  <T> T write(Person actor, Function<Write, T> work) {
    lock.lock();
    try {
      var written = database.jdbi().inTransaction(handle -> run(handle, actor, work));
      if (written.head().auditSequence() > written.before()) {
        reach(written.head());
      }
      return written.result();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Makes one transaction of all reads and writes that the work does on this thread: all of it is
   * durable when this returns, and nothing when it throws.
   */
  void together(Runnable work) {
    lock.lock();
    try {
      if (grouped) {
        work.run();
        return;
      }
      grouped = true;
      reached = null;
      database.jdbi().useTransaction(handle -> work.run());
      if (reached != null) {
        anchor.advance(reached.auditSequence(), reached.auditHash());
      }
    } finally {
      grouped = grouped && lock.getHoldCount() > 1;
      lock.unlock();
    }
  }

  /** Moves the anchor, in a group when the whole of it is committed. */
  private void reach(Head head) {
    if (grouped) {
      reached = head;
    } else {
      anchor.advance(head.auditSequence(), head.auditHash());
    }
  }

  private record Written<T>(T result, long before, Head head) {}

  private <T> Written<T> run(Handle handle, Person actor, Function<Write, T> work) {
    var head = Head.take(handle, database.engine());
    var write = new Write(handle, actor, clock.instant().truncatedTo(ChronoUnit.MILLIS), head);
    T result = work.apply(write);
    return new Written<>(result, head.auditSequence(), write.finish());
  }

  /** One transaction. */
  static final class Write {
    private final Handle handle;
    private final Person actor;
    private final Instant at;
    private final Head head;
    private final List<Noted> noted = new ArrayList<>();
    private final List<OutboxEntry> changes = new ArrayList<>();
    private long documentNumber;

    private record Noted(String action, String subject, String detail, String content) {}

    private Write(Handle handle, Person actor, Instant at, Head head) {
      this.handle = handle;
      this.actor = actor;
      this.at = at;
      this.head = head;
      this.documentNumber = head.documentNumber();
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

    /**
     * Records what is done; see {@link AuditEntry}. Documents and people are bound to the entry as
     * they stand when the transaction ends.
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
      noted.add(new Noted(action, subject, detail, content));
    }

    /** Tells the index what changed. */
    void changed(String topic, String subject) {
      changes.add(new OutboxEntry(head.outboxSequence() + changes.size() + 1, topic, subject));
    }

    /** One more than the greatest value of a column. */
    long next(String table, String column) {
      return handle
          .createQuery("SELECT coalesce(max(" + column + "), 0) + 1 FROM " + table)
          .mapTo(Long.class)
          .one();
    }

    /** The number of a document to be added. */
    long nextDocument() {
      return ++documentNumber;
    }

    private Head finish() {
      var entries = entries();
      AuditTable.insert(handle, entries);
      OutboxTable.insert(handle, changes);
      var last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
      var next =
          new Head(
              last == null ? head.auditSequence() : last.sequence(),
              last == null ? head.auditHash() : last.hash(),
              head.outboxSequence() + changes.size(),
              documentNumber);
      if (!next.equals(head)) {
        next.write(handle);
      }
      return next;
    }

    private List<AuditEntry> entries() {
      Map<String, Integer> newest = new LinkedHashMap<>();
      for (int i = 0; i < noted.size(); i++) {
        newest.put(BoundState.key(noted.get(i).action(), noted.get(i).subject()), i);
      }
      var entries = new ArrayList<AuditEntry>();
      long sequence = head.auditSequence();
      String hash = head.auditHash();
      for (int i = 0; i < noted.size(); i++) {
        var one = noted.get(i);
        String key = BoundState.key(one.action(), one.subject());
        String content =
            one.content().isEmpty() && newest.get(key) == i
                ? BoundState.of(handle, key)
                : one.content();
        var entry =
            AuditEntry.chain(
                ++sequence,
                at,
                actor.user(),
                one.action(),
                one.subject(),
                one.detail(),
                content,
                hash);
        entries.add(entry);
        hash = entry.hash();
      }
      return entries;
    }
  }
}
