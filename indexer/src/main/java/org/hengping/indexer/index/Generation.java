package org.hengping.indexer.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.hengping.indexer.query.IndexFields;
import org.hengping.indexer.query.RunQuery;
import org.jspecify.annotations.Nullable;

/**
 * One Lucene index in its folder. Searches see the newest commit; the writer is opened when
 * something is to be written. Not thread-safe: {@link CorpusIndex} guards it.
 */
final class Generation implements AutoCloseable {
  /** Indexes up to this size are read through when opened, so that any damage is noticed. */
  private static final long CHECKED_WHOLE = 64L << 20;

  private final Directory directory;
  private @Nullable IndexWriter writer;
  private @Nullable DirectoryReader reader;
  private @Nullable IndexSearcher searcher;

  private Generation(Directory directory) {
    this.directory = directory;
  }

  /** A new, empty index; whatever is in the folder goes. */
  static Generation create(Path folder) throws IOException {
    var generation = new Generation(FSDirectory.open(folder));
    generation.writer =
        new IndexWriter(
            generation.directory, config().setOpenMode(IndexWriterConfig.OpenMode.CREATE));
    return generation;
  }

  /** The index in a folder; empty when it is missing, torn or of another schema. */
  static Optional<Generation> open(Path folder) throws IOException {
    var generation = new Generation(FSDirectory.open(folder));
    try {
      var reader = DirectoryReader.open(generation.directory);
      generation.read(reader);
      if (IndexFields.SCHEMA.equals(commitData(reader).get(IndexFields.COMMIT_SCHEMA))
          && generation.isWhole()) {
        return Optional.of(generation);
      }
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | NoSuchFileException
        | FileNotFoundException
        | EOFException e) {
      generation.close();
      return Optional.empty();
    }
    generation.close();
    return Optional.empty();
  }

  private boolean isWhole() throws IOException {
    long size = 0;
    for (String file : directory.listAll()) {
      size += directory.fileLength(file);
    }
    if (size > CHECKED_WHOLE) {
      return true;
    }
    checkIntegrity();
    return true;
  }

  /**
   * Reads every byte.
   *
   * @throws CorruptIndexException when a checksum does not fit
   */
  void checkIntegrity() throws IOException {
    for (var leaf : searcher().getIndexReader().leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setSimilarity(RunQuery.similarity())
        .setRAMBufferSizeMB(64)
        .setCommitOnClose(false);
  }

  private static Map<String, String> commitData(DirectoryReader reader) throws IOException {
    return reader.getIndexCommit().getUserData();
  }

  /** The last outbox entry whose change is committed here. */
  long sequence() throws IOException {
    return reader == null
        ? 0
        : Long.parseLong(commitData(reader).getOrDefault(IndexFields.COMMIT_SEQUENCE, "0"));
  }

  /** Replaces all entries of an owner, atomically. */
  void replace(String owner, List<Document> entries) throws IOException {
    writer().updateDocuments(new Term(IndexFields.OWNER, owner), entries);
  }

  /** Removes all entries of a scope. */
  void clear(String scope) throws IOException {
    writer().deleteDocuments(new TermQuery(new Term(IndexFields.SCOPE, scope)));
  }

  /** Adds an entry of an owner that has none. */
  void add(Document entry) throws IOException {
    writer().addDocument(entry);
  }

  private IndexWriter writer() throws IOException {
    if (writer == null) {
      writer = new IndexWriter(directory, config());
    }
    return writer;
  }

  /** Makes all changes durable and names the outbox entry that they reach. */
  void commit(long sequence) throws IOException {
    writer().setLiveCommitData(IndexFields.commitData(sequence).entrySet());
    writer().commit();
  }

  /** Drops changes that were not committed and lets go of the write lock. */
  void abandonChanges() throws IOException {
    if (writer != null) {
      writer.rollback();
      writer = null;
    }
  }

  /** Whether there is a newer commit than the one that searches see; opens it. */
  Optional<DirectoryReader> newer() throws IOException {
    return reader == null
        ? Optional.of(DirectoryReader.open(directory))
        : Optional.ofNullable(DirectoryReader.openIfChanged(reader));
  }

  /** Lets searches see a reader and closes the one before; no search may be running. */
  void read(DirectoryReader newest) throws IOException {
    if (reader != null) {
      reader.close();
    }
    reader = newest;
    searcher = new IndexSearcher(newest);
    searcher.setSimilarity(RunQuery.similarity());
  }

  /** The searcher on the commit that was read last. */
  IndexSearcher searcher() {
    if (searcher == null) {
      throw new IllegalStateException("Nothing was committed yet");
    }
    return searcher;
  }

  /** How many entries a scope has. */
  int count(String scope) throws IOException {
    return searcher().count(new TermQuery(new Term(IndexFields.SCOPE, scope)));
  }

  /** How many entries there are. */
  int count() throws IOException {
    return searcher().count(new MatchAllDocsQuery());
  }

  @Override
  public void close() throws IOException {
    abandonChanges();
    if (reader != null) {
      reader.close();
      reader = null;
    }
    directory.close();
  }
}
