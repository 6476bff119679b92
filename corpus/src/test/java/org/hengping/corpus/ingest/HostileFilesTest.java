package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HostileFilesTest {
  private static FileReaders readers;

  @BeforeAll
  static void start() {
    readers = new FileReaders(1);
  }

  @AfterAll
  static void stop() {
    readers.close();
  }

  private static String reason(byte[] bytes, String name) {
    return assertInstanceOf(Reading.Refused.class, readers.read(bytes, name)).reason();
  }

  private static void assertRefused(byte[] bytes, String name, String why, String remedy) {
    String reason = reason(bytes, name);
    assertTrue(reason.contains(why) && reason.contains(remedy), reason);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A ZIP with one entry of so many zero bytes, made without holding them. */
  private static byte[] bomb(String part, long size, String first) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(utf8(first));
      byte[] block = new byte[1 << 16];
      Arrays.fill(block, (byte) ' ');
      for (long left = size; left > 0; left -= block.length) {
        zip.write(block);
      }
    }
    return out.toByteArray();
  }

  @Test
  void anEmptyFileOfEachFormatIsRefused() {
    for (String name : new String[] {"a.docx", "a.pdf", "a.xlsx", "a.csv", "a.md", "a.txt"}) {
      assertRefused(new byte[0], name, "文件是空的", "重新取得");
    }
    assertRefused(OfficeFile.docx("").bytes(), "a.docx", "没有内容", "检查");
  }

  @Test
  void aBrokenWordFileIsRefused() {
    byte[] whole = OfficeFile.docx(OfficeFile.p("正文".repeat(500))).bytes();
    assertRefused(Arrays.copyOf(whole, whole.length / 2), "a.docx", "已损坏", "重新另存");
    assertRefused(utf8("not a zip at all"), "a.docx", "已损坏", "重新另存");
    byte[] cutXml = OfficeFile.docx("<w:p><w:r>").bytes();
    assertRefused(cutXml, "a.docx", "XML 部件已损坏", "重新另存");
    byte[] noBody = new OfficeFile().part("a.txt", "x").bytes();
    assertRefused(noBody, "a.docx", "没有 Word 正文", "另存为 .docx");
    assertRefused(noBody, "a.xlsx", "没有工作簿", "另存为 .xlsx");
  }

  @Test
  void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
    for (String part : new String[] {"word/document.xml", "word/media/a.png", "xl/workbook.xml"}) {
      assertRefused(bomb(part, 200_000_000, ""), "a.docx", "压缩炸弹", "重新另存");
    }
  }

  @Test
  void aBombThatLiesAboutItsSizeIsRefused() throws IOException {
    byte[] bytes = bomb("word/document.xml", 400_000_000, "<w:document " + OfficeFile.W + ">");
    // The size stands in the central directory, 24 bytes into its only entry.
    int directory = bytes.length - 22 - (46 + "word/document.xml".length());
    for (int i = 0; i < 4; i++) {
      bytes[directory + 24 + i] = (byte) (i == 1 ? 1 : 0);
    }
    assertTrue(readers.read(bytes, "a.docx") instanceof Reading.Refused);
  }

  @Test
  void tooManyPartsAreRefused() {
    var file = OfficeFile.docx(OfficeFile.p("正文"));
    for (int i = 0; i < 6_000; i++) {
      file.part("word/x" + i + ".xml", "");
    }
    assertRefused(file.bytes(), "a.docx", "部件超过 5000 个", "重新另存");
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "<w:sdt><w:sdtContent>".repeat(50_000);
    assertRefused(OfficeFile.docx(deep).bytes(), "a.docx", "嵌套超过", "简化");
    String tables = "<w:tbl><w:tr><w:tc>".repeat(3_000);
    assertRefused(OfficeFile.docx(tables).bytes(), "a.docx", "嵌套超过", "简化");
    var markdown = readers.read(utf8("> ".repeat(100_000) + "x"), "a.md");
    assertTrue(markdown instanceof Reading.Refused || markdown instanceof Reading.Read);
  }

  @Test
  void entitiesAreNeverResolved() {
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + "<w:document "
            + OfficeFile.W
            + "><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body>"
            + "</w:document>";
    String outside =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
            + "<w:document "
            + OfficeFile.W
            + "><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body>"
            + "</w:document>";
    for (String xml : new String[] {laughs, outside}) {
      byte[] bytes = OfficeFile.docx("").part("word/document.xml", xml).bytes();
      assertRefused(bytes, "a.docx", "实体声明", "重新另存");
    }
  }

  @Test
  void aLineWithoutEndIsRefused() {
    assertRefused(utf8("长".repeat(1_000_001)), "a.txt", "超过 100 万字", "分段");
  }

  @Test
  void aNoteThatRefersToItselfIsRefused() {
    var file =
        OfficeFile.docx("<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
            .related(
                "rId3",
                "footnotes",
                "footnotes.xml",
                "<w:footnotes "
                    + OfficeFile.W
                    + "><w:footnote w:id=\"2\"><w:p><w:r>"
                    + "<w:footnoteReference w:id=\"2\"/></w:r></w:p></w:footnote></w:footnotes>");
    assertRefused(file.bytes(), "a.docx", "嵌套过深", "简化");
  }

  @Test
  void anEncryptedOfficeFileIsRefusedAsSuch() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    bytes.writeBytes(new byte[600]);
    bytes.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    assertRefused(bytes.toByteArray(), "a.docx", "打开密码", "取消密码");
    assertRefused(bytes.toByteArray(), "a.xlsx", "打开密码", "取消密码");
  }

  @Test
  void aFileUnderAnotherExtensionIsRefused() {
    assertRefused(utf8("%PDF-1.7\nxxx"), "a.docx", "PDF", "改正扩展名");
    assertRefused(OfficeFile.docx("").bytes(), "a.pdf", "Office", "改正扩展名");
  }

  @Test
  void randomDamageNeverStopsTheReaders() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    byte[] whole =
        OfficeFile.docx(OfficeFile.p("正文") + "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>").bytes();
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      for (int k = 0; k < 5; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      var reading = readers.read(damaged, "a.docx");
      assertTrue(reading != null, "seed " + seed);
    }
    assertEquals(1, readers.processes().size());
  }
}
