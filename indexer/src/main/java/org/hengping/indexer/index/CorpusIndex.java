package org.hengping.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.store.LockObtainFailedException;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.indexer.query.ParsedQuery;
import org.hengping.indexer.query.QueryText;
import org.hengping.indexer.query.Ranked;
import org.hengping.indexer.query.RunQuery;
import org.hengping.indexer.search.FacetCount;
import org.hengping.indexer.search.SearchEngine;
import org.hengping.indexer.search.SearchHit;
import org.hengping.indexer.search.SearchPage;
import org.hengping.indexer.search.SearchQuery;
import org.hengping.indexer.search.SearchScope;
import org.jspecify.annotations.Nullable;

/**
 * The index of a data folder, a cache of its corpus that follows the outbox. When it is missing,
 * torn, of an older schema or ahead of the corpus, opening builds it anew. Thread-safe; searches
 * run beside each other and beside writing.
 */
public final class CorpusIndex implements SearchEngine, AutoCloseable {
  private final CorpusStore store;
  private final IndexFolder folder;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final ReentrantReadWriteLock switching = new ReentrantReadWriteLock();
  private Generation generation;

  private CorpusIndex(CorpusStore store, IndexFolder folder, Generation generation) {
    this.store = store;
    this.folder = folder;
    this.generation = generation;
  }

  /**
   * Opens the index in the corpus's data folder and brings it up to date. While another process is
   * writing the index, what that process has committed is searched.
   *
   * @throws UncheckedIOException when the folder cannot be read or written
   */
  public static CorpusIndex open(CorpusStore store) {
    return open(store, store.folder().resolve("index"));
  }

  /** Opens the index in a folder; see {@link #open(CorpusStore)}. */
  public static CorpusIndex open(CorpusStore store, Path indexFolder) {
    try {
      var folder = new IndexFolder(indexFolder);
      @Nullable Generation whole = usable(store, folder);
      if (whole == null) {
        whole = built(store, folder);
        folder.keepOnly(folder.current().orElseThrow());
      }
      var index = new CorpusIndex(store, folder, whole);
      try {
        index.follow();
      } catch (LockObtainFailedException e) {
        index.refresh();
      }
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException("索引打不开：" + indexFolder, e);
    }
  }

  private static @Nullable Generation usable(CorpusStore store, IndexFolder folder)
      throws IOException {
    var current = folder.current();
    if (current.isEmpty()) {
      return null;
    }
    var found = Generation.open(current.get());
    if (found.isEmpty() || found.get().sequence() <= store.outbox().last()) {
      return found.orElse(null);
    }
    found.get().close();
    return null;
  }

  private static Generation built(CorpusStore store, IndexFolder folder) throws IOException {
    Path fresh = folder.next();
    var generation = Generation.create(fresh);
    boolean done = false;
    try {
      new RebuildIndex(store).fill(generation);
      generation.read(generation.newer().orElseThrow());
      folder.use(fresh);
      done = true;
      return generation;
    } finally {
      if (!done) {
        generation.close();
      }
    }
  }

  /**
   * Brings every change that is committed in the corpus into the index; afterwards searches see it.
   * Call it after writes.
   *
   * @return the outbox sequence that was reached
   * @throws IllegalStateException when another process is writing the index
   * @throws UncheckedIOException when the index cannot be written; nothing is lost, the next call
   *     repeats it
   */
  public long catchUp() {
    try {
      return follow();
    } catch (LockObtainFailedException e) {
      throw new IllegalStateException("索引正由另一个进程写入，请稍后再试", e);
    } catch (IOException e) {
      throw new UncheckedIOException("索引写不进去，请检查磁盘空间后重试", e);
    }
  }

  private long follow() throws IOException {
    writing.lock();
    boolean done = false;
    try {
      long sequence = generation.sequence();
      long reached = new FollowOutbox(store).follow(generation, sequence);
      if (reached > sequence) {
        refresh();
      }
      done = true;
      return reached;
    } finally {
      if (!done) {
        generation.abandonChanges();
      }
      writing.unlock();
    }
  }

