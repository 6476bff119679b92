package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad files are rejected with their reason and the rest of the batch goes in. */
class BadFilesTest {
  private static final String MARKED = "示例市某项工作的通知";

  @TempDir Path folder;

  @Test
  void everyBadFileIsRejectedWithItsReasonAndTheRestIsIn() throws IOException {
    Path batch = Files.createDirectory(folder.resolve("batch"));
    Files.write(batch.resolve("broken.docx"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9});
    encryptedPdf(batch.resolve("encrypted.pdf"));
    Files.createFile(batch.resolve("empty.txt"));
    zipBomb(batch.resolve("bomb.docx"));
    Files.writeString(batch.resolve("marked.txt"), "秘密★5年\n" + MARKED + "\n各有关单位：\n现将有关事项通知如下。\n");
    Files.writeString(batch.resolve("good1.txt"), "绩效评价管理办法\n第一条 为规范绩效评价工作，制定本办法。\n");
    Files.writeString(batch.resolve("good2.md"), "# 说明\n\n涉及绝密级国家秘密的，按规定办理。\n");
    var shell = new Shell(folder.resolve("data"));

    var answer = shell.run("import", batch.toString(), "--json");

    assertEquals(1, answer.exit());
    Map<String, String> reasons = new TreeMap<>();
    for (var line : answer.lines()) {
      String name = Path.of(line.path("path").asText()).getFileName().toString();
      reasons.put(name, line.path("outcome").asText() + " " + line.path("reason").asText());
    }
    assertEquals(7, reasons.size());
    assertTrue(reasons.get("good1.txt").startsWith("added"), reasons.toString());
    assertTrue(reasons.get("good2.md").startsWith("added"), reasons.toString());
    assertRejected(reasons.get("broken.docx"), "请");
    assertRejected(reasons.get("encrypted.pdf"), "加密");
    assertRejected(reasons.get("empty.txt"), "空");
    assertRejected(reasons.get("bomb.docx"), "请");
    assertRejected(reasons.get("marked.txt"), "密级");
    assertEquals(0, shell.run("verify").exit());
    assertNowhere(MARKED);
  }

  @Test
  void filesOfAnArchiveAndNearlyEqualTextsAreTold() throws IOException {
    var text = new StringBuilder("示例市绩效评价办法\n");
    for (int i = 1; i <= 40; i++) {
      text.append("第" + i + "条 关于第" + i * 37 + "项工作的规定，由第" + i * 91 + "科负责落实。\n");
    }
    Path archive = folder.resolve("材料.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("一/办法.txt"));
      zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("一/办法（修订）.txt"));
      zip.write(text.toString().replace("第37项", "第三十七项").getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("一/程序.exe"));
      zip.write('M');
    }
    var shell = new Shell(folder.resolve("data"));

    var answer = shell.run("import", archive.toString(), "--json");

    assertEquals(1, answer.exit());
    var lines = answer.lines();
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).path("path").asText().endsWith("材料.zip!/一/办法.txt"));
    assertEquals(0, lines.get(0).path("close").size());
    var close = lines.get(1).path("close").get(0);
    assertEquals(lines.get(0).path("documentId").asText(), close.path("documentId").asText());
    assertTrue(close.path("similarity").asInt() >= 90, close.toString());
    assertEquals("rejected", lines.get(2).path("outcome").asText());
    var again = shell.run("import", archive.toString());
    assertTrue(again.out().contains("共3个文件：新增0，未变2，拒收1"), again.out());
  }

  private static void assertRejected(String outcome, String word) {
    assertTrue(outcome.startsWith("rejected") && outcome.contains(word), outcome);
  }

  private void assertNowhere(String text) throws IOException {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    try (var files = Files.walk(folder.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(
            content.contains(new String(wanted, StandardCharsets.ISO_8859_1)), file.toString());
      }
    }
  }

  private static void encryptedPdf(Path file) throws IOException {
    try (var pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(file.toFile());
    }
  }

  private static void zipBomb(Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }
    assertTrue(Files.size(file) < 1 << 20);
  }
}
