package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.UnseenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordFilesTest {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static Reading.Read reading(OfficeFile file) {
    return assertInstanceOf(Reading.Read.class, ReadFile.read(file.bytes(), "文件.docx"));
  }

  private static Manuscript read(OfficeFile file) {
    return reading(file).manuscript();
  }

  private static List<String> lines(Manuscript manuscript) {
    return PlainText.of(manuscript).lines().toList();
  }

  private static String run(String properties, String content) {
    return "<w:r><w:rPr>" + properties + "</w:rPr>" + content + "</w:r>";
  }

  private static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + OfficeFile.p(text) + "</w:tc>";
  }

  @Test
  void headingsComeFromStylesAndFromTheChineseNumbering() {
    var file =
        OfficeFile.docx(
                "<w:p><w:pPr><w:pStyle w:val=\"T\"/></w:pPr><w:r><w:t>某项目绩效评价报告</w:t></w:r></w:p>"
                    + "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>基本情况</w:t></w:r></w:p>"
                    + OfficeFile.p("（一）项目概况")
                    + OfficeFile.p("1.立项背景")
                    + OfficeFile.p("（1）政策依据")
                    + OfficeFile.p("（二）项目完成较好，但仍有不足。"))
            .related(
                "rId1",
                "styles",
                "styles.xml",
                "<w:styles "
                    + OfficeFile.W
                    + ">"
                    + "<w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
                    + "<w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>");
    var manuscript = read(file);
    assertEquals("某项目绩效评价报告", manuscript.title());
    assertEquals(
        List.of(0, 1, 2, 3, 4, 0),
        manuscript.blocks().stream()
            .map(b -> b instanceof Block.Heading h ? h.level() : 0)
            .toList());
  }

  @Test
  void automaticNumbersAreWrittenOut() {
    String numbered =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>"
            + "</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
    var file =
        OfficeFile.docx(
                numbered.formatted(0, 1, "总体要求")
                    + numbered.formatted(1, 1, "基本原则")
                    + numbered.formatted(1, 1, "工作目标")
                    + OfficeFile.p("中间一段正文。")
                    + numbered.formatted(0, 1, "主要任务")
                    + numbered.formatted(1, 1, "管理范围")
                    + numbered.formatted(0, 2, "项目符号一")
                    + numbered.formatted(0, 2, "项目符号二"))
            .related(
                "rId1",
                "numbering",
                "numbering.xml",
                "<w:numbering "
                    + OfficeFile.W
                    + "><w:abstractNum w:abstractNumId=\"7\">"
                    + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
                    + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
                    + "</w:abstractNum><w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"·\"/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
                    + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num></w:numbering>");
    var manuscript = read(file);
    assertEquals(
        List.of("一、总体要求", "（1）基本原则", "（2）工作目标", "中间一段正文。", "二、主要任务", "（1）管理范围", "项目符号一", "项目符号二"),
        lines(manuscript));
    assertInstanceOf(Block.Listing.class, manuscript.blocks().get(6));
  }

  @Test
  void tablesKeepTheirMergedCells() {
    String table =
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
            + cell("<w:gridSpan w:val=\"2\"/>", "指标")
            + cell("", "分值")
            + "</w:tr><w:tr>"
            + cell("<w:vMerge w:val=\"restart\"/>", "产出")
            + cell("", "数量")
            + cell("", "20")
            + "</w:tr><w:tr>"
            + cell("<w:vMerge/>", "")
            + cell("", "质量")
            + cell("", "30")
            + "</w:tr></w:tbl>";
    var block = read(OfficeFile.docx(OfficeFile.p("表") + table)).blocks().get(1);
    var expected =
        new Block.Table(
            List.of(),
            1,
            List.of(
                List.of(spanning("指标", 1, 2), Block.Cell.of("分值")),
                List.of(spanning("产出", 2, 1), Block.Cell.of("数量"), Block.Cell.of("20")),
                List.of(Block.Cell.of("质量"), Block.Cell.of("30"))),
            null);
    assertEquals(expected, block);
  }

  private static Block.Cell spanning(String text, int rows, int columns) {
    return new Block.Cell(List.of(new Inline.Text(text)), rows, columns, Block.Align.LEFT);
  }

  @Test
  void footnotesTextBoxesFieldsAndLinksAreUnderstood() {
    var file =
        OfficeFile.docx(
                "<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                    + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>"
                    + OfficeFile.p("框里的字")
                    + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                    + OfficeFile.p("框里的字")
                    + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                    + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>SECRET \\x</w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>域的结果</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                    + "<w:p><m:oMath><m:f><m:num><m:r><m:t>实际执行</m:t></m:r></m:num><m:den><m:r><m:t>预算</m:t></m:r></m:den></m:f></m:oMath><w:r><w:t>×100%</w:t></w:r></w:p>")
            .related(
                "rId3",
                "footnotes",
                "footnotes.xml",
                "<w:footnotes "
                    + OfficeFile.W
                    + "><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> 脚注的字</w:t></w:r></w:p></w:footnote></w:footnotes>");
    var manuscript = read(file);
    assertEquals(List.of("正文", "框里的字", "域的结果", "实际执行/预算×100%"), lines(manuscript));
    var first = (Block.Paragraph) manuscript.blocks().get(0);
    assertEquals(List.of("脚注的字"), PlainText.footnotes(first.text()));
    assertEquals(List.of(), manuscript.unseen());
  }

  @Test
  void whatNoReaderSeesIsUnseenAndNotInTheText() {
    var file =
        OfficeFile.docx(
            "<w:p><w:r><w:t>看得见</w:t></w:r>"
                + run("<w:vanish/>", "<w:t>藏起来的</w:t>")
                + "<w:del><w:r><w:delText>删掉的</w:delText></w:r></w:del>"
                + run("<w:sz w:val=\"1\"/>", "<w:t>极小的</w:t>")
                + "<w:ins><w:r><w:t>加上的</w:t></w:r></w:ins>"
                + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>");
    var manuscript = read(file);
    assertEquals(List.of("看得见加上的"), lines(manuscript));
    assertEquals(
        List.of("藏起来的", "删掉的", "极小的"), manuscript.unseen().stream().map(UnseenText::text).toList());
  }

  @Test
  void whiteTextIsUnseenUnlessAColourIsBehindIt() {
    String white = "<w:color w:val=\"FFFFFF\"/>";
    String blue = "<w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>";
    var file =
        OfficeFile.docx(
            "<w:p>"
                + run("", "<w:t>黑字</w:t>")
                + run(white, "<w:t>白底白字</w:t>")
                + run(white + blue, "<w:t>蓝底白字</w:t>")
                + "</w:p>"
                + "<w:tbl><w:tr><w:tc><w:tcPr>"
                + blue
                + "</w:tcPr><w:p>"
                + run(white, "<w:t>表头</w:t>")
                + "</w:p></w:tc></w:tr></w:tbl>");
    var manuscript = read(file);
    assertEquals(List.of("黑字蓝底白字", "表头"), lines(manuscript));
    assertEquals(List.of(new UnseenText("第1段", "白色的文字", "白底白字")), manuscript.unseen());
  }

  @Test
  void whatIsSeenAndNotUnderstoodIsMarked() {
    var file =
        OfficeFile.docx(
            OfficeFile.p("正文")
                + "<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>"
                + "<w:altChunk r:id=\"x\"/>");
    var blocks = read(file).blocks();
    assertEquals(
        List.of("嵌入的对象（Excel.Sheet.12）", "插入的外部文档"),
        blocks.stream()
            .filter(b -> b instanceof Block.Unrecognised)
            .map(b -> ((Block.Unrecognised) b).what())
            .toList());
  }

  private static final String CHART =
      "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart>"
          + "<c:title><c:tx><c:rich><a:p><a:r><a:t>得分率</a:t></a:r></a:p></c:rich></c:tx></c:title>"
          + "<c:plotArea><c:barChart><c:barDir val=\"col\"/><c:ser><c:tx><c:strRef><c:strCache>"
          + "<c:pt idx=\"0\"><c:v>2021年</c:v></c:pt></c:strCache></c:strRef></c:tx>LABELS"
          + "<c:cat><c:strRef><c:strCache><c:pt idx=\"0\"><c:v>产出</c:v></c:pt>"
          + "<c:pt idx=\"1\"><c:v>效益</c:v></c:pt></c:strCache></c:strRef></c:cat>"
          + "<c:val><c:numRef><c:numCache><c:formatCode>0.0%</c:formatCode>"
          + "<c:pt idx=\"0\"><c:v>0.8567</c:v></c:pt><c:pt idx=\"1\"><c:v>0.9</c:v></c:pt>"
          + "</c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>";

  private static Manuscript withChart(String labels) {
    String graphic =
        "<w:p><w:r><w:drawing><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
            + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
            + "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId5\"/>"
            + "</a:graphicData></a:graphic></w:drawing></w:r></w:p>";
    return read(
        OfficeFile.docx(OfficeFile.p("正文") + graphic)
            .related("rId5", "chart", "charts/chart1.xml", CHART.replace("LABELS", labels)));
  }

  @Test
  void aChartThatPrintsItsValuesIsRead() {
    var manuscript = withChart("<c:dLbls><c:showVal val=\"1\"/></c:dLbls>");
    assertEquals(
        new Block.Chart(
            Block.ChartShape.COLUMN,
            "得分率",
            "%",
            List.of("产出", "效益"),
            List.of(
                new Block.Series(
                    "2021年",
                    List.of(new java.math.BigDecimal("85.7"), new java.math.BigDecimal("90.0")))),
            null),
        manuscript.blocks().get(1));
    assertEquals(List.of(), manuscript.unseen());
  }

  @Test
  void aChartThatOnlyDrawsItsValuesDoesNotTellThem() {
    var manuscript = withChart("");
    assertEquals(new Block.Unrecognised("图表（得分率）", "第2段"), manuscript.blocks().get(1));
    assertEquals(
        List.of("得分率\n2021年\t产出 85.7%\t效益 90.0%"),
        manuscript.unseen().stream().map(UnseenText::text).toList());
  }

  @Test
  void aPictureIsKeptByItsHash() {
    var file =
        OfficeFile.docx(
                "<w:p><w:r><w:t>图</w:t></w:r><w:r><w:pict><v:shape><v:imagedata r:id=\"rId5\"/></v:shape></w:pict></w:r></w:p>")
            .related("rId5", "image", "media/a.png", "")
            .part("word/media/a.png", PIXEL);
    var reading = reading(file);
    var picture = (Block.Picture) reading.manuscript().blocks().get(1);
    assertEquals(picture.hash(), reading.pictures().get(0).hash());
    assertEquals("image/png", picture.mediaType());
  }

  private static String edge(String name, String text) {
    return "<w:" + name + " " + OfficeFile.W + ">" + OfficeFile.p(text) + "</w:" + name + ">";
  }

  private static String section(String... references) {
    return "<w:sectPr>" + String.join("", references) + "</w:sectPr>";
  }

  @Test
  void whatOnlyHeadersAndFootersSayFollowsTheBody() {
    var file =
        OfficeFile.docx(
                OfficeFile.p("某项目绩效评价报告")
                    + section(
                        "<w:headerReference w:type=\"default\" r:id=\"rId7\"/>",
                        "<w:footerReference w:type=\"default\" r:id=\"rId8\"/>",
                        "<w:headerReference w:type=\"first\" r:id=\"rId9\"/>"))
            .related("rId7", "header", "h1.xml", edge("hdr", "内部资料　注意保存"))
            .related("rId8", "footer", "f1.xml", edge("ftr", "第 3 页 共 12 页"))
            .related("rId9", "header", "h2.xml", edge("hdr", "没有启用的首页页眉"))
            .related("rId10", "header", "h3.xml", edge("hdr", "谁也不用的页眉"));
    var manuscript = read(file);
    assertEquals(List.of("某项目绩效评价报告", "页眉：内部资料　注意保存"), lines(manuscript));
    assertEquals(
        List.of("谁也不用的页眉", "没有启用的首页页眉"),
        manuscript.unseen().stream().map(UnseenText::text).toList());
  }

  @Test
  void aHeaderThatRepeatsTheBodyIsNoPartOfTheText() {
    var file =
        OfficeFile.docx(
                OfficeFile.p("某市 某项目绩效评价报告")
                    + section("<w:headerReference w:type=\"default\" r:id=\"rId7\"/>"))
            .related("rId7", "header", "h1.xml", edge("hdr", "某项目绩效评价报告"));
    var manuscript = read(file);
    assertEquals(List.of("某市 某项目绩效评价报告"), lines(manuscript));
    assertEquals(List.of(), manuscript.unseen());
  }

  @Test
  void filesMadeByLibreOfficeHaveEveryLine(@TempDir Path folder)
      throws IOException, InterruptedException {
    var texts = SharedTexts.all();
    LibreOffice.needed();
    LibreOffice.convert("docx:MS Word 2007 XML", "Text (encoded):UTF8", folder, texts);
    for (Path text : texts) {
      String name = text.getFileName().toString().replace(".txt", ".docx");
      var reading =
          assertInstanceOf(
              Reading.Read.class, ReadFile.read(Files.readAllBytes(folder.resolve(name)), name));
      var expected = Files.readString(text).lines().filter(l -> !l.isBlank()).toList();
      assertEquals(expected, lines(reading.manuscript()), name);
      assertTrue(reading.manuscript().unseen().isEmpty());
    }
  }
}