  private void refresh() throws IOException {
    var newer = generation.newer();
    if (newer.isEmpty()) {
      return;
    }
    switching.writeLock().lock();
    try {
      generation.read(newer.get());
    } finally {
      switching.writeLock().unlock();
    }
  }

  /**
   * Builds the index anew beside the one in use, which goes on answering, and switches to it.
   *
   * @throws UncheckedIOException when it cannot be written; the old one stays in use
   */
  public IndexCounts rebuild() {
    writing.lock();
    try {
      var fresh = built(store, folder);
      var old = generation;
      switching.writeLock().lock();
      try {
        generation = fresh;
        old.close();
      } finally {
        switching.writeLock().unlock();
      }
      folder.keepOnly(folder.current().orElseThrow());
      follow();
      return counts();
    } catch (IOException e) {
      throw new UncheckedIOException("索引重建不成，请检查磁盘空间后重试", e);
    } finally {
      writing.unlock();
    }
  }

  /** How many entries searches see. */
  public IndexCounts counts() {
    return reading(
        index ->
            new IndexCounts(
                index.count(SearchScope.PASSAGES.name()),
                index.count(SearchScope.INDICATORS.name()),
                index.count(SearchScope.FINDINGS.name())));
  }

  /** Compares the index, brought up to date, with the corpus; the problems for people. */
  public List<String> verify() {
    catchUp();
    return reading(new VerifyIndex(store)::verify);
  }

  @Override
  public SearchPage search(SearchQuery query) {
    return reading(
        index -> {
          var parsed = QueryText.parse(query.text());
          var ranked = RunQuery.run(index.searcher(), query, parsed);
          return page(index, query, parsed, ranked);
        });
  }

  private static SearchPage page(
      Generation index, SearchQuery query, ParsedQuery parsed, Ranked ranked) throws IOException {
    var reading = new ReadHit(query, parsed);
    var stored = index.searcher().storedFields();
    var hits = new ArrayList<SearchHit>();
    for (Ranked.Hit hit : ranked.hits()) {
      hits.add(reading.read(stored.document(hit.doc()), hit));
    }
    return new SearchPage(
        ranked.total(),
        hits,
        kinds(query.in(), ranked.kinds()),
        years(ranked.years()),
        ranked.widened());
  }

  private static List<FacetCount> kinds(SearchScope scope, Map<String, Long> counts) {
    Map<String, String> titles =
        scope == SearchScope.PASSAGES
            ? Arrays.stream(DocumentKind.values())
                .collect(Collectors.toMap(Enum::name, DocumentKind::title))
            : counts.keySet().stream().collect(Collectors.toMap(Function.identity(), k -> k));
    return counts.entrySet().stream()
        .map(
            e ->
                new FacetCount(
                    e.getKey(), titles.getOrDefault(e.getKey(), e.getKey()), e.getValue()))
        .sorted(
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .toList();
  }

  private static List<FacetCount> years(Map<Integer, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Long>comparingByKey().reversed())
        .map(e -> new FacetCount(e.getKey().toString(), e.getKey() + "年", e.getValue()))
        .toList();
  }

  private interface Reading<T> {
    T from(Generation index) throws IOException;
  }

  private <T> T reading(Reading<T> work) {
    switching.readLock().lock();
    try {
      return work.from(generation);
    } catch (IOException e) {
      throw new UncheckedIOException("索引读不出来，请运行 reindex 重建", e);
    } finally {
      switching.readLock().unlock();
    }
  }

  /** Closes the index; changes that were not brought in are in the outbox. */
  @Override
  public void close() {
    writing.lock();
    switching.writeLock().lock();
    try {
      generation.close();
    } catch (IOException e) {
      throw new UncheckedIOException("索引关不上", e);
    } finally {
      switching.writeLock().unlock();
      writing.unlock();
    }
  }
}
