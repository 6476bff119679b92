package org.hengping.indexer.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.hengping.indexer.query.PassageFields;
import org.hengping.indexer.query.QueryText;
import org.hengping.indexer.query.Ranked;
import org.hengping.indexer.query.RunQuery;
import org.hengping.indexer.query.SnippetMaker;
import org.hengping.indexer.search.SearchQuery;

/** Searches one edition of the portal. Thread-safe; close it when no search is running any more. */
public final class PublicSearch implements AutoCloseable {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private PublicSearch(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(RunQuery.similarity());
  }

  /**
   * Opens the index that {@link PublicIndexWriter} wrote into a folder.
   *
   * @throws UncheckedIOException when there is none or it is damaged
   */
  public static PublicSearch open(Path folder) {
    try {
      return new PublicSearch(DirectoryReader.open(FSDirectory.open(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException("门户索引打不开：" + folder, e);
    }
  }

  /**
   * One page of hits, best first; one hit per report, its best passage. Never throws for anything
   * in the text.
   *
   * @param limit hits per page
   * @param page from 1
   */
  public PublicPage search(String text, int limit, int page) {
    return search(SearchQuery.of(text).byDocument(true).page(limit, page));
  }

  /**
   * The same with filters, literal text or single passages; scope and access do not matter here.
   */
  public PublicPage search(SearchQuery query) {
    var asked = SearchQuery.of(query.text());
    asked =
        asked
            .exact(query.exact())
            .byDocument(query.byDocument())
            .page(query.limit(), query.page())
            .filters(query.filters());
    try {
      var parsed = QueryText.parse(asked.text());
      var ranked = RunQuery.run(searcher, asked, parsed);
      var stored = searcher.storedFields();
      var hits = new ArrayList<PublicHit>();
      for (Ranked.Hit hit : ranked.hits()) {
        var found = PassageFields.read(stored.document(hit.doc()));
        var snippet =
            asked.exact()
                ? SnippetMaker.literal(found.text(), asked.text())
                : SnippetMaker.words(found.text(), parsed);
        hits.add(
            new PublicHit(
                found.owner(),
                found.title(),
                found.kind(),
                found.year(),
                found.unit(),
                found.anchor(),
                found.heading(),
                hit.matches(),
                snippet,
                hit.score()));
      }
      return new PublicPage(ranked.total(), hits, ranked.widened());
    } catch (IOException e) {
      throw new UncheckedIOException("门户索引读不出来", e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      reader.directory().close();
    } catch (IOException e) {
      throw new UncheckedIOException("门户索引关不上", e);
    }
  }
}
