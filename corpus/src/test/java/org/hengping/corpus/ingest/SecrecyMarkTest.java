package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "秘密★5年",
        "机密★1年",
        "绝密★长期",
        "绝 密 ★ 10 年",
        "秘密☆5年",
        "机密＊3年",
        "秘密*5年",
        "　　机密★",
        "密级：秘密★5年",
        "份号：000012 机密★3年",
        "000001 秘密★1年",
        "密级：机密",
        "机\u200B密★１０年",
        "绝密⭐启用前",
        "某市财政局文件 秘密★5年",
        "秘密★五年",
        "密级 秘密★6个月",
        "机密\uF0AB3年",
        "秘密⭑5年",
        "机密⭐\uFE0F3年",
        "绝密 ٭ 长期",
        "秘密✨1年",
        "秘 密🟊5 年",
        "機密🌟10年",
        "秘密●5年",
        "机密·3年",
        "秘密5年",
        "绝密　长期",
        "★机密★"
      })
  void aMarkIsFound(String line) {
    assertTrue(SecrecyMark.inLine(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "国家秘密的密级分为绝密、机密、秘密三级。",
        "绝密级国家秘密是最重要的国家秘密，泄露会使国家安全和利益遭受特别严重的损害",
        "国家秘密的保密期限，除另有规定外，绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年。",
        "★重点任务：机密设备采购",
        "秘密级",
        "密级标注为“密级★保密期限”",
        "机密级计算机 3 台，使用年限 5 年",
        "秘密、机密、绝密",
        "密级：□绝密 □机密 □秘密 □公开",
        "第十条　属于国家秘密的，应当在首页左上角标注密级和保密期限，形式如秘密★5年，并在文件登记簿上登记，由专人负责保管，不得通过普通邮政传递。",
      })
  void textAboutSecrecyIsNoMark(String line) {
    assertFalse(SecrecyMark.inLine(line));
  }

  @Test
  void everyStarOfUnicodeIsAStar() {
    for (int c = 0; c < 0x20000; c++) {
      String name = Character.isDefined(c) ? String.valueOf(Character.getName(c)) : "";
      if (name.matches(".*\\b(?:STAR|ASTERISK)\\b.*") && !name.matches(".*(?:CUNEIFORM|FACE).*")) {
        assertTrue(SecrecyMark.inLine("秘密" + Character.toString(c) + "5年"), name);
      }
    }
  }

  @Test
  void aLevelAloneIsAMarkAtTheTopOrBeforeAStar() {
    assertTrue(SecrecyMark.inFirstLines(List.of("000012", "机密", "某市财政局文件")));
    assertTrue(SecrecyMark.inFirstLines(List.of("某市财政局文件", "甲", "乙", "秘密", "★5年")));
    assertFalse(SecrecyMark.inFirstLines(List.of("国家秘密目录", "一", "二", "三", "机密", "秘密")));
  }

  @Test
  void theSecrecyLawsAreRead() throws IOException {
    for (Path file : SharedTexts.all()) {
      if (file.getFileName().toString().contains("baomi")) {
        var reading = ReadFile.read(Files.readAllBytes(file), file.getFileName().toString());
        assertTrue(reading instanceof Reading.Read, file::toString);
      }
    }
  }

  @Test
  void aMarkInTheHeadOfATextOrInAFileNameStopsIt() {
    var marked = "秘密★5年\n某市预算情况\n正文。\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(new Reading.Marked(), ReadFile.read(marked, "a.txt"));
    assertEquals(new Reading.Marked(), ReadFile.read(marked, "a.md"));
    assertEquals(new Reading.Marked(), ReadFile.read(marked, "a.csv"));
    assertEquals(
        new Reading.Marked(),
        ReadFile.read("正文。".getBytes(StandardCharsets.UTF_8), "机密★3年 情况.txt"));
  }

  @Test
  void aMarkInAFileThatCannotBeReadStopsItToo() {
    byte[] rtf = "{\\rtf1 秘密★5年}".getBytes(StandardCharsets.UTF_8);
    byte[] old = "..机密★3年..".getBytes(StandardCharsets.UTF_16LE);
    byte[] cutXml = OfficeFile.docx(OfficeFile.p("秘密★5年") + "<w:p><w:r>").bytes();
    var noise = new StringBuilder();
    new java.util.Random(7).ints(20_000, 'a', 'z').forEach(c -> noise.append((char) c));
    String split = "<w:p><w:r><w:t>机密</w:t></w:r><w:r><w:t>★1年</w:t></w:r></w:p>";
    byte[] whole = OfficeFile.docx(split + OfficeFile.p(noise.toString())).bytes();
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    assertEquals(new Reading.Marked(), ReadFile.read(rtf, "a.rtf"));
    assertEquals(new Reading.Marked(), ReadFile.read(old, "a.pdf"));
    assertEquals(new Reading.Marked(), ReadFile.read(cutXml, "a.docx"));
    assertEquals(new Reading.Marked(), ReadFile.read(cut, "a.docx"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"header", "footer"})
  void aMarkInAHeaderOfAWordFileStopsIt(String edge) {
    var file =
        OfficeFile.docx(OfficeFile.p("正文。"))
            .related(
                "rId9",
                edge,
                edge + "1.xml",
                "<w:hdr "
                    + OfficeFile.W
                    + "><w:p><w:r><w:t>机密</w:t></w:r><w:r><w:t>★</w:t></w:r>"
                    + "<w:r><w:t>3年</w:t></w:r></w:p></w:hdr>");
    assertEquals(new Reading.Marked(), ReadFile.read(file.bytes(), "a.docx"));
  }

  @Test
  void aMarkInATitleTableOrTextBoxOfAWordFileStopsIt() {
    String table =
        "<w:tbl><w:tr><w:tc>"
            + OfficeFile.p("密级")
            + "</w:tc><w:tc>"
            + OfficeFile.p("秘密★5年")
            + "</w:tc></w:tr></w:tbl>";
    String box =
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
            + OfficeFile.p("秘密★5年")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
    for (String body : new String[] {table, box}) {
      byte[] bytes = OfficeFile.docx(OfficeFile.p("情况报告") + body).bytes();
      assertEquals(new Reading.Marked(), ReadFile.read(bytes, "a.docx"));
    }
  }
}
