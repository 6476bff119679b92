package org.hengping.indexer.query;

import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.hengping.indexer.analysis.GramStream;
import org.hengping.indexer.analysis.LiteralStream;
import org.hengping.indexer.analysis.NormalText;

/** The fields of a document in the index, and how each is written. */
public final class IndexFields {

  /** What an index must have been written with; another one is built anew. */
  public static final String SCHEMA = SchemaFingerprint.of("fields-1");

  /** Commit data: the schema that an index was written with. */
  public static final String COMMIT_SCHEMA = "schema";

  /** Commit data: the last outbox entry that an index holds. */
  public static final String COMMIT_SEQUENCE = "outbox";

  /** Passage, indicator or finding: a name of SearchScope. */
  public static final String SCOPE = "scope";

  /** What the entry belongs to, replaced as a whole: D-000123, ZB-000017.v2, WT-2021-001-02. */
  public static final String OWNER = "owner";

  public static final String ACCESS = "access";
  public static final String KIND = "kind";
  public static final String YEAR = "year";
  public static final String UNIT = "unit";

  /** The unit's name, searched in part. */
  public static final String UNIT_WORDS = "unitWords";

  /** Revision of the document. */
  public static final String REVISION = "revision";

  /** Order among equal scores. */
  public static final String ORDER = "order";

  /** Factor on the score: a heading alone is worth less than what stands below it. */
  public static final String PRIOR = "prior";

  /** Raw text for literal search. */
  public static final String EXACT = "exact";

  public static final String TEXT = "text";
  public static final String HEADING = "heading";
  public static final String TITLE = "title";

  private static final FieldType GRAMS = indexed();
  private static final FieldType LITERAL = indexed();

  private IndexFields() {}

  private static FieldType indexed() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /** What every commit says of itself. */
  public static Map<String, String> commitData(long sequence) {
    return Map.of(COMMIT_SCHEMA, SCHEMA, COMMIT_SEQUENCE, Long.toString(sequence));
  }

  /** Adds text that is searched by words, not stored. */
  public static void words(Document entry, String field, String text) {
    entry.add(new Field(field, new GramStream(NormalText.of(text)), GRAMS));
  }

  /** Adds text that is searched literally, not stored. */
  public static void literal(Document entry, String text) {
    entry.add(new Field(EXACT, new LiteralStream(text), LITERAL));
  }

  /** Adds a value that is only read back. */
  public static void stored(Document entry, String field, String value) {
    entry.add(new StoredField(field, value));
  }

  /** Adds what every entry has. */
  public static void common(
      Document entry, String scope, String owner, String access, String kind, int year) {
    entry.add(new StringField(SCOPE, scope, Field.Store.NO));
    entry.add(new StringField(OWNER, owner, Field.Store.YES));
    entry.add(new SortedDocValuesField(OWNER, new BytesRef(owner)));
    entry.add(new StringField(ACCESS, access, Field.Store.NO));
    entry.add(new StringField(KIND, kind, Field.Store.YES));
    entry.add(new SortedDocValuesField(KIND, new BytesRef(kind)));
    entry.add(new IntPoint(YEAR, year));
    entry.add(new StoredField(YEAR, year));
    entry.add(new NumericDocValuesField(YEAR, year));
  }

  /** Adds the unit, for filters and for search in part. */
  public static void unit(Document entry, String unit) {
    entry.add(new StringField(UNIT, unit, Field.Store.YES));
    words(entry, UNIT_WORDS, unit);
  }

  /** Adds what ranks an entry besides its words. */
  public static void rank(Document entry, long order, float prior) {
    entry.add(new NumericDocValuesField(ORDER, order));
    entry.add(new FloatDocValuesField(PRIOR, prior));
  }
}
