package org.hengping.templates.revise;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.ingest.docx.DocxReader;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.oracle.Oracle;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.binding.SubjectKind;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.draft.ReportTemplate;
import org.hengping.templates.draft.ReportTemplates;
import org.hengping.templates.draft.Sample;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.Everything;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that were edited in a word processor: as it leaves them, and saved by LibreOffice. */
final class TakeBackTest {
  private static final RegisterSnapshot REGISTERS = Sample.registers(Set.of());

  @TempDir Path folder;

  /** What came back of one edit. */
  record Back(Manuscript base, TakenBack taken) {
    String text() {
      return PlainText.of(taken.manuscript());
    }

    List<Figure> figures() {
      return taken.manuscript().blocks().stream()
          .flatMap(b -> Inlines.figures(b).stream())
          .toList();
    }

    List<String> told() {
      return taken.issues().stream().map(i -> i.rule() + " " + i.excerpt()).toList();
    }

    void keeps(int figures) {
      assertEquals(figures, figures().size(), text());
    }

    void says(String... texts) {
      for (String text : texts) {
        assertTrue(text().contains(text), () -> "“" + text + "” is not in " + text());
      }
    }

    Block.Table table(int number) {
      return taken.manuscript().blocks().stream()
          .filter(Block.Table.class::isInstance)
          .map(Block.Table.class::cast)
          .toList()
          .get(number);
    }
  }

  /** One edit and what must hold behind it. */
  record Case(String name, UnaryOperator<String> edit, Consumer<Back> check) {}

  private static final int FIGURES = 6;

