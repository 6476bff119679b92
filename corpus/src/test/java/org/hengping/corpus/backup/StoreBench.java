package org.hengping.corpus.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.corpus.store.OnEveryDatabase;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how fast the store writes, verifies, is backed up and restored. */
@OnEveryDatabase
@Tag("bench")
class StoreBench {
  private static final int BATCH = 1_000;
  private static final int ROWS = 100_000;

  private final TestDatabase database;
  @TempDir Path folder;

  StoreBench(TestDatabase database) {
    this.database = database;
  }

  @Test
  void speed() throws Exception {
    Path data = folder.resolve("data");
    Path file = folder.resolve("backup.zip");
    try (var store = database.open(data, InstantSource.system())) {
      time("single rows", 500, n -> each(n, i -> put(store, "s", i, 1)));
      time("documents", 500, n -> each(n, i -> document(store, i)));
      time("rows by " + BATCH, ROWS, n -> each(n / BATCH, i -> put(store, "b", i, BATCH)));
      time("single rows beside " + ROWS, 500, n -> each(n, i -> put(store, "t", i, 1)));
      time("rows verified", ROWS, n -> Assertions.assertEquals(List.of(), store.audit().verify()));
      time("rows backed up", ROWS, n -> backUp(store, file));
    }
    System.out.println(database + ": backup of " + Files.size(file) + " bytes");
    Path again = folder.resolve("again");
    database.prepare(again);
    time("rows restored", ROWS, n -> restore(again, file));
  }

  private void time(String what, int count, IntConsumer work) {
    long start = System.nanoTime();
    work.accept(count);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: %d %s in %.2f s, %.0f/s%n", database, count, what, seconds, count / seconds);
  }

  private static void each(int count, IntConsumer work) {
    IntStream.range(0, count).forEach(work);
  }

  private static void put(CorpusStore store, String name, int number, int rows) {
    store
        .registers()
        .put(
            BureauRegisters.COUNTIES,
            IntStream.range(0, rows).mapToObj(i -> county(name + number + "-" + i)).toList(),
            Person.COMMAND_LINE);
  }

  private static RegisterRow county(String code) {
    return new RegisterRow(
        BureauRegisters.COUNTIES, Map.of("code", code, "name", "县" + code, "group", "COUNTY"));
  }

  private static void document(CorpusStore store, int number) {
    var text = new Block.Paragraph(List.of(new Inline.Text("正文" + number)));
    store
        .documents()
        .add(
            new NewDocument(DocumentKind.OTHER, "", 2021, "", "", false, Optional.empty()),
            Manuscript.of("报告", List.of(text)),
            "新建",
            Person.COMMAND_LINE);
  }

  private enum Still implements BackUpFolder.Stillness {
    INSTANCE;

    @Override
    public <T> T during(Supplier<T> work) {
      return work.get();
    }
  }

  private static void backUp(CorpusStore store, Path file) {
    try {
      new BackUpFolder(store, Still.INSTANCE, InstantSource.system()).write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void restore(Path again, Path file) {
    try {
      new RestoreFolder(again).from(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
