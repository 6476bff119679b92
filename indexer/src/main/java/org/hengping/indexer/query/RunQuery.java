package org.hengping.indexer.query;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.hengping.indexer.search.SearchQuery;

/** Runs one query on an open index. */
public final class RunQuery {

  /** Passages are of one kind, so length says less than in BM25's usual setting. */
  private static final BM25Similarity SIMILARITY = new BM25Similarity(1.0f, 0.5f);

  /** A sentence that fewer entries hold is answered with those that hold some of it, too. */
  private static final int FEW = 5;

  private RunQuery() {}

  /** The similarity of every index and searcher. */
  public static BM25Similarity similarity() {
    return SIMILARITY;
  }

  /** The hits of the page that was asked for. */
  public static Ranked run(IndexSearcher searcher, SearchQuery query, ParsedQuery parsed)
      throws IOException {
    if (query.exact()) {
      return collect(searcher, query, Literal.query(query.text()));
    }
    var words = new WordMatch(parsed, searcher.getIndexReader());
    int enough = words.isLong() ? FEW : 1;
    var all = collect(searcher, query, words.query(WordMatch.Demand.ALL));
    if (all.total() >= enough || !words.hasWords()) {
      return all;
    }
    var third = collect(searcher, query, words.query(WordMatch.Demand.THIRD));
    if (third.total() >= enough || !words.saysMoreThanNumbers()) {
      return third.total() > all.total() ? widened(third) : all;
    }
    var any = collect(searcher, query, words.query(WordMatch.Demand.ANY));
    return any.total() > all.total() ? widened(any) : all;
  }

  private static Ranked widened(Ranked found) {
    return new Ranked(found.total(), found.hits(), found.kinds(), found.years(), found.total() > 0);
  }

  private static Ranked collect(IndexSearcher searcher, SearchQuery query, Query what)
      throws IOException {
    var whole = new BooleanQuery.Builder().add(what, Occur.MUST);
    whole.add(WordMatch.term(IndexFields.SCOPE, query.in().name()), Occur.FILTER);
    var access = new BooleanQuery.Builder();
    query.access().forEach(t -> access.add(WordMatch.term(IndexFields.ACCESS, t), Occur.SHOULD));
    whole.add(access.build(), Occur.FILTER);
    var filters = query.filters();
    WordMatch.any(whole, filters.years().stream().map(y -> WordMatch.year(y, y)).toList());
    WordMatch.any(whole, terms(IndexFields.UNIT, filters.units()));
    WordMatch.any(whole, terms(IndexFields.KIND, filters.kinds()));
    return searcher.search(
        whole.build(),
        new HitCollector.PerSegment(
            query.byDocument(), (query.page() - 1) * query.limit(), query.limit()));
  }

  private static List<Query> terms(String field, Set<String> values) {
    return values.stream().map(v -> WordMatch.term(field, v)).toList();
  }
}
