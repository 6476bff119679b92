package org.hengping.indexer.index;

import java.io.IOException;
import org.hengping.corpus.store.CorpusStore;

/** Writes everything the corpus holds into a new, empty index. */
final class RebuildIndex {
  private final CorpusStore store;

  RebuildIndex(CorpusStore store) {
    this.store = store;
  }

  /** Fills an index and commits it; what changes meanwhile is in the outbox after the commit. */
  void fill(Generation index) throws IOException {
    long sequence = store.outbox().last();
    for (var document : store.documents().list()) {
      var revision = store.documents().latest(document.id());
      index.replace(document.id().value(), DocumentEntries.of(document, revision));
    }
    var entries = new RegisterEntries(store.registers().snapshot());
    for (var row : entries.indicators()) {
      index.add(entries.indicator(row));
    }
    for (var row : entries.findings()) {
      var finding = entries.finding(row);
      if (finding.isPresent()) {
        index.add(finding.get());
      }
    }
    index.commit(sequence);
  }
}
