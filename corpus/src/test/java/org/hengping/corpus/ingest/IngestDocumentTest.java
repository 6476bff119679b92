package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.corpus.store.OnEveryDatabase;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class IngestDocumentTest {
  private static final Person CLERK = new Person("zhang", "张三", EnumSet.of(Role.PERFORMANCE));

  private final TestDatabase database;
  @TempDir Path folder;
  private Path data;
  private CorpusStore store;
  private FileReaders readers;
  private IngestDocument ingest;

  IngestDocumentTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    data = folder.resolve("data");
    store = database.open(data, () -> Instant.parse("2022-03-01T00:00:00Z"));
    readers = new FileReaders(2);
    ingest = new IngestDocument(readers, store.intake(ProposalInbox.NONE), data);
  }

  @AfterEach
  void close() {
    readers.close();
    store.close();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private List<String> kept(String sub) throws IOException {
    if (!Files.exists(data.resolve(sub))) {
      return List.of();
    }
    try (var files = Files.walk(data.resolve(sub))) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> data.resolve(sub).relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileBecomesADocumentWithItsOriginal() throws IOException {
    Path file = file("财预〔2020〕10号.txt", "项目支出绩效评价管理办法\n财预〔2020〕10号\n第一条 为了规范。\n");
    var added = assertInstanceOf(Outcome.Added.class, ingest.ingest(file, Hints.NONE, CLERK));
    var document = added.document();
    assertEquals("项目支出绩效评价管理办法", document.title());
    assertEquals(DocumentKind.REGULATION, document.kind());
    assertEquals(2020, document.year());
    assertEquals(3, added.passages());
    assertFalse(document.restricted());
    var original = document.original().orElseThrow();
    assertEquals("财预〔2020〕10号.txt", original.fileName());
    assertArrayEquals(
        Files.readAllBytes(file), new OriginalFiles(data).find(original.hash()).orElseThrow());
    assertEquals(
        List.of(original.hash().substring(0, 2) + "/" + original.hash().substring(2)),
        kept("originals"));
  }

  @Test
  void theSameContentAgainIsUnchanged() throws IOException {
    Path one = file("a.txt", "甲\n乙\n");
    Path two = file("b.txt", "甲\n乙\n");
    var added = assertInstanceOf(Outcome.Added.class, ingest.ingest(one, Hints.NONE, CLERK));
    var again = assertInstanceOf(Outcome.Unchanged.class, ingest.ingest(two, Hints.NONE, CLERK));
    assertEquals(added.document(), again.document());
    assertEquals(added.passages(), again.passages());
    assertEquals(1, store.documents().list().size());
  }

  @Test
  void whatAPersonSaysGoesBeforeWhatTheTextSays() throws IOException {
    var hints =
        new Hints(Optional.of(DocumentKind.EVIDENCE), Optional.of("市图书馆"), OptionalInt.of(2019));
    var added =
        assertInstanceOf(
            Outcome.Added.class, ingest.ingest(file("a.txt", "2021年度某某管理办法\n正文\n"), hints, CLERK));
    assertEquals(DocumentKind.EVIDENCE, added.document().kind());
    assertEquals("市图书馆", added.document().unit());
    assertEquals(2019, added.document().year());
  }

  @Test
  void aDocumentAboutAClassifiedUnitIsForFewEyes() throws IOException {
    store
        .registers()
        .put(
            BureauRegisters.UNITS,
            List.of(
                new RegisterRow(
                    BureauRegisters.UNITS,
                    new HashMap<>(
                        Map.of(
                            "code",
                            "901",
                            "name",
                            "市某局",
                            "aliases",
                            "某某处",
                            "section",
                            "行政政法科",
                            "region",
                            "市本级",
                            "kind",
                            "DEPARTMENT",
                            "industry",
                            "公共安全",
                            "classified",
                            true)))),
            CLERK);
    var about =
        assertInstanceOf(
            Outcome.Added.class,
            ingest.ingest(file("a.txt", "某某处2021年度工作报告\n正文\n"), Hints.NONE, CLERK));
    assertTrue(about.document().restricted());
  }

  @Test
  void nearlyTheSameTextIsTold() throws IOException {
    var lines = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      lines.add("第" + (i + 1) + "条 本办法关于绩效评价第" + i * 37 + "项工作的规定，由财政部门负责落实第" + i * 91 + "项。");
    }
    String text = "示例市绩效评价办法\n" + String.join("\n", lines) + "\n";
    var first =
        assertInstanceOf(
            Outcome.Added.class, ingest.ingest(file("一.txt", text), Hints.NONE, CLERK));
    assertEquals(List.of(), first.close());
    var other = ingest.ingest(file("无关.txt", "会议通知\n请准时参加下午三点的会。\n"), Hints.NONE, CLERK);
    assertEquals(List.of(), assertInstanceOf(Outcome.Added.class, other).close());

    String changed = text.replace("第37项工作", "第三十七项重点工作").replace("第74项", "第七十四项");
    var second =
        assertInstanceOf(
            Outcome.Added.class, ingest.ingest(file("二.txt", changed), Hints.NONE, CLERK));
    assertEquals(1, second.close().size());
    assertEquals(first.document().id(), second.close().get(0).id());
    int percent = second.close().get(0).percent();
    assertTrue(percent >= 90 && percent < 100, "" + percent);

    var body = new StringBuilder();
    text.lines().forEach(l -> body.append(OfficeFile.p(l)));
    byte[] word = OfficeFile.docx(body.toString()).bytes();
    var same =
        assertInstanceOf(
            Outcome.Added.class, ingest.ingest(file("一.docx", word), Hints.NONE, CLERK));
    assertEquals(first.document().id(), same.close().get(0).id());
    assertEquals(100, same.close().get(0).percent());
    assertEquals(second.document().id(), same.close().get(1).id());
  }

  @Test
  void aUnitOfTheRegisterIsRecognisedByItsAliases() throws IOException {
    store
        .registers()
        .put(
            BureauRegisters.UNITS,
            List.of(
                new RegisterRow(
                    BureauRegisters.UNITS,
                    new HashMap<>(
                        Map.of(
                            "code",
                            "101",
                            "name",
                            "示例市教育体育局",
                            "aliases",
                            "市教体局；教育局",
                            "section",
                            "教科文科",
                            "region",
                            "市本级",
                            "kind",
                            "DEPARTMENT",
                            "industry",
                            "教育",
                            "classified",
                            false)))),
            CLERK);
    var added =
        assertInstanceOf(
            Outcome.Added.class,
            ingest.ingest(file("a.txt", "市教体局2021年度部门整体支出绩效评价报告\n正文\n"), Hints.NONE, CLERK));
    assertEquals("示例市教育体育局", added.document().unit());
    var place = added.proposal().of(Aspect.UNIT).orElseThrow().place().orElseThrow();
    assertEquals("p0b0c0-4", place.toString());
  }

  @Test
  void aMarkedFileLeavesNoTraceOnDisk() throws IOException {
    Path file = file("canary-name-7731.txt", "秘密★5年\ncanary-text-7731\n");
    var rejected = assertInstanceOf(Outcome.Rejected.class, ingest.ingest(file, Hints.NONE, CLERK));
    assertTrue(rejected.reason().contains("密级标志"), rejected.reason());
    assertFalse(rejected.kept());
    assertEquals(List.of(), kept("originals"));
    assertEquals(List.of(), kept("quarantine"));
    assertEquals(
        List.of("document.turnedAway"),
        store.audit().after(0, 10).stream().map(a -> a.action()).toList());
    store.close();
    for (String name : kept("")) {
      String raw =
          Files.readString(data.resolve(name), java.nio.charset.StandardCharsets.ISO_8859_1);
      assertFalse(raw.contains("7731"), name);
    }
  }

  @Test
  void aRefusedFileIsKeptWithItsReason() throws IOException {
    var rejected =
        assertInstanceOf(
            Outcome.Rejected.class,
            ingest.ingest(file("坏.docx", "PK\u0003\u0004 broken"), Hints.NONE, CLERK));
    assertTrue(rejected.kept());
    assertTrue(rejected.reason().contains("另存"), rejected.reason());
    var kept = kept("quarantine");
    assertEquals(2, kept.size());
    assertTrue(kept.get(0).endsWith("_坏.docx") && kept.get(1).endsWith("_坏.docx.原因.txt"));
    assertTrue(
        Files.readString(data.resolve("quarantine").resolve(kept.get(1)))
            .contains(rejected.reason()));
  }

  @Test
  void aFileOfAFormatThatCannotBeReadIsNotKept() throws IOException {
    var rejected =
        assertInstanceOf(
            Outcome.Rejected.class, ingest.ingest(file("a.rar", "Rar!"), Hints.NONE, CLERK));
    assertTrue(rejected.reason().contains("解压"), rejected.reason());
    assertFalse(rejected.kept());
    assertEquals(List.of(), kept("quarantine"));
  }

  @Test
  void onlyThoseWhoMayImportCan() throws IOException {
    var reader = new Person("li", "李四", EnumSet.of(Role.AUDITOR));
    Path file = file("a.txt", "甲\n");
    assertThrows(NotAllowed.class, () -> ingest.ingest(file, Hints.NONE, reader));
  }

  @Test
  void aBatchNeverStopsAtABadFile() throws IOException {
    file("1/a.txt", "第一份\n");
    file("1/空.txt", "");
    file("1/密.txt", "机密★1年\n");
    file("2/b.md", "# 第二份\n\n正文\n");
    file("2/c.exe", "MZ");
    file("2/.DS_Store", "x");
    file("2/~$b.docx", "x");
    file("z.txt", "第三份\n");
    var outcomes = new ArrayList<Outcome>();
    Path missing = folder.resolve("没有.txt");
    var summary =
        new ImportFiles(ingest)
            .run(
                List.of(folder.resolve("in"), missing),
                Hints.NONE,
                CLERK,
                (o, done, known) -> outcomes.add(o));
    assertEquals(new ImportFiles.Summary(3, 0, 4), summary);
    assertEquals(
        List.of("a.txt", "密.txt", "空.txt", "b.md", "c.exe", "z.txt", "没有.txt"),
        outcomes.stream().map(o -> Path.of(o.path()).getFileName().toString()).toList());
    assertEquals(
        List.of("第一份", "第二份", "第三份"),
        store.documents().list().stream().map(d -> d.title()).toList());
    assertEquals(List.of(), store.audit().verify());
  }

  @Test
  void allRealTextsImportWithEveryLine() throws IOException {
    var files = SharedTexts.all();
    long start = System.nanoTime();
    var summary =
        new ImportFiles(ingest)
            .run(
                files,
                Hints.NONE,
                CLERK,
                (o, done, known) ->
                    assertInstanceOf(Outcome.Added.class, o, () -> o.path() + " " + o));
    assertEquals(files.size(), summary.added());
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    assertTrue(seconds < 20, "took " + seconds + " s");
    for (var document : store.documents().list()) {
      String text = PlainText.of(store.documents().latest(document.id()).manuscript());
      byte[] original =
          new OriginalFiles(data).find(document.original().orElseThrow().hash()).orElseThrow();
      var lines = text.lines().toList();
      new String(original, java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank())
          .forEach(l -> assertTrue(lines.contains(l), l));
    }
    var again = new ImportFiles(ingest).run(files, Hints.NONE, CLERK, (o, done, known) -> {});
    assertEquals(new ImportFiles.Summary(0, files.size(), 0), again);
  }
}
