package org.hengping.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.hengping.corpus.document.Passages;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.indexer.query.IndexFields;
import org.hengping.indexer.search.SearchScope;

/** Compares an index with the corpus. */
final class VerifyIndex {

  /** What the index holds of a document: its revision and how many passages. */
  private record Held(long revision, int passages) {}

  private final CorpusStore store;

  VerifyIndex(CorpusStore store) {
    this.store = store;
  }

  /** What is wrong, for people; empty when nothing is. */
  List<String> verify(Generation index) throws IOException {
    var problems = new ArrayList<String>();
    try {
      index.checkIntegrity();
    } catch (CorruptIndexException e) {
      problems.add("索引文件损坏，请运行 reindex 重建");
      return problems;
    }
    documents(index, problems);
    var entries = new RegisterEntries(store.registers().snapshot());
    compare(
        problems, "指标", entries.indicators().size(), index.count(SearchScope.INDICATORS.name()));
    long findings = entries.findings().stream().filter(f -> entries.finding(f).isPresent()).count();
    compare(problems, "问题", findings, index.count(SearchScope.FINDINGS.name()));
    return problems;
  }

  private void documents(Generation index, List<String> problems) throws IOException {
    Map<String, Held> held = held(index);
    for (var document : store.documents().list()) {
      var revision = store.documents().latest(document.id());
      var expected = new Held(revision.number(), Passages.of(revision.manuscript()).size());
      var found = held.remove(document.id().value());
      if (found == null && expected.passages() > 0) {
        problems.add(document.id() + " 不在索引中，请运行 reindex 重建");
      } else if (found != null && !found.equals(expected)) {
        problems.add(
            document.revisionName()
                + " 与索引不一致（索引中为第"
                + found.revision()
                + "版"
                + found.passages()
                + "段，应为第"
                + expected.revision()
                + "版"
                + expected.passages()
                + "段），请运行 reindex 重建");
      }
    }
    new TreeSet<>(held.keySet()).forEach(id -> problems.add("索引中有不存在的文档 " + id));
  }

  private static Map<String, Held> held(Generation index) throws IOException {
    Map<String, Held> held = new TreeMap<>();
    for (var leaf : index.searcher().getIndexReader().leaves()) {
      var owner = DocValues.getSorted(leaf.reader(), IndexFields.OWNER);
      var revision = DocValues.getNumeric(leaf.reader(), IndexFields.REVISION);
      var live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if ((live == null || live.get(doc))
            && revision.advanceExact(doc)
            && owner.advanceExact(doc)) {
          String id = owner.lookupOrd(owner.ordValue()).utf8ToString();
          // Entries of two revisions at once would be as wrong as a missing one.
          held.merge(
              id,
              new Held(revision.longValue(), 1),
              (a, b) ->
                  new Held(
                      a.revision() == b.revision() ? a.revision() : -1,
                      a.passages() + b.passages()));
        }
      }
    }
    return held;
  }

  private static void compare(List<String> problems, String what, long expected, long found) {
    if (expected != found) {
      problems.add("索引中有" + found + "条" + what + "，台账中有" + expected + "条，请运行 reindex 重建");
    }
  }
}
