package org.hengping.publisher.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.ManuscriptJson;
import org.hengping.publisher.redaction.Exceptions;
import org.hengping.publisher.redaction.RedactedManuscript;
import org.hengping.publisher.redaction.RedactionKey;
import org.hengping.publisher.redaction.Redactor;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.pdf.PdfWriter;
import org.junit.jupiter.api.Test;

class LeakAuditTest {
  private static final String PHONE = "19900001234";
  private static final PdfWriter PDF = new PdfWriter();

  private final LeakAudit audit = new LeakAudit();
  private final Redactor redactor =
      new Redactor(
          new RedactionKey("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8)));

  @Test
  void filesMadeFromTheRedactedManuscriptAreClean() throws IOException {
    var redacted = redactor.redact(manuscript(), Exceptions.NONE);
    var report = audit.audit(redacted, written(redacted.publicVersion()));
    assertEquals(List.of(), report.leaks());
    assertTrue(report.channels().size() >= 4);
  }

  @Test
  void elementsAndContentsAreReadWhereTheyStand() throws IOException {
    var redacted = redactor.redact(notice(), Exceptions.NONE);

    for (WrittenFile file : written(redacted.publicVersion())) {
      assertEquals(List.of(), audit.audit(redacted, List.of(file)).leaks());
    }
    for (WrittenFile file : written(notice())) {
      assertFalse(audit.audit(redacted, List.of(file)).leaks().isEmpty(), file.name());
    }
  }

  @Test
  void aTableOfContentsIsReadAgainstTheBookmarks() throws IOException {
    var blocks = new ArrayList<>(manuscript().blocks());
    blocks.add(0, new Block.Contents());
    blocks.add(1, new Block.PageBreak());
    blocks.add(new Block.Heading(1, List.of(new Inline.Text("二、其他……1"))));
    var redacted = redactor.redact(Manuscript.of("某县2021年报告", blocks), Exceptions.NONE);

    for (WrittenFile file : written(redacted.publicVersion())) {
      assertEquals(List.of(), audit.audit(redacted, List.of(file)).leaks());
    }
  }

  @Test
  void whatAChartOfDocxHoldsIsAudited() throws IOException {
    var redacted = redactor.redact(manuscript(), Exceptions.NONE);
    byte[] docx = docx(redacted.publicVersion());

    for (String[] change :
        new String[][] {
          {"word/charts/chart1.xml", "<c:v>10</c:v>", "<c:v>11</c:v>"},
          {"word/charts/chart1.xml", "甲类", "丙类"},
          {"word/charts/chart1.xml", "General", "0\"某人\""},
          {"word/charts/chart1.xml", "Sheet1!$B$1", "[1]Sheet1!$B$1"},
          {"word/charts/_rels/chart1.xml.rels", "chart1.xlsx", "chart2.xlsx"},
          {"word/document.xml", "descr=\"图1", "descr=\"另一"},
          {"word/document.xml", "<w:t>", "<w:t>多"}
        }) {
      byte[] changed = changed(docx, change[0], change[1], change[2]);
      assertFalse(leaks(redacted, "report.docx", changed).isEmpty(), String.join(" ", change));
    }
    byte[] plain = new byte[] {'P', 'K'};
    byte[] other = changed(docx, "word/embeddings/chart1.xlsx", plain);
    assertFalse(leaks(redacted, "report.docx", other).isEmpty());
  }

  private static byte[] changed(byte[] docx, String part, String from, String to)
      throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(part)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          assertTrue(text.contains(from), part + " holds " + from);
          return changed(docx, part, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    throw new IllegalStateException("No part " + part);
  }

  private static byte[] changed(byte[] docx, String part, byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
        var zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(entry.getName().equals(part) ? bytes : in.readAllBytes());
      }
    }
    return out.toByteArray();
  }

