package org.hengping.indexer.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.Passage;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.indexer.search.SearchScope;

/**
 * A document as entries of the index: one per passage, and one for its title where no passage is
 * the title.
 *
 * @param owner id of the document
 * @param access token of who may see it
 * @param order number that orders documents among equal scores
 */
public record PassageFields(
    String owner,
    String access,
    DocumentKind kind,
    int year,
    String unit,
    String title,
    int revision,
    long order) {
  private static final String ANCHOR = "anchor";
  private static final String REVISION_STORED = "revisionStored";

  /** A heading without its text answers less than a passage. */
  private static final float HEADING_PRIOR = 0.75f;

  private static final int TITLE_WITHIN = 3;

  /** What is read back from an entry. */
  public record Found(
      String owner,
      int revision,
      String title,
      DocumentKind kind,
      int year,
      String unit,
      Anchor anchor,
      String heading,
      String text) {}

  /** The entries for the passages of this document. */
  public List<Document> entries(List<Passage> passages) {
    var entries = new ArrayList<Document>();
    if (passages.stream()
        .limit(TITLE_WITHIN)
        .noneMatch(p -> p.text().strip().equals(title.strip()))) {
      var entry = entry(0, 1f);
      text(entry, new Passage(new Anchor(0, 0, -1, 0, 0), "", title));
      entries.add(entry);
    }
    for (Passage passage : passages) {
      boolean heading = passage.heading().equals(passage.text().strip());
      var entry = entry(entries.size() + 1, heading ? HEADING_PRIOR : 1f);
      text(entry, passage);
      IndexFields.literal(entry, passage.text());
      entry.add(new NumericDocValuesField(IndexFields.REVISION, revision));
      entries.add(entry);
    }
    return entries;
  }

  private Document entry(int place, float prior) {
    var entry = new Document();
    IndexFields.common(entry, SearchScope.PASSAGES.name(), owner, access, kind.name(), year);
    IndexFields.unit(entry, unit);
    IndexFields.stored(entry, REVISION_STORED, Integer.toString(revision));
    IndexFields.stored(entry, IndexFields.TITLE, title);
    IndexFields.words(entry, IndexFields.TITLE, title);
    IndexFields.rank(entry, (order << 24) + place, prior);
    return entry;
  }

  private static void text(Document entry, Passage passage) {
    IndexFields.stored(entry, ANCHOR, passage.anchor().toString());
    IndexFields.stored(entry, IndexFields.HEADING, passage.heading());
    IndexFields.stored(entry, IndexFields.TEXT, passage.text());
    IndexFields.words(entry, IndexFields.TEXT, passage.text());
    boolean isHeading = passage.heading().equals(passage.text().strip());
    IndexFields.words(entry, IndexFields.HEADING, isHeading ? "" : passage.heading());
  }

  /** Reads an entry back. */
  public static Found read(Document entry) {
    return new Found(
        entry.get(IndexFields.OWNER),
        Integer.parseInt(entry.get(REVISION_STORED)),
        entry.get(IndexFields.TITLE),
        DocumentKind.valueOf(entry.get(IndexFields.KIND)),
        entry.getField(IndexFields.YEAR).numericValue().intValue(),
        entry.get(IndexFields.UNIT),
        Anchor.parse(entry.get(ANCHOR)),
        entry.get(IndexFields.HEADING),
        entry.get(IndexFields.TEXT));
  }
}
