package org.hengping.indexer.index;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.outbox.Outbox;
import org.hengping.corpus.outbox.OutboxEntry;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.indexer.search.SearchScope;

/** Brings what changed in the corpus into an index, in the order of the outbox. */
final class FollowOutbox {
  private static final int BATCH = 5_000;

  /** Changes of these reach the usage of indicators. */
  private static final Set<String> USAGE = Set.of("scores", "evaluations", "units", "indicators");

  private final CorpusStore store;

  FollowOutbox(CorpusStore store) {
    this.store = store;
  }

  /** Replays what came after a sequence number and commits; returns the number reached. */
  long follow(Generation index, long sequence) throws IOException {
    long reached = sequence;
    var documents = new LinkedHashSet<DocumentId>();
    var registers = new LinkedHashSet<OutboxEntry>();
    for (var batch = store.outbox().after(reached, BATCH);
        !batch.isEmpty();
        batch = store.outbox().after(reached, BATCH)) {
      for (OutboxEntry entry : batch) {
        if (entry.topic().equals(Outbox.DOCUMENT)) {
          documents.add(new DocumentId(entry.subject()));
        } else {
          registers.add(new OutboxEntry(0, entry.topic(), entry.subject()));
        }
        reached = entry.sequence();
      }
    }
    if (reached > sequence) {
      for (DocumentId id : documents) {
        document(index, id);
      }
      registers(index, registers);
      index.commit(reached);
    }
    return reached;
  }

  private void document(Generation index, DocumentId id) throws IOException {
    var document = store.documents().find(id);
    index.replace(
        id.value(),
        document.isPresent()
            ? DocumentEntries.of(document.get(), store.documents().latest(id))
            : List.of());
  }

  private void registers(Generation index, Set<OutboxEntry> changes) throws IOException {
    if (changes.isEmpty()) {
      return;
    }
    var entries = new RegisterEntries(store.registers().snapshot());
    var findings = new LinkedHashSet<String>();
    boolean usage = false;
    for (OutboxEntry change : changes) {
      String register = change.topic().substring(Outbox.REGISTER.length());
      usage |= USAGE.contains(register);
      try (Stream<String> behind = entries.findingsBehind(register, change.subject())) {
        behind.forEach(findings::add);
      }
    }
    for (String finding : findings) {
      index.replace(finding, entries.finding(finding).stream().toList());
    }
    if (usage) {
      index.clear(SearchScope.INDICATORS.name());
      for (var row : entries.indicators()) {
        index.add(entries.indicator(row));
      }
    }
  }
}
