package org.hengping.server.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.ingest.OriginalFiles;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.server.Settings;
import org.hengping.server.Wiring;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveEvaluationTest {
  @TempDir static Path data;
  @TempDir Path out;
  private static Wiring wiring;

  @BeforeAll
  static void open() throws IOException {
    Settings.DEMO.write(data);
    wiring = Wiring.open(data);
    Sample.addPeople(wiring.store().people());
    new Sample(wiring.loadRegister()).load(Sample.AUTHOR);
    document("PJ-2021-002", "示例市卫生健康委员会", false, Optional.empty(), "评价报告正文。");
    String hash = new OriginalFiles(data).keep("问卷原件".getBytes(StandardCharsets.UTF_8));
    document("", "示例市卫生健康委员会", false, Optional.of(new Document.Original(hash, "问卷.txt")), "问卷");
    document("PJ-2021-027", "示例市磐石信息保障中心", true, Optional.empty(), "限制知悉");
  }

  @AfterAll
  static void close() throws IOException {
    wiring.close();
  }

  private static void document(
      String subject,
      String unit,
      boolean restricted,
      Optional<Document.Original> original,
      String text) {
    wiring
        .store()
        .documents()
        .add(
            new NewDocument(
                original.isPresent()
                    ? DocumentKind.EVIDENCE
                    : DocumentKind.DEPARTMENT_EVALUATION_REPORT,
                unit,
                2021,
                "",
                subject,
                restricted,
                original),
            Manuscript.of(
                unit + "绩效评价报告",
                java.util.List.of(new Block.Paragraph(java.util.List.of(new Inline.Text(text))))),
            "",
            Sample.AUTHOR);
  }

  private ArchiveEvaluation archive() {
    return new ArchiveEvaluation(wiring.store(), wiring.reportFiles());
  }

  private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void theCaseFileHoldsThreePartsAndACatalogueWithEveryHash() throws IOException {
    var archived = archive().archive("PJ-2021-002", out, Sample.AUTHOR);

    var files = unzipped(Files.readAllBytes(archived.file()));
    for (String expected :
        new String[] {
          "立项性材料/绩效评价.csv",
          "立项性材料/预算单位.csv",
          "立项性材料/第三方机构.csv",
          "立项性材料/主评人.csv",
          "立项性材料/委托安排.csv",
          "证明性材料/指标得分.csv",
          "证明性材料/存在的问题.csv",
          "证明性材料/反馈意见.csv",
          "证明性材料/反馈意见交流会.csv",
          "证明性材料/佐证材料.csv",
          "证明性材料/问卷.txt",
          "结论性材料/整改通知书.csv",
          "结论性材料/整改台账.csv",
          "结论性材料/整改报告.csv",
          "结论性材料/示例市卫生健康委员会绩效评价报告.docx",
          "结论性材料/示例市卫生健康委员会绩效评价报告.pdf",
          "目录.csv",
          "目录.html"
        }) {
      assertTrue(files.containsKey(expected), expected + " in " + files.keySet());
    }
    String catalogue = new String(files.get("目录.csv"), StandardCharsets.UTF_8);
    files.forEach(
        (name, bytes) -> {
          if (!name.startsWith("目录")) {
            assertTrue(
                catalogue.contains("\"" + name + "\"") && catalogue.contains(CaseZip.sha256(bytes)),
                name);
          }
        });
    assertEquals(files.size() - 2, archived.files());
    String findings = new String(files.get("证明性材料/存在的问题.csv"), StandardCharsets.UTF_8);
    assertTrue(findings.contains("WT-2021-002-01") && !findings.contains("WT-2021-001-01"));
    assertArrayEquals("问卷原件".getBytes(StandardCharsets.UTF_8), files.get("证明性材料/问卷.txt"));
  }

  @Test
  void theSameHoldingsGiveTheSameBytesAndEveryArchiveIsAudited() throws IOException {
    var first = archive().archive("PJ-2021-002", out.resolve("a"), Sample.AUTHOR);
    var second = archive().archive("PJ-2021-002", out.resolve("b"), Sample.AUTHOR);

    assertArrayEquals(Files.readAllBytes(first.file()), Files.readAllBytes(second.file()));
    var last = wiring.store().audit().after(0, 1_000_000);
    var entry = last.get(last.size() - 1);
    assertEquals("register.archive", entry.action());
    assertEquals("evaluations/PJ-2021-002", entry.subject());
    assertEquals("sha256: " + second.sha256(), entry.detail());
  }

  @Test
  void aWithheldEvaluationIsArchivedOnlyByThoseInItsLimit() throws IOException {
    var business = new Person("yewu", "叶务", EnumSet.of(Role.BUSINESS));
    var admin = new Person("guanli", "管理", EnumSet.of(Role.ADMIN));

    assertThrows(NotAllowed.class, () -> archive().archive("PJ-2021-002", out, business));
    assertThrows(
        IllegalArgumentException.class, () -> archive().archive("PJ-2021-027", out, admin));
    var files =
        unzipped(Files.readAllBytes(archive().archive("PJ-2021-027", out, Sample.AUTHOR).file()));
    assertTrue(files.keySet().stream().anyMatch(n -> n.endsWith(".docx")), files.keySet() + "");

    var open = unzipped(Files.readAllBytes(archive().archive("PJ-2021-002", out, admin).file()));
    open.forEach(
        (name, bytes) ->
            assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("磐石"), name));
  }
}
