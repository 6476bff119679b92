package org.hengping.corpus.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.ingest.OriginalFiles;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.corpus.store.OnEveryDatabase;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class BackupTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2022-03-01T02:00:00Z"));

  private final TestDatabase database;
  @TempDir Path folder;
  private Path data;
  private Path file;
  private int targets;

  BackupTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void name() {
    data = folder.resolve("data");
    file = folder.resolve("backup.zip");
  }

  private static void add(CorpusStore store, Path data, String text) {
    String original = new OriginalFiles(data).keep(text.getBytes(StandardCharsets.UTF_8));
    store
        .documents()
        .add(
            new NewDocument(
                DocumentKind.OTHER,
                "",
                2021,
                "",
                "",
                false,
                Optional.of(new Document.Original(original, text + ".txt"))),
            Manuscript.of("标题", List.of(new Block.Paragraph(List.of(new Inline.Text(text))))),
            "𠮷 \"引号\" \\ 换行\n",
            Person.COMMAND_LINE);
    var row =
        new RegisterRow(
            BureauRegisters.COUNTIES, Map.of("code", text, "name", text, "group", "COUNTY"));
    store.registers().put(BureauRegisters.COUNTIES, List.of(row), Person.COMMAND_LINE);
  }

  private BackedUp backUp(CorpusStore store) throws IOException {
    return new BackUpFolder(store, Still.INSTANCE, CLOCK).write(file);
  }

  /** Nothing is released here. */
  private enum Still implements BackUpFolder.Stillness {
    INSTANCE;

    @Override
    public <T> T during(Supplier<T> work) {
      return work.get();
    }
  }

  private void backUpSmallFolder() throws IOException {
    try (var store = database.open(data, CLOCK)) {
      add(store, data, "甲");
      add(store, data, "乙");
      Files.createDirectories(data.resolve("releases"));
      Files.writeString(data.resolve("releases/000001.bundle"), "数据包");
      Files.createDirectories(data.resolve("index/1"));
      Files.writeString(data.resolve("index/1/segments"), "x");
      backUp(store);
    }
  }

  @Test
  void aRestoredFolderHoldsTheSameAndIsOnlyItsOwners() throws IOException {
    backUpSmallFolder();
    Path again = folder.resolve("again");
    database.prepare(again);

    var restored = new RestoreFolder(again).from(file);

    assertEquals(5, restored.files());
    try (var before = CorpusStore.open(data, CLOCK);
        var after = CorpusStore.open(again, CLOCK)) {
      assertEquals(before.documents().list(), after.documents().list());
      assertEquals(before.audit().after(0, 100), after.audit().after(0, 100));
      assertEquals(before.outbox().after(0, 100), after.outbox().after(0, 100));
      assertEquals(List.of(), after.audit().verify());
      assertEquals(List.of(), new OriginalFiles(again).verify(after.documents()));
      add(after, again, "丙");
      assertEquals(List.of(), after.audit().verify());
    }
    assertEquals("数据包", Files.readString(again.resolve("releases/000001.bundle")));
    assertFalse(Files.exists(again.resolve("index")));
    assertEquals("rw-------", mode(file));
    assertEquals("rw-------", mode(again.resolve("keys/audit.key")));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aBackupMovesToTheOtherDatabase() throws IOException {
    backUpSmallFolder();
    var other = TestDatabase.values()[1 - database.ordinal()];
    Path moved = folder.resolve("moved");
    other.prepare(moved);

    new RestoreFolder(moved).from(file);

    try (var before = CorpusStore.open(data, CLOCK);
        var after = CorpusStore.open(moved, CLOCK)) {
      assertEquals(before.documents().list(), after.documents().list());
      assertEquals(
          before.registers().rows(BureauRegisters.COUNTIES),
          after.registers().rows(BureauRegisters.COUNTIES));
      assertEquals(List.of(), after.audit().verify());
    }
  }

  @Test
  void aBackupUnderWriteLoadIsOneMoment() throws Exception {
    var stop = new AtomicBoolean();
    try (var store = database.open(data, CLOCK)) {
      add(store, data, "第一");
      var writing = Executors.newFixedThreadPool(2);
      var writers = new ArrayList<Future<?>>();
      for (int writer = 0; writer < 2; writer++) {
        String name = "写" + writer + "-";
        writers.add(
            writing.submit(
                () -> {
                  for (int i = 0; !stop.get(); i++) {
                    add(store, data, name + i);
                  }
                }));
      }
      for (int round = 0; round < 3; round++) {
        Thread.sleep(200);
        Files.deleteIfExists(file);
        long before = store.audit().after(0, Integer.MAX_VALUE).size();
        backUp(store);
        Path again = folder.resolve("again" + round);
        database.prepare(again);
        new RestoreFolder(again).from(file);
        try (var restored = CorpusStore.open(again, CLOCK)) {
          assertEquals(List.of(), restored.audit().verify());
          assertEquals(List.of(), new OriginalFiles(again).verify(restored.documents()));
          long there = restored.audit().after(0, Integer.MAX_VALUE).size();
          assertTrue(there >= before, there + " of " + before);
          assertEquals(there, restored.outbox().last());
        }
      }
      stop.set(true);
      for (var writer : writers) {
        writer.get();
      }
      writing.shutdown();
      assertEquals(List.of(), store.audit().verify());
    }
  }

  @Test
  void anAlteredBackupIsRefusedAndLeavesNothing() throws IOException {
    backUpSmallFolder();
    byte[] whole = Files.readAllBytes(file);
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      byte[] altered = whole.clone();
      altered[random.nextInt(altered.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, altered);
      assertRefusedOrSame("seed " + seed + " byte " + i);
    }
    for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused("length " + length);
    }
  }

  /** A changed byte may be one that means nothing, as a time in a directory. */
  private void assertRefusedOrSame(String what) throws IOException {
    Path target = folder.resolve("target" + targets);
    database.prepare(target);
    try {
      new RestoreFolder(target).from(file);
    } catch (IllegalStateException e) {
      assertEquals(emptyFolder(), names(target), what);
      return;
    }
    try (var store = CorpusStore.open(target, CLOCK)) {
      assertEquals(List.of(), store.audit().verify(), what);
      assertEquals(2, store.documents().list().size(), what);
    }
    targets++;
  }

  private void assertRefused(String what) throws IOException {
    Path target = folder.resolve("target" + targets);
    database.prepare(target);
    var refusal =
        assertThrows(IllegalStateException.class, () -> new RestoreFolder(target).from(file), what);
    assertTrue(refusal.getMessage().startsWith("备份"), what + refusal.getMessage());
    assertEquals(emptyFolder(), names(target), what);
  }

  private TreeSet<String> emptyFolder() {
    return database == TestDatabase.SQLITE
        ? new TreeSet<>()
        : new TreeSet<>(List.of("store.properties"));
  }

  private static TreeSet<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return new TreeSet<>();
    }
    try (var files = Files.list(folder)) {
      var names = new TreeSet<String>();
      files.forEach(f -> names.add(f.getFileName().toString()));
      return names;
    }
  }

  @Test
  void namesThatLeadElsewhereAreRefused() throws IOException {
    backUpSmallFolder();
    byte[] whole = Files.readAllBytes(file);
    for (String name :
        List.of(
            "files/../outside",
            "files//etc/outside",
            "files/releases/../../outside",
            "files/hengping.db",
            "files/index/x",
            "files/a\\..\\outside",
            "tables/../x.jsonl",
            "outside")) {
      Files.write(file, whole);
      rename("files/releases/000001.bundle", name);
      assertRefused(name);
      assertFalse(Files.exists(folder.resolve("outside")), name);
    }
  }

  @Test
  void moreOrLessThanTheManifestNamesIsRefused() throws IOException {
    backUpSmallFolder();
    byte[] whole = Files.readAllBytes(file);
    rewrite(
        parts -> {
          parts.put("files/releases/000002.bundle", new byte[] {1});
          return parts;
        });
    assertRefused("more");
    Files.write(file, whole);
    rewrite(
        parts -> {
          parts.remove("files/releases/000001.bundle");
          return parts;
        });
    assertRefused("less");
    Files.write(file, whole);
    rewrite(
        parts -> {
          parts.remove("manifest.json");
          return parts;
        });
    assertRefused("no manifest");
  }

  @Test
  void aBackupOfANewerProgramIsRefused() throws IOException {
    backUpSmallFolder();
    rewrite(
        parts -> {
          var manifest = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
          parts.put(
              "manifest.json",
              manifest
                  .replaceFirst("\"versions\":\\[[^]]*\\]", "\"versions\":[\"1\",\"999\"]")
                  .getBytes(StandardCharsets.UTF_8));
          return parts;
        });

    assertRefused("newer");
  }

  private void rename(String from, String to) throws IOException {
    rewrite(
        parts -> {
          var renamed = new LinkedHashMap<String, byte[]>();
          parts.forEach(
              (name, bytes) ->
                  renamed.put(
                      name.equals(from) ? to : name,
                      name.equals("manifest.json")
                          ? new String(bytes, StandardCharsets.UTF_8)
                              .replace(from, to.replace("\\", "\\\\"))
                              .getBytes(StandardCharsets.UTF_8)
                          : bytes));
          return renamed;
        });
  }

  private void rewrite(UnaryOperator<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      for (var part : change.apply(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
  }

  @Test
  void onlyAnEmptyFolderAndAnEmptyDatabaseAreRestoredInto() throws IOException {
    backUpSmallFolder();
    assertThrows(IllegalStateException.class, () -> new RestoreFolder(data).from(file));
    if (database == TestDatabase.POSTGRESQL) {
      Path again = Files.createDirectory(folder.resolve("again"));
      Files.copy(data.resolve("store.properties"), again.resolve("store.properties"));
      assertThrows(IllegalStateException.class, () -> new RestoreFolder(again).from(file));
      assertEquals(emptyFolder(), names(again));
    }
    try (var store = CorpusStore.open(data, CLOCK)) {
      assertEquals(List.of(), store.audit().verify());
      assertEquals(2, store.documents().list().size());
    }
  }

  @Test
  void aBackupNeverReplacesAFileNorLiesInTheDataFolder() throws IOException {
    try (var store = database.open(data, CLOCK)) {
      backUp(store);
      assertThrows(FileAlreadyExistsException.class, () -> backUp(store));
      file = data.resolve("backup.zip");
      assertThrows(IllegalArgumentException.class, () -> backUp(store));
    }
  }

  @Test
  void aFolderWhoseRestoreWasCutShortDoesNotOpen() throws IOException {
    Files.createDirectories(data);
    Files.createFile(data.resolve(CorpusStore.RESTORING));

    assertThrows(IllegalStateException.class, () -> CorpusStore.open(data, CLOCK));
  }
}
