package org.hengping.indexer.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.hengping.indexer.query.IndexFields;
import org.hengping.indexer.query.PassageFields;
import org.hengping.indexer.query.RunQuery;
import org.hengping.indexer.search.AccessToken;

/**
 * Writes the index of one edition of the portal; it is never changed afterwards, but replaced
 * together with the pages. Holds public ids and redacted text, nothing else.
 */
public final class PublicIndexWriter {
  private PublicIndexWriter() {}

  /**
   * Writes the index into a folder, replacing what is there; returns the number of passages.
   *
   * @throws UncheckedIOException when the folder cannot be written
   */
  public static int build(Path folder, Iterable<PublicDocument> documents) {
    var config =
        new IndexWriterConfig()
            .setSimilarity(RunQuery.similarity())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, config)) {
      int passages = 0;
      long number = 0;
      for (PublicDocument document : documents) {
        var fields =
            new PassageFields(
                document.publicId(),
                AccessToken.OPEN,
                document.kind(),
                document.year(),
                document.unit(),
                document.title(),
                1,
                ++number);
        writer.addDocuments(fields.entries(document.passages()));
        passages += document.passages().size();
      }
      writer.setLiveCommitData(IndexFields.commitData(0).entrySet());
      writer.commit();
      return passages;
    } catch (IOException e) {
      throw new UncheckedIOException("门户索引写不进去：" + folder, e);
    }
  }
}
