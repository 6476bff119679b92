package org.hengping.indexer.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Collects all hits once: the best of one page, the exact total, and counts by kind and year; of
 * entries, or of their owners.
 */
final class HitCollector implements Collector {

  /** Makes one collector; searches run in the caller's thread. */
  static final class PerSegment implements CollectorManager<HitCollector, Ranked> {
    private final boolean byOwner;
    private final int from;
    private final int limit;

    /**
     * @param from hits before the page
     * @param limit hits on the page
     */
    PerSegment(boolean byOwner, int from, int limit) {
      this.byOwner = byOwner;
      this.from = from;
      this.limit = limit;
    }

    @Override
    public HitCollector newCollector() {
      return new HitCollector(byOwner, from + limit);
    }

    @Override
    public Ranked reduce(Collection<HitCollector> collectors) {
      if (collectors.size() > 1) {
        throw new IllegalStateException("Searches run in one thread");
      }
      return collectors.iterator().next().ranked(from);
    }
  }

  private static final class Candidate {
    int doc;
    float score;
    float second;
    long order;
    long matches = 1;
  }

  /** Best last, so that the head of the queue is what goes first. */
  private static final Comparator<Candidate> WORST_FIRST =
      Comparator.<Candidate>comparingDouble(c -> c.score)
          .thenComparing(Comparator.<Candidate>comparingLong(c -> c.order).reversed());

  /** How much the second best passage of a document says for the document. */
  private static final float SECOND = 0.3f;

  private final boolean byOwner;
  private final int wanted;
  private final PriorityQueue<Candidate> best = new PriorityQueue<>(WORST_FIRST);
  private final Map<String, Candidate> owners = new HashMap<>();
  private final Map<String, Long> kinds = new HashMap<>();
  private final Map<Integer, Long> years = new HashMap<>();
  private long total;

  private HitCollector(boolean byOwner, int wanted) {
    this.byOwner = byOwner;
    this.wanted = wanted;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    return new Leaf(context);
  }

  private final class Leaf implements LeafCollector {
    private final int base;
    private final NumericDocValues order;
    private final NumericDocValues prior;
    private final NumericDocValues year;
    private final SortedDocValues kind;
    private final SortedDocValues owner;
    private final long[] kindCounts;
    private final @Nullable Candidate[] leafOwners;
    private @Nullable Scorable scorer;

    Leaf(LeafReaderContext context) throws IOException {
      base = context.docBase;
      order = DocValues.getNumeric(context.reader(), IndexFields.ORDER);
      prior = DocValues.getNumeric(context.reader(), IndexFields.PRIOR);
      year = DocValues.getNumeric(context.reader(), IndexFields.YEAR);
      kind = DocValues.getSorted(context.reader(), IndexFields.KIND);
      owner = DocValues.getSorted(context.reader(), IndexFields.OWNER);
      kindCounts = new long[kind.getValueCount()];
      leafOwners = new Candidate[byOwner ? owner.getValueCount() : 0];
    }

    @Override
    public void setScorer(Scorable given) {
      scorer = given;
    }

    @Override
    public void collect(int doc) throws IOException {
      var hit = new Candidate();
      hit.doc = base + doc;
      hit.score = scorer == null ? 0 : scorer.score();
      if (prior.advanceExact(doc)) {
        hit.score *= Float.intBitsToFloat((int) prior.longValue());
      }
      if (order.advanceExact(doc)) {
        hit.order = order.longValue();
      }
      if (byOwner) {
        group(doc, hit);
      } else {
        count(doc);
        offer(hit);
      }
    }

    private void group(int doc, Candidate hit) throws IOException {
      if (!owner.advanceExact(doc)) {
        return;
      }
      int ord = owner.ordValue();
      @Nullable Candidate known = leafOwners[ord];
      if (known == null) {
        String name = owner.lookupOrd(ord).utf8ToString();
        known = owners.get(name);
        if (known == null) {
          owners.put(name, hit);
          leafOwners[ord] = hit;
          count(doc);
          return;
        }
        leafOwners[ord] = known;
      }
      known.matches++;
      if (WORST_FIRST.compare(hit, known) > 0) {
        known.second = known.score;
        known.doc = hit.doc;
        known.score = hit.score;
        known.order = hit.order;
      } else {
        known.second = Math.max(known.second, hit.score);
      }
    }

    private void count(int doc) throws IOException {
      total++;
      if (kind.advanceExact(doc)) {
        kindCounts[kind.ordValue()]++;
      }
      if (year.advanceExact(doc) && year.longValue() > 0) {
        years.merge((int) year.longValue(), 1L, Long::sum);
      }
    }

    @Override
    public void finish() throws IOException {
      for (int ord = 0; ord < kindCounts.length; ord++) {
        if (kindCounts[ord] > 0) {
          kinds.merge(kind.lookupOrd(ord).utf8ToString(), kindCounts[ord], Long::sum);
        }
      }
    }
  }

  private void offer(Candidate hit) {
    if (best.size() < wanted) {
      best.add(hit);
    } else if (WORST_FIRST.compare(hit, best.element()) > 0) {
      best.remove();
      best.add(hit);
    }
  }

  private Ranked ranked(int from) {
    for (Candidate owner : owners.values()) {
      owner.score += SECOND * owner.second;
      offer(owner);
    }
    List<Candidate> sorted = new ArrayList<>(best);
    sorted.sort(WORST_FIRST.reversed());
    var hits =
        sorted.stream().skip(from).map(c -> new Ranked.Hit(c.doc, c.score, c.matches)).toList();
    return new Ranked(total, hits, kinds, years, false);
  }
}
