package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.UnseenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;

class OfdFilesTest {
  private static final String NS = " xmlns:ofd='http://www.ofdspec.org/2016'";
  private final Map<String, String> parts = new LinkedHashMap<>();

  /** An OFD with pages of these objects. */
  private OfdFilesTest file(String... pages) {
    parts.put(
        "OFD.xml",
        "<ofd:OFD"
            + NS
            + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
            + "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>");
    var list = new StringBuilder();
    for (int i = 0; i < pages.length; i++) {
      list.append("<ofd:Page ID='" + (10 + i) + "' BaseLoc='Pages/Page_" + i + "/Content.xml'/>");
      parts.put(
          "Doc_0/Pages/Page_" + i + "/Content.xml",
          "<ofd:Page" + NS + "><ofd:Content>" + pages[i] + "</ofd:Content></ofd:Page>");
    }
    parts.put(
        "Doc_0/Document.xml",
        "<ofd:Document"
            + NS
            + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
            + "</ofd:PageArea></ofd:CommonData><ofd:Pages>"
            + list
            + "</ofd:Pages><ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments></ofd:Document>");
    return this;
  }

  private OfdFilesTest part(String name, String text) {
    parts.put(name, text);
    return this;
  }

  private byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static String layer(String... objects) {
    return "<ofd:Layer Type='Body' ID='1'>" + String.join("", objects) + "</ofd:Layer>";
  }

  private static String text(double y, String attributes, String inside, String text) {
    return "<ofd:TextObject ID='2' Boundary='20 "
        + y
        + " 170 8' Font='3' Size='5' "
        + attributes
        + ">"
        + inside
        + "<ofd:TextCode X='0' Y='5' DeltaX='g "
        + (text.length() - 1)
        + " 5'>"
        + text
        + "</ofd:TextCode></ofd:TextObject>";
  }

  private Manuscript read() throws IOException {
    return assertInstanceOf(Reading.Read.class, ReadFile.read(bytes(), "公文.ofd")).manuscript();
  }

  @Test
  void textIsReadWithItsPage() throws IOException {
    var manuscript =
        file(layer(text(30, "", "", "关于开展绩效评价的通知")), layer(text(30, "", "", "一、总体要求"))).read();
    assertEquals(List.of("关于开展绩效评价的通知", "一、总体要求"), PlainText.of(manuscript).lines().toList());
    assertEquals(List.of(1, 2), manuscript.pages());
    assertInstanceOf(Block.Heading.class, manuscript.blocks().get(1));
  }

  @Test
  void textThatNobodySeesIsUnseen() throws IOException {
    String white = "<ofd:FillColor Value='255 255 255'/>";
    String box =
        "<ofd:PathObject ID='9' Boundary='15 88 180 14' Fill='true' Stroke='false'>"
            + "<ofd:AbbreviatedData>M 0 0 L 180 0 L 180 14 L 0 14 C</ofd:AbbreviatedData>"
            + "</ofd:PathObject>";
    var manuscript =
        file(layer(
                text(30, "", "", "看得见的文字"),
                text(40, "Visible='false'", "", "不可见的"),
                text(50, "Alpha='0'", "", "透明的"),
                text(60, "", white, "白色的"),
                text(70, "CTM='1 0 0 1 0 300'", "", "页外的"),
                text(90, "", "", "盖住的"),
                box,
                text(120, "", "", "也看得见的")))
            .part(
                "Doc_0/Attachs/Attachments.xml",
                "<ofd:Attachments" + NS + "><ofd:Attachment ID='1' Name='底稿'/></ofd:Attachments>")
            .read();
    assertEquals(List.of("看得见的文字", "也看得见的"), PlainText.of(manuscript).lines().toList());
    String unseen = String.join(" ", manuscript.unseen().stream().map(UnseenText::text).toList());
    for (String hidden : List.of("不可见的", "透明的", "白色的", "页外的", "盖住的", "底稿")) {
      assertTrue(unseen.contains(hidden), hidden + " in " + unseen);
    }
  }

