package org.hengping.corpus.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.audit.AuditEntry;
import org.hengping.corpus.outbox.OutboxEntry;
import org.hengping.corpus.people.Person;
import org.jdbi.v3.core.Handle;

/**
 * What one transaction adds to audit log and outbox. It is kept here until the end, so that a group
 * of writes reads and moves the {@link Head} once. Used by one thread.
 */
final class Ledger {
  private record Noted(
      Person actor, Instant at, String action, String subject, String detail, String content) {
    String key() {
      return BoundState.key(action, subject);
    }
  }

  private final Handle handle;
  private final Head head;
  private final List<Noted> noted = new ArrayList<>();
  private final List<OutboxEntry> changes = new ArrayList<>();
  private long documentNumber;

  Ledger(Handle handle, Head head) {
    this.handle = handle;
    this.head = head;
    this.documentNumber = head.documentNumber();
  }

  Handle handle() {
    return handle;
  }

  void audit(
      Person actor, Instant at, String action, String subject, String detail, String content) {
    noted.add(new Noted(actor, at, action, subject, detail, content));
  }

  void changed(String topic, String subject) {
    changes.add(new OutboxEntry(head.outboxSequence() + changes.size() + 1, topic, subject));
  }

  long nextDocument() {
    return ++documentNumber;
  }

  /** Writes all of it and gives the head after it. */
  Head finish() {
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
      if (noted.get(i).content().isEmpty()) {
        newest.put(noted.get(i).key(), i);
      } else {
        newest.remove(noted.get(i).key());
      }
    }
    var bound = BoundState.of(handle, newest.keySet());
    var entries = new ArrayList<AuditEntry>();
    long sequence = head.auditSequence();
    String hash = head.auditHash();
    for (int i = 0; i < noted.size(); i++) {
      var one = noted.get(i);
      boolean binds = newest.getOrDefault(one.key(), -1) == i;
      var entry =
          AuditEntry.chain(
              ++sequence,
              one.at(),
              one.actor().user(),
              one.action(),
              one.subject(),
              one.detail(),
              binds ? bound.getOrDefault(one.key(), "") : one.content(),
              hash);
      entries.add(entry);
      hash = entry.hash();
    }
    return entries;
  }
}
