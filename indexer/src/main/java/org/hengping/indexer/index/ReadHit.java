package org.hengping.indexer.index;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.indexer.query.IndexFields;
import org.hengping.indexer.query.ParsedQuery;
import org.hengping.indexer.query.PassageFields;
import org.hengping.indexer.query.Ranked;
import org.hengping.indexer.query.SnippetMaker;
import org.hengping.indexer.search.AccessToken;
import org.hengping.indexer.search.SearchHit;
import org.hengping.indexer.search.SearchQuery;
import org.hengping.indexer.search.Snippet;

/** Turns a stored entry into a hit. */
final class ReadHit {
  private final SearchQuery query;
  private final ParsedQuery parsed;

  ReadHit(SearchQuery query, ParsedQuery parsed) {
    this.query = query;
    this.parsed = parsed;
  }

  SearchHit read(Document entry, Ranked.Hit hit) {
    return switch (query.in()) {
      case PASSAGES -> passage(entry, hit);
      case INDICATORS -> indicator(entry, hit);
      case FINDINGS -> finding(entry, hit);
    };
  }

  private SearchHit passage(Document entry, Ranked.Hit hit) {
    var found = PassageFields.read(entry);
    return new SearchHit.PassageHit(
        new DocumentId(found.owner()),
        found.revision(),
        found.title(),
        found.kind(),
        found.unit(),
        found.year(),
        found.anchor(),
        found.heading(),
        found.text(),
        hit.matches(),
        snippet(found.text()),
        hit.score());
  }

  private SearchHit indicator(Document entry, Ranked.Hit hit) {
    String owner = entry.get(IndexFields.OWNER);
    int dot = owner.lastIndexOf(".v");
    String definition = entry.get(RegisterEntries.DEFINITION);
    String rule = entry.get(RegisterEntries.RULE);
    return new SearchHit.IndicatorHit(
        owner.substring(0, dot),
        Integer.parseInt(owner.substring(dot + 2)),
        entry.get(RegisterEntries.NAME),
        entry.get(RegisterEntries.PATH),
        definition,
        rule,
        entry.get(RegisterEntries.WEIGHT),
        entry.get(RegisterEntries.STATUS),
        usage(entry.get(RegisterEntries.USAGE), query.access()),
        snippet(entry.get(RegisterEntries.NAME) + "\n" + definition + "\n" + rule),
        hit.score());
  }

  private static SearchHit.Usage usage(String written, Set<String> access) {
    var counts = RegisterEntries.UsageCounts.read(written);
    var seen = new TreeMap<Integer, Integer>();
    if (access.contains(AccessToken.OPEN)) {
      seen.putAll(counts.open());
    }
    if (access.contains(AccessToken.RESTRICTED)) {
      counts.restricted().forEach((y, n) -> seen.merge(y, n, Integer::sum));
    }
    int scores = seen.values().stream().mapToInt(Integer::intValue).sum();
    return new SearchHit.Usage(scores, List.copyOf(seen.keySet()));
  }

  private SearchHit finding(Document entry, Ranked.Hit hit) {
    String text = entry.get(IndexFields.TEXT);
    return new SearchHit.FindingHit(
        entry.get(IndexFields.OWNER),
        entry.get(RegisterEntries.EVALUATION),
        entry.get(IndexFields.KIND),
        text,
        entry.get(IndexFields.UNIT),
        entry.getField(IndexFields.YEAR).numericValue().intValue(),
        entry.get(RegisterEntries.STATE),
        snippet(text),
        hit.score());
  }

  private Snippet snippet(String text) {
    return query.exact()
        ? SnippetMaker.literal(text, query.text())
        : SnippetMaker.words(text, parsed);
  }
}