  private static Manuscript notice() {
    var blocks = new ArrayList<Block>();
    blocks.add(element(Element.ORGAN_MARK, "某县财政局文件"));
    blocks.add(element(Element.DOCUMENT_NUMBER, "某财绩〔2022〕5号"));
    blocks.add(element(Element.RECIPIENTS, "各单位："));
    blocks.addAll(manuscript().blocks());
    blocks.add(element(Element.ATTACHMENTS, "附件：1. 问题清单"));
    blocks.add(element(Element.SIGNATURE, "某县财政局"));
    blocks.add(element(Element.DATE, "2022年3月1日"));
    blocks.add(element(Element.COPY_TO, "抄送：县委办公室，县审计局（电话" + PHONE + "）。"));
    blocks.add(element(Element.PRINTED_BY, "某县财政局办公室"));
    blocks.add(element(Element.PRINTED_ON, "2022年3月1日印发"));
    return Manuscript.of("关于2021年绩效评价结果的通报", blocks);
  }

  private static Block element(Element element, String text) {
    return new Block.Paragraph(element, List.of(new Inline.Text(text)));
  }

  @Test
  void filesMadeFromTheOriginalAreNot() throws IOException {
    var redacted = redactor.redact(manuscript(), Exceptions.NONE);
    for (WrittenFile file : written(manuscript())) {
      var leaks = audit.audit(redacted, List.of(file)).leaks();
      assertTrue(leaks.size() >= 2, file.name() + leaks);
      assertTrue(leaks.stream().anyMatch(l -> l.what().contains("应隐去")), file.name() + leaks);
      assertFalse(leaks.toString().contains(PHONE));
    }
  }

  @Test
  void htmlThatCanHideTextIsRefused() throws IOException {
    var redacted = redactor.redact(manuscript(), Exceptions.NONE);
    String body = new HtmlWriter().body(redacted.publicVersion(), Audience.PUBLIC);
    for (String trick :
        List.of(
            body + "<!-- 无 -->",
            body + "<script>x</script>",
            body.replaceFirst("<p>", "<p data-id=\"1\">"),
            body.replaceFirst("<p>", "<p title=\"别的文字\">"),
            body.replaceFirst("<p>", "<p style=\"display:none\">"),
            body.replaceFirst("<p>", "<p>多"),
            body.replaceFirst("href=\"https://[^\"]+\"", "href=\"https://other.example.org/\""),
            body.replaceFirst("第一", "第"))) {
      assertFalse(
          leaks(redacted, "body.html", trick.getBytes(StandardCharsets.UTF_8)).isEmpty(), trick);
    }
  }

  @Test
  void docxPartsNobodySeesAreSearched() throws IOException {
    var redacted = redactor.redact(manuscript(), Exceptions.NONE);
    byte[] docx = docx(redacted.publicVersion());
    assertEquals(List.of(), leaks(redacted, "report.docx", docx));
    assertTrue(
        leaks(redacted, "report.docx", with(docx, "customXml/item1.xml", "<a>" + PHONE + "</a>"))
                .size()
            >= 2);
    assertFalse(leaks(redacted, "report.docx", with(docx, "word/people.xml", "<a/>")).isEmpty());
  }

