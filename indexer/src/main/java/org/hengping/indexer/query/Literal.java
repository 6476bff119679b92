package org.hengping.indexer.query;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A literal as a query over the exact field. */
final class Literal {

  /**
   * Longer literals are compared at both ends only: Lucene counts terms, and no passage differs
   * only in the middle of so much text.
   */
  private static final int COMPARED = 800;

  private Literal() {}

  /** Entries that contain the text as it stands. */
  static Query query(String text) {
    int[] points = text.codePoints().toArray();
    if (points.length == 0) {
      return new MatchAllDocsQuery();
    }
    if (points.length == 1) {
      return new TermQuery(new Term(IndexFields.EXACT, text));
    }
    if (points.length <= 2 * COMPARED) {
      return phrase(points, 0, points.length);
    }
    return new BooleanQuery.Builder()
        .add(phrase(points, 0, COMPARED), BooleanClause.Occur.MUST)
        .add(phrase(points, points.length - COMPARED, points.length), BooleanClause.Occur.MUST)
        .build();
  }

  /** Every second bigram covers all characters; the last one closes an odd length. */
  private static Query phrase(int[] points, int from, int to) {
    var phrase = new PhraseQuery.Builder();
    for (int i = from; i < to - 1; i += 2) {
      phrase.add(new Term(IndexFields.EXACT, new String(points, i, 2)), i - from);
    }
    if ((to - from) % 2 == 1) {
      phrase.add(new Term(IndexFields.EXACT, new String(points, to - 2, 2)), to - 2 - from);
    }
    return phrase.build();
  }
}