  @Test
  void sealsAndUnknownObjectsAreUnrecognised() throws IOException {
    var manuscript =
        file(layer(text(30, "", "", "有章的文件"), "<ofd:CompositeObject ID='7' Boundary='0 0 9 9'/>"))
            .part(
                "Doc_0/Signs/Signatures.xml",
                "<ofd:Signatures"
                    + NS
                    + "><ofd:Signature ID='1' BaseLoc='S.xml'/></ofd:Signatures>")
            .part(
                "Doc_0/Signs/S.xml",
                "<ofd:Signature"
                    + NS
                    + "><ofd:SignedInfo><ofd:StampAnnot PageRef='10' Boundary='1 1 9 9'/>"
                    + "</ofd:SignedInfo></ofd:Signature>")
            .read();
    assertEquals(
        List.of(new Block.Unrecognised("电子签章", "第1页"), new Block.Unrecognised("复合图形", "第1页")),
        manuscript.blocks().stream().filter(Block.Unrecognised.class::isInstance).toList());
  }

  @Test
  void aSecrecyMarkStopsTheFile() throws IOException {
    var file = file(layer(text(15, "", "", "机密★5年"), text(30, "", "", "通知")));
    assertInstanceOf(Reading.Marked.class, ReadFile.read(file.bytes(), "公文.ofd"));
  }

  @Test
  void hostileFilesAreRefusedOrHarmless() throws IOException {
    String reason = refused(new byte[] {'P', 'K', 3, 4, 0, 0});
    assertTrue(reason.contains("已损坏"), reason);
    reason = refused(new OfdFilesTest().part("a.xml", "<a/>").bytes());
    assertTrue(reason.contains("OFD 正文"), reason);
    reason = refused(new OfdFilesTest().file().bytes());
    assertTrue(reason.contains("没有页面"), reason);
    String huge = "<ofd:Area><ofd:PhysicalBox>0 0 1e9 1e9</ofd:PhysicalBox></ofd:Area>";
    var wide = new OfdFilesTest().file(layer(text(30, "", "", "文字")));
    wide.parts.computeIfPresent(
        "Doc_0/Pages/Page_0/Content.xml",
        (n, x) -> x.replace("<ofd:Content>", huge + "<ofd:Content>"));
    assertTrue(refused(wide.bytes()).contains("大于 5 米"));
    var deep = new OfdFilesTest().file("<ofd:PageBlock>".repeat(2_000));
    assertTrue(refused(deep.bytes()).contains("嵌套超过"));
    var entity =
        new OfdFilesTest()
            .file("x")
            .part("OFD.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>");
    assertTrue(refused(entity.bytes()).contains("实体声明"));
    var bomb = new OfdFilesTest().file("x").part("Doc_0/Res/a.png", "0".repeat(160_000_000));
    assertTrue(refused(bomb.bytes()).contains("压缩炸弹"));
    String steps = "DeltaX='g 2000000000 1'";
    var many =
        new OfdFilesTest()
            .file(layer(text(30, "", "", "文字").replaceFirst("DeltaX='[^']*'", steps)));
    assertEquals("文字", PlainText.of(many.read()).strip());
    var outside = new OfdFilesTest().file(layer(text(30, "", "", "文字")));
    outside.parts.computeIfPresent(
        "OFD.xml", (n, x) -> x.replace("Doc_0/Document.xml", "../../../../etc/passwd"));
    assertTrue(refused(outside.bytes()).contains("没有页面"));
  }

  private static String refused(byte[] bytes) {
    return assertInstanceOf(Reading.Refused.class, ReadFile.read(bytes, "公文.ofd")).reason();
  }

  @Test
  void filesOfAnotherMakerHaveTheirParagraphs(@TempDir Path folder) throws IOException {
    var lines = Specimens.lines(SharedTexts.one("reg_zhengzhou_4_jiankong.txt"));
    Path path = folder.resolve("made.ofd");
    try (var made = new OFDDoc(path)) {
      for (String line : lines) {
        var paragraph = new Paragraph(line, 4.5);
        paragraph.setMarginBottom(3d);
        made.add(paragraph);
      }
    }
    var reading = ReadFile.read(Files.readAllBytes(path), "made.ofd");
    var read = assertInstanceOf(Reading.Read.class, reading).manuscript();
    var result = RoundTrip.of(lines, List.of(), read, List.of());
    System.out.println("OFD " + result);
    assertEquals(0, result.lost, String.join("\n", result.faults));
    assertTrue(result.paragraphsExact >= 0.95 * result.paragraphs, result.faults.toString());
  }
}
