package org.hengping.indexer.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hengping.indexer.analysis.NormalText;

/** What a person asked, as queries: what matches, and how it is ranked. */
final class WordMatch {

  /** How much of the question must be there. */
  enum Demand {
    /** Every word; of a long run of Chinese most of it. */
    ALL,
    /** A third of what the words consist of, and every number. */
    THIRD,
    /** Anything of it. */
    ANY
  }

  /** Longest Chinese word that must stand as it is; longer ones are several words in a row. */
  private static final int ONE_WORD = 4;

  private static final double MOST = 0.75;

  /** Pieces of a question from which on it reads like a sentence. */
  private static final int LONG = 6;

  private record Boosted(String field, float boost) {}

  private static final List<Boosted> FIELDS =
      List.of(
          new Boosted(IndexFields.TEXT, 1f),
          new Boosted(IndexFields.HEADING, 0.5f),
          new Boosted(IndexFields.TITLE, 0.6f));
  private static final float TIE = 0.2f;
  private static final float PHRASE = 0.6f;

  private final ParsedQuery parsed;
  private final List<List<NormalText>> pieces = new ArrayList<>();

  WordMatch(ParsedQuery parsed, IndexReader reader) throws IOException {
    this.parsed = parsed;
    for (var word : parsed.words()) {
      var known = new ArrayList<NormalText>();
      for (NormalText piece : Pieces.of(word.text())) {
        if (isKnown(reader, piece)) {
          known.add(piece);
        }
      }
      pieces.add(known);
    }
  }

  /** A Chinese bigram that stands nowhere is the border of two words, not something to demand. */
  private static boolean isKnown(IndexReader reader, NormalText piece) throws IOException {
    if (piece.length() > 2 || NormalText.isWordPoint(piece.point(0))) {
      return true;
    }
    for (Boosted field : FIELDS) {
      if (reader.docFreq(new Term(field.field(), piece.toString())) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the question runs words together, so that few passages can hold all of it. */
  boolean isLong() {
    return pieces.stream().mapToInt(List::size).sum() >= LONG
        || parsed.words().stream().allMatch(w -> !w.quoted() && w.text().length() > ONE_WORD);
  }

  /** Whether anything is left to look for when the numbers that were asked for are nowhere. */
  boolean saysMoreThanNumbers() {
    return pieces.stream().flatMap(List::stream).noneMatch(WordMatch::isNumber)
        || pieces.stream().flatMap(List::stream).filter(p -> !isNumber(p)).count() > 2;
  }

  /** Whether there is anything to look for besides limits. */
  boolean hasWords() {
    return !parsed.words().isEmpty();
  }

  /** The whole query. */
  Query query(Demand demand) {
    var query = new BooleanQuery.Builder();
    if (hasWords()) {
      query.add(score(), Occur.SHOULD);
      query.add(match(demand), Occur.FILTER);
      query.add(body(), Occur.FILTER);
    } else {
      query.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    limits(query);
    return query.build();
  }

  private Query match(Demand demand) {
    var match = new BooleanQuery.Builder();
    var parts = new BooleanQuery.Builder();
    int count = 0;
    for (int w = 0; w < pieces.size(); w++) {
      var word = parsed.words().get(w);
      if (word.quoted() || demand == Demand.ALL) {
        match.add(must(word, pieces.get(w)), Occur.FILTER);
        continue;
      }
      for (NormalText piece : pieces.get(w)) {
        if (isNumber(piece) && demand == Demand.THIRD) {
          match.add(anywhere(f -> Pieces.query(f, piece)), Occur.FILTER);
        } else {
          parts.add(anywhere(f -> Pieces.query(f, piece)), Occur.SHOULD);
          count++;
        }
      }
    }
    if (count > 0) {
      parts.setMinimumNumberShouldMatch(demand == Demand.THIRD ? (count + 2) / 3 : 1);
      match.add(parts.build(), Occur.FILTER);
    }
    return match.build();
  }

  private static boolean isNumber(NormalText piece) {
    return piece.point(0) >= '0' && piece.point(0) <= '9';
  }

  private static Query must(ParsedQuery.Word word, List<NormalText> known) {
    if (word.quoted() || word.text().length() <= ONE_WORD || known.isEmpty()) {
      return anywhere(f -> Pieces.phrase(f, word.text()));
    }
    var most = new BooleanQuery.Builder();
    known.forEach(piece -> most.add(anywhere(f -> Pieces.query(f, piece)), Occur.SHOULD));
    most.setMinimumNumberShouldMatch((int) Math.ceil(known.size() * MOST));
    return most.build();
  }

  /** Something of it must stand in the text itself, or all of a document would match its title. */
  private Query body() {
    var body = new BooleanQuery.Builder();
    for (int w = 0; w < pieces.size(); w++) {
      if (pieces.get(w).isEmpty()) {
        body.add(Pieces.phrase(IndexFields.TEXT, parsed.words().get(w).text()), Occur.SHOULD);
      }
      for (NormalText piece : pieces.get(w)) {
        body.add(Pieces.query(IndexFields.TEXT, piece), Occur.SHOULD);
        body.add(Pieces.query(IndexFields.HEADING, piece), Occur.SHOULD);
      }
    }
    return body.build();
  }

  private Query score() {
    var score = new BooleanQuery.Builder();
    for (int w = 0; w < pieces.size(); w++) {
      var word = parsed.words().get(w).text();
      for (NormalText piece : pieces.get(w)) {
        score.add(best(f -> Pieces.query(f, piece)), Occur.SHOULD);
      }
      if (word.length() > 2) {
        score.add(new BoostQuery(best(f -> Pieces.phrase(f, word)), PHRASE), Occur.SHOULD);
      }
    }
    return score.build();
  }

  private void limits(BooleanQuery.Builder query) {
    for (NormalText not : parsed.not()) {
      query.add(anywhere(f -> Pieces.phrase(f, not)), Occur.MUST_NOT);
    }
    any(query, parsed.years().stream().map(y -> year(y.from(), y.to())).toList());
    any(query, parsed.units().stream().map(u -> Pieces.phrase(IndexFields.UNIT_WORDS, u)).toList());
    any(query, parsed.kinds().stream().map(k -> term(IndexFields.KIND, k)).toList());
  }

  /** Demands one of some queries; nothing when there are none. */
  static void any(BooleanQuery.Builder query, List<Query> alternatives) {
    if (!alternatives.isEmpty()) {
      var any = new BooleanQuery.Builder();
      alternatives.forEach(a -> any.add(a, Occur.SHOULD));
      query.add(any.build(), Occur.FILTER);
    }
  }

  static Query year(int from, int to) {
    return IntPoint.newRangeQuery(IndexFields.YEAR, from, to);
  }

  static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private interface InField {
    Query in(String field);
  }

  private static Query anywhere(InField part) {
    var any = new BooleanQuery.Builder();
    FIELDS.forEach(f -> any.add(part.in(f.field()), Occur.SHOULD));
    return any.build();
  }

  private static Query best(InField part) {
    return new DisjunctionMaxQuery(
        FIELDS.stream().<Query>map(f -> new BoostQuery(part.in(f.field()), f.boost())).toList(),
        TIE);
  }
}
