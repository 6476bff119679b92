package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.ingest.ZipFile.How;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.corpus.store.OnEveryDatabase;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class ArchivesTest {
  private final TestDatabase database;

  ArchivesTest(TestDatabase database) {
    this.database = database;
  }

  @TempDir Path folder;
  private Path data;
  private CorpusStore store;
  private FileReaders readers;

  @BeforeEach
  void open() {
    data = folder.resolve("data");
    store = database.open(data, () -> Instant.parse("2022-03-01T00:00:00Z"));
    readers = new FileReaders(1);
  }

  @AfterEach
  void close() {
    readers.close();
    store.close();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What became of each file: its path in the archive with ＋ or − and the reason. */
  private List<String> imported(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    var outcomes = new ArrayList<String>();
    var ingest = new IngestDocument(readers, store.intake(ProposalInbox.NONE), data);
    new ImportFiles(ingest)
        .run(
            List.of(file),
            Hints.NONE,
            Person.COMMAND_LINE,
            (o, done, known) -> {
              String path = folder.relativize(Path.of(o.path())).toString();
              outcomes.add(
                  o instanceof Outcome.Rejected r ? "−" + path + " " + r.reason() : "＋" + path);
            });
    return outcomes;
  }

  @Test
  void eachFileOfAnArchiveHasItsOwnOutcome() throws IOException {
    byte[] zip =
        new ZipFile()
            .add("材料/", new byte[0])
            .add("材料/说明.txt", "说明\n正文一\n")
            .add("材料/表.csv", "指标,分值\n产出,30\n")
            .add("材料/报告.docx", OfficeFile.docx(OfficeFile.p("某项目绩效评价报告")).bytes())
            .add("材料/坏.docx", "不是文档")
            .add("材料/程序.exe", "MZ")
            .add("__MACOSX/._说明.txt", "x")
            .add("材料/.DS_Store", "x")
            .add("材料/~$报告.docx", "x")
            .bytes();
    var outcomes = imported("材料.zip", zip);
    assertEquals(5, outcomes.size(), outcomes.toString());
    assertEquals("＋材料.zip!/材料/说明.txt", outcomes.get(0));
    assertEquals("＋材料.zip!/材料/表.csv", outcomes.get(1));
    assertEquals("＋材料.zip!/材料/报告.docx", outcomes.get(2));
    assertTrue(outcomes.get(3).startsWith("−材料.zip!/材料/坏.docx 文件已损坏"), outcomes.get(3));
    assertTrue(outcomes.get(4).contains("程序.exe .exe 是程序"), outcomes.get(4));
    assertEquals(
        List.of("说明.txt", "表.csv", "报告.docx"),
        store.documents().list().stream().map(d -> d.original().orElseThrow().fileName()).toList());
    var again = imported("材料.zip", zip);
    assertEquals(5, again.size());
    assertEquals(3, store.documents().list().size());
  }

  @Test
  void namesInGbkAreReadAsSuch() throws IOException {
    byte[] zip =
        new ZipFile()
            .add(How.named("绩效/自评报告.txt", "GBK"), utf8("甲\n"))
            .add(How.named("绩效/镕〇.txt", "GB18030"), utf8("乙\n"))
            .add(How.named("绩效/未声明.txt", "UTF-8"), utf8("丙\n"))
            .add(How.named("?.txt", "US-ASCII").unicode("绩效/另记.txt"), utf8("丁\n"))
            .add(How.named("绩效\\反斜线.txt", "GBK"), utf8("戊\n"))
            .bytes();
    assertEquals(
        List.of(
            "＋a.zip!/绩效/自评报告.txt",
            "＋a.zip!/绩效/镕〇.txt",
            "＋a.zip!/绩效/未声明.txt",
            "＋a.zip!/绩效/另记.txt",
            "＋a.zip!/绩效/反斜线.txt"),
        imported("a.zip", zip));
  }

  @Test
  void anArchiveInsideIsOpenedOneDeeperIsNot() throws IOException {
    byte[] third = new ZipFile().add("丙.txt", "丙\n").bytes();
    byte[] second = new ZipFile().add("乙.txt", "乙\n").add("三.zip", third).bytes();
    byte[] first = new ZipFile().add("二.zip", second).add("甲.txt", "甲\n").bytes();
    var outcomes = imported("一.zip", first);
    assertEquals(3, outcomes.size());
    assertEquals("＋一.zip!/二.zip!/乙.txt", outcomes.get(0));
    assertTrue(outcomes.get(1).startsWith("−一.zip!/二.zip!/三.zip 压缩包只打开两层"), outcomes.get(1));
    assertEquals("＋一.zip!/甲.txt", outcomes.get(2));
  }

  @Test
  void aMarkedFileOfAnArchiveIsKeptNowhereAndTheRestIs() throws IOException {
    byte[] zip =
        new ZipFile()
            .add("密.txt", "秘密★5年\ncanary-7731\n")
            .add("机密★3年/情况.txt", "canary-7732\n")
            .add("好.txt", "可以公开\n")
            .bytes();
    var outcomes = imported("混.zip", zip);
    assertTrue(outcomes.get(0).contains("密级标志") && outcomes.get(1).contains("密级标志"));
    assertEquals("＋混.zip!/好.txt", outcomes.get(2));
    store.close();
    try (var files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("canary-773") || raw.contains("PK\u0003\u0004"), file.toString());
      }
    }
  }

  @Test
  void badEntriesAreRejectedOneByOne() throws IOException {
    byte[] zip =
        new ZipFile()
            .add("../../外.txt", "x")
            .add("/etc/外.txt", "x")
            .add("C:\\外.txt", "x")
            .add("换\n行.txt", "x")
            .add("反\u202Etxt.exe", "x")
            .add("重.txt", "一\n")
            .add("重.txt", "二\n")
            .add(How.named("链.txt").mode(0120777), utf8("/etc/passwd"))
            .add(How.named("加密.txt").flags(1 << 11 | 1), utf8("x"))
            .add(How.named("怪.txt").method(14), utf8("x"))
            .add(How.named("谎.txt").declared(3), utf8("比声明的长得多\n".repeat(50)))
            .add("好.txt", "好\n")
            .bytes();
    var outcomes = imported("杂.zip", zip);
    var reasons =
        List.of("上级目录", "上级目录", "上级目录", "控制字符", "控制字符", "＋", "重名", "链接", "加密", "压缩方式", "声明的大", "＋");
    assertEquals(reasons.size(), outcomes.size(), outcomes.toString());
    for (int i = 0; i < reasons.size(); i++) {
      assertTrue(outcomes.get(i).contains(reasons.get(i)), outcomes.get(i));
    }
    assertEquals(2, store.documents().list().size());
  }

  @Test
  void archivesMadeToDoHarmAreNotOpened() throws IOException {
    byte[] zeros = new byte[90 << 20];
    var bomb = new ZipFile();
    for (int i = 0; i < 4; i++) {
      bomb.add(i + ".txt", zeros);
    }
    assertTrue(imported("bomb.zip", bomb.bytes()).get(0).contains("压缩炸弹"));
    var overlapping = new ZipFile().add("0.txt", utf8("同一段数据\n".repeat(100)));
    for (int i = 1; i < 50; i++) {
      overlapping.add(How.named(i + ".txt").at(0), utf8("同一段数据\n".repeat(100)));
    }
    assertTrue(imported("overlap.zip", overlapping.bytes()).get(0).contains("重叠"));
    var many = new ZipFile();
    for (int i = 0; i < 10_001; i++) {
      many.add(i + ".txt", "x");
    }
    assertTrue(imported("many.zip", many.bytes()).get(0).contains("超过 10000 个"));
    assertTrue(imported("empty.zip", new byte[0]).get(0).contains("0 字节"));
    assertTrue(imported("nothing.zip", new ZipFile().bytes()).get(0).contains("压缩包是空的"));
    assertTrue(imported("broken.zip", utf8("PK\u0003\u0004 broken")).get(0).contains("已损坏"));
    byte[] word = OfficeFile.docx("").part("[Content_Types].xml", "<Types/>").bytes();
    assertTrue(imported("word.zip", word).get(0).contains("扩展名改回"));
    assertEquals(List.of(), store.documents().list());
  }
}
