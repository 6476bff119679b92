package org.hengping.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.hengping.indexer.query.IndexFields;
import org.hengping.indexer.search.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index of another schema is not searched. */
final class SchemaTest {
  @TempDir Path folder;

  @Test
  void anIndexOfAnotherSchemaIsBuiltAnew() throws IOException {
    try (var store = TestCorpus.open(folder)) {
      TestCorpus.add(store, "甲", "第一篇。");
      CorpusIndex.open(store).close();
      var current = new IndexFolder(folder.resolve("index")).current().orElseThrow();
      try (var directory = FSDirectory.open(current);
          var writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.deleteAll();
        writer.setLiveCommitData(
            Map.of(IndexFields.COMMIT_SCHEMA, "older", IndexFields.COMMIT_SEQUENCE, "1")
                .entrySet());
        writer.commit();
      }
      try (var index = CorpusIndex.open(store)) {
        assertEquals(1, index.search(SearchQuery.of("第一篇")).total());
      }
    }
  }

  @Test
  void theFingerprintIsTheSameInEveryRun() {
    assertTrue(IndexFields.SCHEMA.matches("fields-1 lucene-9 [0-9a-f]+"), IndexFields.SCHEMA);
    assertEquals(IndexFields.SCHEMA, IndexFields.commitData(3).get(IndexFields.COMMIT_SCHEMA));
  }
}
