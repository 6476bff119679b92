package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFilesTest {
  private static final String TEXT = "某市预算绩效管理办法\n第一章 总则\n  第一条 为了规范，制定本办法。  \n\n（一）绩效目标；\n";

  private static Manuscript read(byte[] bytes, String name) {
    return assertInstanceOf(Reading.Read.class, ReadFile.read(bytes, name)).manuscript();
  }

  private static String reason(byte[] bytes, String name) {
    return assertInstanceOf(Reading.Refused.class, ReadFile.read(bytes, name)).reason();
  }

  @Test
  void everyLineOfARealTextIsABlockWithExactlyThatText() throws IOException {
    for (Path file : SharedTexts.all()) {
      var manuscript = read(Files.readAllBytes(file), file.getFileName().toString());
      var expected = Files.readString(file).lines().filter(l -> !l.isBlank()).toList();
      assertEquals(String.join("\n", expected) + "\n", PlainText.of(manuscript), file::toString);
      assertEquals(expected.size(), manuscript.blocks().size());
    }
  }

  @Test
  void realLawsAndRegulationsAreProposedAsRegulations() throws IOException {
    for (Path file : SharedTexts.all()) {
      String name = file.getFileName().toString();
      if (name.startsWith("law_")) {
        var reading = (Reading.Read) ReadFile.read(Files.readAllBytes(file), name);
        assertEquals(DocumentKind.REGULATION, reading.proposal().kind(), name);
        assertTrue(reading.manuscript().title().matches(".*[\\u4e00-\\u9fff].*"), name);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void theEncodingIsFoundOut(String charset) {
    byte[] plain = TEXT.getBytes(Charset.forName(charset));
    byte[] bytes = plain;
    if (charset.startsWith("UTF-16")) {
      bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
    }
    var manuscript = read(bytes, "a.txt");
    assertEquals("某市预算绩效管理办法", manuscript.title());
    assertEquals(
        List.of("某市预算绩效管理办法", "第一章 总则", "  第一条 为了规范，制定本办法。  ", "（一）绩效目标；"),
        PlainText.of(manuscript).lines().toList());
    assertInstanceOf(Block.Heading.class, manuscript.blocks().get(1));
    assertInstanceOf(Block.Paragraph.class, manuscript.blocks().get(3));
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsAreNoText() {
    var bytes = ("\uFEFF" + TEXT.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        PlainText.of(read(TEXT.getBytes(StandardCharsets.UTF_8), "a.txt")),
        PlainText.of(read(bytes, "a.txt")));
  }

  @Test
  void whatIsNoTextIsRefusedWithARemedy() {
    assertTrue(reason(new byte[0], "空.txt").contains("文件是空的"));
    assertTrue(reason(" \n\t\n".getBytes(StandardCharsets.UTF_8), "空.txt").contains("文件是空的"));
    assertTrue(reason(new byte[] {'P', 'K', 3, 4, 0, 0}, "a.txt").contains("不是文本"));
    assertTrue(reason(new byte[] {(byte) 0xFF, (byte) 0x80, 'a'}, "a.txt").contains("UTF-8"));
  }

  @ParameterizedTest
  @CsvSource({"a.rtf,.docx", "a.odt,.docx", "a.ods,.xlsx", "a.ppt,.pdf", "a.exe,.docx", "a,.docx"})
  void aFormatThatCannotBeReadNamesOneThatCan(String name, String instead) {
    String reason = reason("x".getBytes(StandardCharsets.UTF_8), name);
    assertTrue(reason.contains("另存为") && reason.contains(instead), reason);
  }

  @Test
  void aCsvFileIsATableWithItsHeader() {
    var manuscript =
        read("单位,预算,执行\n市图书馆,\"1,000.5\",99%\n".getBytes(Charset.forName("GBK")), "表.csv");
    var table = (Block.Table) manuscript.blocks().get(0);
    assertEquals("表", manuscript.title());
    assertEquals(1, table.headerRows());
    assertEquals(List.of("单位\t预算\t执行", "市图书馆\t1,000.5\t99%"), PlainText.lines(table));
  }

  @Test
  void aMarkdownFileKeepsItsStructure() {
    var manuscript =
        read(
            "# 管理办法\n\n## 总则\n\n| 指标 | 分值 |\n|---|---|\n| 产出 | 30 |\n"
                .getBytes(StandardCharsets.UTF_8),
            "a.md");
    assertEquals("管理办法", manuscript.title());
    assertInstanceOf(Block.Table.class, manuscript.blocks().get(2));
  }
}