  private static Manuscript report() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Contents());
    blocks.add(new Block.Heading(1, text("一、总体情况")));
    blocks.add(
        new Block.Paragraph(
            List.of(
                new Inline.Text("全年选取"),
                figure("evaluations.count", Map.of("year", "2021")),
                new Inline.Text("项目开展重点评价，涉及资金"),
                figure("evaluations.funds", Map.of("year", "2021")),
                new Inline.Text("，其中部门整体支出评价"),
                figure("evaluations.count", Map.of("year", "2021", "type", "DEPARTMENT")),
                new Inline.Text("，各部门对评价结果普遍认可。"))));
    blocks.add(
        new Block.Paragraph(
            List.of(
                new Inline.Text("评价共发现问题"),
                figure("findings.count", Map.of("year", "2021")),
                new Inline.Text("，已反馈被评价单位逐条整改，"),
                new Inline.Strong(text("整改情况纳入考核")),
                new Inline.Text("。依据"),
                new Inline.Citation("《项目支出绩效评价管理办法》第十八条", "D-000123@r3", "p3b12c5-9"),
                new Inline.Text("执行。"))));
    blocks.add(new Block.Heading(1, text("二、明细情况")));
    blocks.add(
        new Block.Table(
            text("表1 评价数量"),
            1,
            List.of(
                List.of(Block.Cell.of("类型"), Block.Cell.of("数量"), Block.Cell.of("备注")),
                List.of(
                    Block.Cell.of("部门整体支出"),
                    cell(figure("evaluations.count", Map.of("year", "2021", "type", "DEPARTMENT"))),
                    Block.Cell.of("全部公开")),
                List.of(
                    Block.Cell.of("项目支出"),
                    cell(figure("evaluations.count", Map.of("year", "2021", "type", "PROJECT"))),
                    Block.Cell.of("按规定公开"))),
            null));
    blocks.add(
        new Block.Table(
            text("表2 等级分布"),
            1,
            List.of(
                List.of(Block.Cell.of("等级"), Block.Cell.of("个数")),
                List.of(Block.Cell.of("优秀"), Block.Cell.of("5")),
                List.of(Block.Cell.of("良好"), Block.Cell.of("28"))),
            new Source("table.grades", Map.of("year", "2021"))));
    blocks.add(
        new Block.Chart(
            Block.ChartShape.COLUMN,
            "图1 等级分布",
            "个",
            List.of("优秀", "良好"),
            List.of(new Block.Series("2021年", List.of(new BigDecimal("5"), new BigDecimal("28")))),
            new Source("chart.grades", Map.of("year", "2021"))));
    blocks.add(
        new Block.Listing(
            true, List.of(new Block.Item(0, text("压实主体责任")), new Block.Item(0, text("完善管理制度")))));
    blocks.add(new Block.Paragraph(text("以上情况，特此报告。")));
    blocks.add(new Block.Paragraph(Element.SIGNATURE, text("示例市财政局")));
    blocks.add(new Block.Paragraph(Element.DATE, text("2022年3月1日")));
    return Manuscript.of("示例市2021年度重点绩效评价情况报告", blocks);
  }

  private static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  private static Block.Cell cell(Inline inline) {
    return new Block.Cell(List.of(inline), 1, 1, Block.Align.RIGHT);
  }

  private static Figure figure(String calculation, Map<String, String> parameters) {
    return new FigureCatalogue().compute(calculation, parameters, Scope.INTERNAL, REGISTERS);
  }

  private static String number(int index) {
    return report().blocks().stream()
        .flatMap(b -> Inlines.figures(b).stream())
        .toList()
        .get(index)
        .text();
  }

  private static String control(String text) {
    return "<w:t>" + text + "</w:t>";
  }

  private static List<Case> cases() {
    var cases = new ArrayList<Case>();
    cases.add(
        new Case(
            "nothing",
            xml -> xml,
            b -> {
              assertEquals(b.base(), b.taken().manuscript());
              assertEquals(List.of(), b.told());
            }));
    cases.add(
        new Case(
            "words beside figures",
            WordXml.replace("项目开展重点评价，涉及资金", "重点项目开展了绩效评价，共涉及资金"),
            b -> {
              b.keeps(FIGURES);
              b.says("重点项目开展了绩效评价，共涉及资金" + number(1));
              assertEquals(List.of(), b.told());
            }));
    cases.add(
        new Case(
            "a number by hand",
            WordXml.replace(control(number(0)), control("43个")),
            b -> {
              b.keeps(FIGURES - 1);
              b.says("全年选取43个项目");
              assertEquals(List.of("EDITED 43个"), b.told());
              assertTrue(b.taken().issues().get(0).anchor().isPresent());
              assertTrue(b.taken().issues().get(0).message().contains("原为" + number(0) + "，现为43个"));
            }));
    cases.add(
        new Case(
            "a digit typed beside a figure",
            xml -> WordXml.replace("全年选取", "全年选取1").apply(xml),
            b -> {
              b.keeps(FIGURES - 1);
              b.says("全年选取1" + number(0));
              assertEquals(1, b.told().size());
            }));
    cases.add(
        new Case(
            "a unit changed",
            xml ->
                WordXml.replace(control(number(1)), control(number(1).replace("亿元", "万元")))
                    .apply(xml),
            b -> {
              b.keeps(FIGURES - 1);
              assertEquals(1, b.told().size());
            }));
    cases.add(
        new Case(
            "a sentence with its figures gone",
            xml -> xml.replace(WordXml.paragraph(xml, "评价共发现问题"), ""),
            b -> {
              b.keeps(FIGURES - 1);
              assertFalse(b.text().contains("评价共发现问题"));
            }));
    cases.add(
        new Case(
            "paragraphs added",
            xml -> {
              String p = WordXml.paragraph(xml, "评价共发现问题");
              return xml.replace(p, WordXml.body("新增的第一段，有3个数字。") + p + WordXml.body("新增的第二段。"));
            },
            b -> {
              b.keeps(FIGURES);
              b.says("新增的第一段，有3个数字。\n评价共发现问题", "新增的第二段。\n");
              assertEquals(b.base().blocks().size() + 2, b.taken().manuscript().blocks().size());
            }));
    cases.add(
        new Case(
            "paragraphs in another order",
            xml -> {
              String p = WordXml.paragraph(xml, "评价共发现问题");
              String q = WordXml.paragraph(xml, "全年选取");
              return xml.replace(p, "@").replace(q, p).replace("@", q);
            },
            b -> {
              b.keeps(FIGURES);
              assertTrue(b.text().indexOf("评价共发现问题") < b.text().indexOf("全年选取"));
              assertEquals(List.of(), b.told());
            }));
    cases.add(
        new Case(
            "a paragraph split",
            WordXml.replace(
                "，其中部门整体支出评价</w:t></w:r>",
                "。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:t>其中部门整体支出评价</w:t></w:r>"),
            b -> {
              b.keeps(FIGURES);
              b.says("。\n其中部门整体支出评价" + number(2));
              assertEquals(List.of(), b.told());
            }));
    cases.add(
        new Case(
            "paragraphs joined",
            xml -> {
              String p = WordXml.paragraph(xml, "评价共发现问题");
              return xml.replace("</w:p>" + p, p.substring(p.indexOf("</w:pPr>") + 8));
            },
            b -> {
              b.keeps(FIGURES);
              b.says("普遍认可。评价共发现问题" + number(3));
            }));
    cases.add(
        new Case(
            "a sentence moved into another paragraph",
            xml -> {
              String moved = "，其中部门整体支出评价";
              int at = xml.indexOf("<w:r><w:t>" + moved);
              int end = xml.indexOf("</w:sdt>", at) + "</w:sdt>".length();
              String runs = xml.substring(at, end);
              return xml.replace(runs, "")
                  .replace(
                      "以上情况，特此报告。</w:t></w:r>",
                      "以上情况</w:t></w:r>" + runs + "<w:r><w:t>，特此报告。</w:t></w:r>");
            },
            b -> {
              b.keeps(FIGURES);
              b.says("以上情况，其中部门整体支出评价" + number(2) + "，特此报告。");
            }));
    cases.add(
        new Case(
            "a cell of words",
            WordXml.replace("按规定公开", "按规定分批公开"),
            b -> {
              b.keeps(FIGURES);
              b.says("按规定分批公开");
              assertEquals(1, b.table(0).headerRows());
              assertEquals(Block.Align.RIGHT, b.table(0).rows().get(1).get(1).align());
            }));
    cases.add(
        new Case(
            "a number in a cell",
            xml -> {
              String row = WordXml.row(xml, "项目支出</w:t>");
              return xml.replace(row, row.replace(control(number(5)), control("30个")));
            },
            b -> {
              b.keeps(FIGURES - 1);
              assertEquals(List.of("EDITED 30个"), b.told());
            }));
    cases.add(
        new Case(
            "rows added and gone",
            xml -> {
              String row = WordXml.row(xml, "部门整体支出</w:t>");
              String more =
                  row.replace("部门整体支出", "财政政策")
                      .replaceAll("<w:sdt>.*?</w:sdt>", "<w:r><w:t>2个</w:t></w:r>");
              return xml.replace(row, more + row);
            },
            b -> {
              b.keeps(FIGURES);
              assertEquals(4, b.table(0).rows().size());
              b.says("财政政策\t2个\t全部公开\n部门整体支出");
            }));
    cases.add(
        new Case(
            "rows in another order",
            xml -> {
              String a = WordXml.row(xml, "部门整体支出</w:t>");
              String c = WordXml.row(xml, "项目支出</w:t>");
              return xml.replace(a, "@").replace(c, a).replace("@", c);
            },
            b -> {
              b.keeps(FIGURES);
              assertEquals(List.of(), b.told());
            }));
    cases.add(
        new Case(
            "a table of the registers",
            WordXml.replace("<w:t>28</w:t>", "<w:t>29</w:t>"),
            b -> {
              b.keeps(FIGURES);
              b.says("良好\t29");
              assertEquals(null, b.table(1).source());
              assertEquals(List.of("EDITED 表2 等级分布"), b.told());
            }));
    cases.add(
        new Case(
            "a table gone",
            xml -> {
              int at = xml.indexOf("<w:tbl>", xml.indexOf("表2 等级分布"));
              return xml.replace(xml.substring(at, xml.indexOf("</w:tbl>", at) + 8), "")
                  .replace(WordXml.paragraph(xml, "表2 等级分布"), "");
            },
            b -> {
              b.keeps(FIGURES);
              assertFalse(b.text().contains("良好\t28\n图1"));
              assertTrue(chart(b).source() != null);
            }));
    cases.add(
        new Case(
            "a heading renamed and one of another level",
            xml ->
                WordXml.replace(
                        "一、总体情况</w:t></w:r><w:bookmarkEnd", "一、基本情况</w:t></w:r><w:bookmarkEnd")
                    .andThen(
                        x -> x.replaceFirst("(?s)(.*)w:val=\"Heading1\"", "$1w:val=\"Heading2\""))
                    .apply(xml),
            b -> {
              b.keeps(FIGURES);
              assertEquals(
                  new Block.Heading(1, text("一、基本情况")), b.taken().manuscript().blocks().get(1));
              assertEquals(
                  new Block.Heading(2, text("二、明细情况")), b.taken().manuscript().blocks().get(4));
            }));
    cases.add(
        new Case(
            "words emphasised and plain again",
            xml ->
                xml.replace(
                        "<w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr><w:t>整改情况纳入考核", "<w:t>整改情况纳入考核")
                    .replace("<w:r><w:t>以上情况", "<w:r><w:rPr><w:b/></w:rPr><w:t>以上情况"),
            b -> {
              b.keeps(FIGURES);
              assertTrue(
                  Inlines.in(b.taken().manuscript().blocks().get(3))
                      .noneMatch(Inline.Strong.class::isInstance));
              assertTrue(
                  Inlines.in(b.taken().manuscript().blocks().get(9))
                      .anyMatch(Inline.Strong.class::isInstance));
            }));
    cases.add(
        new Case(
            "items of a list",
            xml -> {
              String p = WordXml.paragraph(xml, "完善管理制度");
              return xml.replace(p, p + p.replace("完善管理制度", "严格考核问责"));
            },
            b ->
                assertEquals(
                    3, ((Block.Listing) b.taken().manuscript().blocks().get(8)).items().size())));
    cases.add(
        new Case(
            "title, signature and date",
            xml -> xml.replace("重点绩效评价情况报告", "重点绩效评价工作情况报告").replace("2022年3月1日", "2022年3月15日"),
            b -> {
              assertEquals("示例市2021年度重点绩效评价工作情况报告", b.taken().manuscript().title());
              assertTrue(
                  b.taken()
                      .manuscript()
                      .blocks()
                      .contains(new Block.Paragraph(Element.DATE, text("2022年3月15日"))));
            }));
    cases.add(
        new Case(
            "runs, proofs, tags and bookmarks of Word",
            xml ->
                xml.replace(
                        "<w:r><w:t>项目开展重点评价，涉及资金</w:t></w:r>",
                        "<w:bookmarkStart w:id=\"900\" w:name=\"_GoBack\"/><w:r w:rsidRPr=\"00AB12CD\"><w:t>项目开</w:t></w:r>"
                            + "<w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00EF34AB\"><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>展重点评价，</w:t></w:r>"
                            + "<w:proofErr w:type=\"spellEnd\"/><w:smartTag w:uri=\"urn:schemas-microsoft-com:office:smarttags\" w:element=\"chsdate\"><w:r><w:t>涉及资</w:t></w:r></w:smartTag>"
                            + "<w:bookmarkEnd w:id=\"900\"/><w:r><w:t>金</w:t></w:r>")
                    .replace(
                        "<w:p><w:pPr>",
                        "<w:p w:rsidR=\"00AA11BB\" w:rsidRDefault=\"00AA11BB\"><w:pPr>"),
            b -> {
              assertEquals(b.base(), b.taken().manuscript());
              assertEquals(List.of(), b.told());
            }));
    cases.add(
        new Case(
            "content controls gone",
            xml ->
                xml.replaceAll(
                    "<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*</w:sdtPr><w:sdtContent>((?:(?!</w:sdtContent>).)*)</w:sdtContent></w:sdt>",
                    "$1"),
            b -> assertEquals(b.base(), b.taken().manuscript())));
    cases.add(
        new Case(
            "everything at once",
            xml -> {
              String p = WordXml.paragraph(xml, "评价共发现问题");
              String q = p.replace("评价共发现问题", "本次评价总共发现问题").replace("，已反馈", "，均已反馈");
              return xml.replace(p, "")
                  .replace("以上情况，特此报告。", "特此报告。")
                  .replace(
                      WordXml.paragraph(xml, "二、明细情况</w:t></w:r><w:bookmarkEnd"),
                      q + WordXml.paragraph(xml, "二、明细情况</w:t></w:r><w:bookmarkEnd"))
                  .replace("全部公开", "已全部公开");
            },
            b -> {
              b.keeps(FIGURES);
              b.says("本次评价总共发现问题" + number(3) + "，均已反馈", "已全部公开", "\n特此报告。");
              assertEquals(List.of(), b.told());
            }));
    return cases;
  }

  private static Block.Chart chart(Back back) {
    return (Block.Chart)
        back.taken().manuscript().blocks().stream()
            .filter(Block.Chart.class::isInstance)
            .findFirst()
            .orElseThrow();
  }

  private static byte[] docx(Manuscript manuscript) {
    var out = new ByteArrayOutputStream();
    try {
      new DocxWriter().write(manuscript, Audience.STAFF, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Back back(Manuscript base, byte[] docx) {
    var read = assertInstanceOf(Reading.Read.class, DocxReader.read(docx, "修改稿.docx"));
    return new Back(base, new TakeBack().take(base, read.manuscript(), REGISTERS));
  }

  private static void check(Case one, byte[] docx) {
    try {
      one.check().accept(back(report(), docx));
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(one.name() + ": " + e.getMessage(), e);
    }
  }

  @Test
  void editsOfWordAreKeptAndFiguresStayLinked() {
    byte[] docx = docx(report());
    assertTrue(cases().size() >= 20);
    assertAll(cases().stream().map(c -> () -> check(c, WordXml.edit(docx, c.edit()))));
  }

  @Test
  void theSameEditsAreKeptWhenLibreOfficeSavedTheFile() throws IOException {
    byte[] docx = docx(report());
    var files = new ArrayList<Path>();
    for (Case one : cases()) {
      files.add(
          Files.write(
              folder.resolve("case" + files.size() + ".docx"), WordXml.edit(docx, one.edit())));
    }
    var saved = Oracle.office(files, "docx:MS Word 2007 XML");
    assertAll(
        IntStream.range(0, saved.size())
            .mapToObj(c -> () -> check(cases().get(c), Files.readAllBytes(saved.get(c)))));
  }

  @Test
  void aNumberThatIsWhatTheRegistersSayNowIsLinkedAgain() {
    var old = new ArrayList<>(report().blocks());
    var paragraph = (Block.Paragraph) old.get(2);
    var runs = new ArrayList<>(paragraph.text());
    var now = (Figure) runs.get(1);
    runs.set(
        1,
        new Figure(
            now.calculation(), now.parameters(), now.scope(), BigDecimal.ONE, "个", "40个", "x"));
    old.set(2, paragraph.withText(runs));
    var base = report().withBlocks(old);
    var back =
        back(
            base, WordXml.edit(docx(base), WordXml.replace("<w:t>40个</w:t>", control(now.text()))));
    assertEquals(report().blocks().get(2), back.taken().manuscript().blocks().get(2));
    assertEquals(List.of(), back.told());
  }

  @Test
  void aPointOfAChartIsCutOffFromTheRegistersAndTold() {
    byte[] edited =
        WordXml.edit(
            docx(report()),
            "word/charts/chart1.xml",
            WordXml.replace("<c:v>28</c:v>", "<c:v>29</c:v>"));
    var back = back(report(), edited);
    assertEquals(null, chart(back).source());
    assertEquals("个", chart(back).unit());
    assertEquals(new BigDecimal("29"), chart(back).series().get(0).values().get(1));
    assertEquals(List.of("EDITED 图1 等级分布"), back.told());
  }

  @Test
  void everyKindOfReportComesBackAsItWas() {
    var documents = new ArrayList<Manuscript>();
    for (ReportTemplate template : ReportTemplates.ALL) {
      SubjectKind kind = template.subject();
      for (int year = 2020; year <= 2022; year++) {
        kind.all(year, REGISTERS).stream()
            .limit(1)
            .map(s -> Sample.compose(template, s.id(), Scope.INTERNAL, REGISTERS))
            .forEach(documents::add);
      }
    }
    documents.add(Everything.official());
    documents.add(Everything.book());
    documents.add(Everything.withUnrecognised());
    for (Manuscript document : documents) {
      var back = back(document, docx(document));
      assertEquals(document, back.taken().manuscript());
      assertEquals(List.of(), back.told(), document.title());
    }
  }
}
