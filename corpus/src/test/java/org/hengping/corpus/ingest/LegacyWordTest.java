package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.UnseenText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DOCX has besides plain text, in .doc files that LibreOffice made of the same source. */
class LegacyWordTest {
  @TempDir static Path folder;

  private static final String MARK = "秘密★5年";

  @BeforeAll
  static void makeFiles() throws IOException, InterruptedException {
    LibreOffice.needed();
    String rich;
    try (var in = LegacyWordTest.class.getResourceAsStream("rich.fodt")) {
      rich = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    var files =
        List.of(
            source("rich", rich),
            source("header", rich.replace("某市财政局绩效评价", MARK)),
            source("first", rich.replace("某项目绩效评价报告", MARK)),
            source("box", rich.replace("框里的字", MARK)),
            source("cell", rich.replace("<text:p>分值", "<text:p>" + MARK)));
    LibreOffice.convert("docx:MS Word 2007 XML", "", folder, files.subList(0, 1));
    LibreOffice.convert("doc:MS Word 97", "", folder, files);
  }

  private static Path source(String name, String xml) throws IOException {
    return Files.writeString(folder.resolve(name + ".fodt"), xml);
  }

  private static byte[] file(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private static Manuscript read(byte[] bytes, String name) {
    return assertInstanceOf(Reading.Read.class, ReadFile.read(bytes, name)).manuscript();
  }

  private static Inline text(String text) {
    return new Inline.Text(text);
  }

  private static Block paragraph(Inline... text) {
    return new Block.Paragraph(List.of(text));
  }

  private static Block.Cell cell(int rows, int columns, Inline... text) {
    return new Block.Cell(List.of(text), rows, columns, Block.Align.LEFT);
  }

  private static Block.Cell cell(String text) {
    return cell(1, 1, text(text));
  }

  private static List<Block> expected(String picture) {
    var table =
        new Block.Table(
            List.of(),
            1,
            List.of(
                List.of(cell(1, 2, text("指标")), cell("分值")),
                List.of(
                    cell(2, 1, text("产出")),
                    cell(1, 1, text("数量"), new Inline.LineBreak(), text("第二行")),
                    cell("20")),
                List.of(cell("质量"), cell("30")),
                List.of(cell("外"), cell("内一\t内二"), cell(1, 1))),
            null);
    return List.of(
        paragraph(text("某项目绩效评价报告")),
        new Block.Heading(1, List.of(text("基本情况"))),
        paragraph(
            text("正文"),
            new Inline.Strong(List.of(text("加粗"))),
            text("继续"),
            new Inline.Footnote(List.of(text("脚注的字"))),
            text("结束。")),
        paragraph(text("看得见末尾")),
        new Block.Heading(1, List.of(text("一、"), text("总体要求"))),
        new Block.Heading(4, List.of(text("（1）"), text("基本原则"))),
        new Block.Heading(4, List.of(text("（2）"), text("工作目标"))),
        new Block.Heading(1, List.of(text("二、"), text("主要任务"))),
        new Block.Listing(
            false,
            List.of(
                new Block.Item(0, List.of(text("符号一"))), new Block.Item(0, List.of(text("符号二"))))),
        table,
        paragraph(text("表后"), new Inline.LineBreak(), text("换行\t制表")),
        paragraph(text("框后")),
        paragraph(text("框里的字")),
        paragraph(text("框里第二段")),
        paragraph(text("分栏一。")),
        paragraph(text("分栏二。")),
        paragraph(text("新页")),
        paragraph(
            text("见"),
            new Inline.Link(List.of(text("链接")), "http://www.example.gov.cn/a"),
            text("。")),
        paragraph(text("图后")),
        new Block.Picture(picture, "image/png", ""),
        paragraph(text("第2页末段")),
        paragraph(text("页眉：某市财政局绩效评价")));
  }

  @Test
  void everythingOfADocxIsReadFromADocToo() throws IOException {
    for (String name : List.of("rich.docx", "rich.doc")) {
      var reading = assertInstanceOf(Reading.Read.class, ReadFile.read(file(name), name));
      var manuscript = reading.manuscript();
      assertEquals(expected(reading.pictures().get(0).hash()), manuscript.blocks(), name);
      assertEquals("某项目绩效评价报告", manuscript.title());
      assertEquals(
          List.of(
              new UnseenText("第4段", "隐藏文字", "藏起来的"),
              new UnseenText("第4段", "删除的修订", "删掉的字"),
              new UnseenText("第4段", "白色的文字", "白字")),
          manuscript.unseen(),
          name);
    }
  }

  @Test
  void aSecrecyMarkStopsAnOldFile() throws IOException {
    for (String place : List.of("header", "first", "box", "cell")) {
      assertEquals(new Reading.Marked(), ReadFile.read(file(place + ".doc"), "a.doc"), place);
    }
  }

  @Test
  void macrosAreMarked() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem(new ByteArrayInputStream(file("rich.doc")))) {
      container.getRoot().createDirectory("Macros");
      container.writeFilesystem(out);
    }
    var blocks = read(out.toByteArray(), "a.doc").blocks();
    assertEquals(new Block.Unrecognised("宏（VBA 程序，不会运行）", "全文"), blocks.get(blocks.size() - 1));
  }

  @Test
  void whatIsNoWordFileIsRefusedWithItsRemedy() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[9]), "PowerPoint Document");
      container.writeFilesystem(out);
    }
    byte[] cut = Arrays.copyOf(file("rich.doc"), 3_000);
    byte[] rtf = "{\\rtf1 正文}".getBytes(StandardCharsets.UTF_8);
    for (byte[] bytes : List.of(out.toByteArray(), cut, rtf)) {
      var refused = assertInstanceOf(Reading.Refused.class, ReadFile.read(bytes, "a.doc"));
      assertTrue(refused.reason().contains("另存"), refused.reason());
    }
  }

  @Test
  void randomDamageIsReadOrRefused() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    byte[] whole = file("rich.doc");
    for (int i = 0; i < 150; i++) {
      byte[] damaged = whole.clone();
      for (int k = 0; k < 8; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      var reading = ReadFile.read(damaged, "a.doc");
      assertTrue(
          reading instanceof Reading.Read || reading instanceof Reading.Refused, "seed " + seed);
    }
  }
}
