package org.hengping.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.hengping.corpus.audit.AuditEntry;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.outbox.OutboxEntry;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores, as of two server nodes, write one database at the same time. */
@OnEveryDatabase
class SharedDatabaseTest {
  private static final int THREADS = 3;
  private static final int WRITES = 25;

  private final TestDatabase database;
  @TempDir Path folder;

  SharedDatabaseTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void writersOfTwoStoresFollowEachOtherWithoutGaps() throws Exception {
    Path other = folder.resolve("other");
    try (var first = database.open(folder, InstantSource.system());
        var second = secondNode(other)) {
      var work = new ArrayList<Callable<Void>>();
      for (int thread = 0; thread < THREADS; thread++) {
        String name = "线程" + thread;
        work.add(() -> write(first, "甲" + name));
        work.add(() -> write(second, "乙" + name));
      }
      var pool = Executors.newFixedThreadPool(work.size());
      for (var done : pool.invokeAll(work)) {
        done.get();
      }
      pool.shutdown();

      int writes = 2 * THREADS * WRITES;
      var numbers = LongStream.rangeClosed(1, 2L * writes).boxed().toList();
      assertEquals(
          numbers, first.audit().after(0, 10_000).stream().map(AuditEntry::sequence).toList());
      assertEquals(
          numbers, second.outbox().after(0, 10_000).stream().map(OutboxEntry::sequence).toList());
      assertEquals(writes, first.documents().list().size());
      assertEquals(writes, second.registers().rows(BureauRegisters.COUNTIES).size());
      assertEquals(List.of(), first.audit().verify());
      assertEquals(List.of(), second.audit().verify());
    }
  }

  /** A second folder on the same database; with SQLite, the same folder. */
  private CorpusStore secondNode(Path other) throws Exception {
    if (database == TestDatabase.SQLITE) {
      return CorpusStore.open(folder, InstantSource.system());
    }
    Files.createDirectories(other);
    Files.copy(folder.resolve("store.properties"), other.resolve("store.properties"));
    return CorpusStore.open(other, InstantSource.system());
  }

  private static Void write(CorpusStore store, String name) {
    for (int i = 0; i < WRITES; i++) {
      String key = name + "-" + i;
      var row =
          new RegisterRow(
              BureauRegisters.COUNTIES, Map.of("code", key, "name", key, "group", "COUNTY"));
      store.registers().put(BureauRegisters.COUNTIES, List.of(row), Person.COMMAND_LINE);
      store
          .documents()
          .add(
              new NewDocument(DocumentKind.OTHER, "", 2021, "", "", false, Optional.empty()),
              Manuscript.of(
                  key, List.of(new Block.Paragraph(List.of(new Inline.Text("正文" + key))))),
              "新建",
              Person.COMMAND_LINE);
    }
    return null;
  }
}