  @Test
  void pdfObjectsNobodySeesAreSearched() throws IOException {
    var redacted = redactor.redact(manuscript(), Exceptions.NONE);
    byte[] pdf = pdf(redacted.publicVersion());
    assertEquals(List.of(), leaks(redacted, "report.pdf", pdf));
    var out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getDocumentCatalog().getCOSObject().setString(COSName.getPDFName("X"), "电话" + PHONE);
      document.getDocumentInformation().setAuthor("某人");
      document.save(out);
    }
    var leaks = leaks(redacted, "report.pdf", out.toByteArray());
    assertTrue(leaks.stream().anyMatch(l -> l.channel().equals("PDF 字符串")), leaks.toString());
    assertTrue(leaks.stream().anyMatch(l -> l.channel().equals("PDF 信息")), leaks.toString());
    byte[] longer = java.util.Arrays.copyOf(pdf, pdf.length + 4);
    longer[pdf.length] = 'x';
    assertFalse(leaks(redacted, "report.pdf", longer).isEmpty());
  }

  @Test
  void otherContentsAreSearchedToo() {
    var redacted = redactor.redact(manuscript(), Exceptions.NONE);
    String json = ManuscriptJson.write(redacted.publicVersion());
    assertEquals(
        List.of(), leaks(redacted, "manuscript.json", json.getBytes(StandardCharsets.UTF_8)));
    for (String form : List.of(PHONE, "199-0000-1234", "１９９００００１２３４", "199 0000\u200b1234")) {
      byte[] bytes = ("{\"a\":\"" + form + "\"}").getBytes(StandardCharsets.UTF_8);
      assertFalse(leaks(redacted, "record.json", bytes).isEmpty(), form);
    }
    assertFalse(leaks(redacted, "x.bin", PHONE.getBytes(StandardCharsets.UTF_16LE)).isEmpty());
  }

  private List<Leak> leaks(RedactedManuscript redacted, String name, byte[] bytes) {
    return audit.audit(redacted, List.of(new WrittenFile(name, bytes))).leaks();
  }

  private static List<WrittenFile> written(Manuscript manuscript) throws IOException {
    String body = new HtmlWriter().body(manuscript, Audience.PUBLIC);
    return List.of(
        new WrittenFile("body.html", body.getBytes(StandardCharsets.UTF_8)),
        new WrittenFile("report.docx", docx(manuscript)),
        new WrittenFile("report.pdf", pdf(manuscript)));
  }

  private static byte[] docx(Manuscript manuscript) throws IOException {
    var out = new ByteArrayOutputStream();
    new DocxWriter().write(manuscript, Audience.PUBLIC, out);
    return out.toByteArray();
  }

  private static byte[] pdf(Manuscript manuscript) throws IOException {
    var out = new ByteArrayOutputStream();
    PDF.write(manuscript, Audience.PUBLIC, out);
    return out.toByteArray();
  }

  private static byte[] with(byte[] docx, String name, String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
        var zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(in.readAllBytes());
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** Something of everything, long enough for tables to break over pages. */
  private static Manuscript manuscript() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(1, List.of(text("一、第一部分"))));
    blocks.add(
        new Block.Paragraph(
            List.of(
                text("第一段，联系电话199-0000"),
                new Inline.Strong(List.of(text("-1234"))),
                text("。见"),
                new Inline.Link(List.of(text("门户")), "https://www.example.org/a?b=1&c=2"),
                new Inline.Footnote(List.of(text("注一：邮箱someone.here@mail.example.invalid"))),
                text("，“引号”与<尖括号>&符号。"))));
    blocks.add(
        new Block.Listing(
            true,
            List.of(
                new Block.Item(0, List.of(text("第一项"))),
                new Block.Item(1, List.of(text("细项"))),
                new Block.Item(0, List.of(text("第二项"))))));
    blocks.add(new Block.Listing(false, List.of(new Block.Item(0, List.of(text("点项"))))));
    var rows = new ArrayList<List<Block.Cell>>();
    rows.add(
        List.of(
            Block.Cell.of("序号"),
            Block.Cell.of("三级指标"),
            Block.Cell.of("联系电话"),
            Block.Cell.of("分值")));
    for (int i = 1; i <= 90; i++) {
      rows.add(
          List.of(
              Block.Cell.of("" + i),
              Block.Cell.of("指标名称" + i + "及其说明文字较长时会换行排列"),
              Block.Cell.of("见附件" + i),
              Block.Cell.of(i + ".5")));
    }
    blocks.add(new Block.Table(List.of(text("表1 评分表")), 1, rows, null));
    blocks.add(
        new Block.Chart(
            Block.ChartShape.BAR,
            "图1 数量",
            "个",
            List.of("甲类", "乙类"),
            List.of(
                new Block.Series("上年", List.of(BigDecimal.ONE, BigDecimal.TEN)),
                new Block.Series("本年", List.of(BigDecimal.TEN, BigDecimal.TEN))),
            null));
    blocks.add(new Block.Heading(1, List.of(text("二、领导批示【内部】"))));
    blocks.add(new Block.Paragraph(List.of(text("该单位问题突出应立即约谈主要负责人并压减预算。"))));
    blocks.add(new Block.Heading(1, List.of(text("三、结语"))));
    blocks.add(new Block.Paragraph(List.of(text("结束"), new Inline.LineBreak(), text("换行。"))));
    return Manuscript.of("示例项目绩效评价报告", blocks);
  }

  private static Inline text(String text) {
    return new Inline.Text(text);
  }
}
