package org.hengping.indexer.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hengping.indexer.analysis.GramStream;
import org.hengping.indexer.analysis.NormalText;

/** Words as terms and phrases of the search fields. */
final class Pieces {
  private static final float WHOLE_WORD = 2.5f;

  private Pieces() {}

  /** The text as one phrase. */
  static Query phrase(String field, NormalText text) {
    if (text.length() == 1) {
      return new TermQuery(new Term(field, text.string(0, 1)));
    }
    var phrase = new PhraseQuery.Builder();
    int position = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i > 0) {
        position += text.join(i) == NormalText.Join.APART ? 2 : 1;
      }
      boolean pair = i + 1 < text.length() && text.join(i + 1) != NormalText.Join.APART;
      boolean covered = i > 0 && text.join(i) != NormalText.Join.APART;
      if (pair || !covered) {
        phrase.add(new Term(field, text.string(i, pair ? i + 2 : i + 1)), position);
      }
    }
    return phrase.build();
  }

  /**
   * The parts of a word that say something alone: bigrams of Chinese, and words of letters and
   * digits as they are.
   */
  static List<NormalText> of(NormalText word) {
    var pieces = new ArrayList<NormalText>();
    int i = 0;
    while (i < word.length()) {
      int end = i;
      boolean letters = NormalText.isWordPoint(word.point(i));
      while (end < word.length()
          && NormalText.isWordPoint(word.point(end)) == letters
          && (end == i
              || word.join(end) == NormalText.Join.NEXT
              || !letters && word.join(end) == NormalText.Join.THROUGH)) {
        end++;
      }
      if (letters || end - i == 1) {
        pieces.add(word.part(i, end));
      } else {
        for (int k = i; k < end - 1; k++) {
          pieces.add(word.part(k, k + 2));
        }
      }
      i = end;
    }
    return pieces;
  }

  /** A piece in a field; a whole number or word counts more than a part of a longer one. */
  static Query query(String field, NormalText piece) {
    if (!NormalText.isWordPoint(piece.point(0))) {
      return phrase(field, piece);
    }
    var whole = new TermQuery(whole(field, piece));
    return new DisjunctionMaxQuery(
        List.of(new BoostQuery(whole, WHOLE_WORD), phrase(field, piece)), 0f);
  }

  /** The term of a whole number or word. */
  static Term whole(String field, NormalText piece) {
    return new Term(field, GramStream.WHOLE + piece.toString());
  }
}
