package org.hengping.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.manuscript.Source;
import org.junit.jupiter.api.Test;

class MarkdownRoundTripTest {
  private static final List<String> PIECES =
      List.of(
          "|",
          "[",
          "]",
          "(",
          ")",
          "*",
          "**",
          "_",
          "`",
          "```",
          "#",
          "# ",
          "1. ",
          "1)",
          "- ",
          "+ ",
          "> ",
          "~~~",
          "---",
          "===",
          "<b>",
          "</b>",
          "<!--",
          "-->",
          "&amp;",
          "&#32;",
          "&",
          "\\",
          "\\\\",
          "${",
          "}",
          "<#if",
          "[^1]",
          "[^1]: ",
          "[x]: /u",
          "![",
          "http://a.b",
          "<http://a>",
          "^",
          ":---:",
          " ",
          "  ",
          "    ",
          "\t",
          "\n",
          "\r\n",
          "\u2028",
          "\u0000",
          "\u0007",
          "\u001F",
          "\u00A0",
          "\u3000",
          "\uE000",
          "\uE001",
          "\uF8FF",
          "\uFEFF",
          "\u200B",
          "\uFFFE",
          "\uD800",
          "😀",
          "示例市教育局",
          "1",
          "a",
          "“",
          "”",
          "。",
          "\"",
          "'",
          "$",
          "figure:");

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> hostile =
        Arbitraries.of(PIECES).list().ofMinSize(0).ofMaxSize(12).map(p -> String.join("", p));
    return Arbitraries.oneOf(hostile, Arbitraries.strings().all().ofMaxLength(40));
  }

  @Property(tries = 3000)
  void anyEscapedValueStaysTextWhereverItStands(@ForAll("values") String value) {
    String expected = MarkdownText.normalise(value);
    String escaped = MarkdownText.escape(value);
    assertEquals("前" + expected + "后", plain("前" + escaped + "后"));
    assertEquals(expected, plain(escaped));
    if (!escaped.isEmpty()) {
      assertEquals("甲\n" + expected, plain("甲\\\n" + escaped));
    }
    assertEquals(expected, plain("- " + escaped));
    assertEquals(expected, plain("# " + escaped));
    assertEquals(
        "甲\t丁\n" + expected + "\t乙", plain("| 甲 | 丁 |\n|---|---|\n| " + escaped + " | 乙 |"));
  }

  private static String plain(String markdown) {
    var blocks = MarkdownReader.blocks(markdown);
    assertTrue(blocks.size() <= 1, () -> blocks.toString());
    return blocks.isEmpty() ? "" : String.join("\n", PlainText.lines(blocks.get(0)));
  }

  @Property(tries = 2000)
  void whatIsWrittenForEditingReadsBackTheSame(
      @ForAll("values") String one, @ForAll("values") String two) {
    var text = new Inline.Text("甲" + MarkdownText.normalise(one) + "乙");
    var start = new Inline.Text(MarkdownText.normalise(two) + "丙");
    var figure =
        new Figure(
            "linkage.amount",
            Map.of("budgetYear", "2021", "note", one.replaceAll("\\p{Cs}", "")),
            Scope.INTERNAL,
            new BigDecimal("960"),
            "万元",
            "960万元",
            "f");
    var manuscript =
        Manuscript.of(
            "标题",
            List.of(
                new Block.Heading(2, List.of(start)),
                new Block.Paragraph(List.of(start, figure, text)),
                new Block.Paragraph(
                    List.of(
                        start, new Inline.LineBreak(), start, new Inline.Strong(List.of(text)))),
                new Block.Listing(
                    true,
                    List.of(
                        new Block.Item(0, List.of(start)),
                        new Block.Item(1, List.of(text)),
                        new Block.Item(0, List.of(text)))),
                new Block.Listing(true, List.of(new Block.Item(0, List.of(start)))),
                new Block.Listing(false, List.of(new Block.Item(0, List.of(text)))),
                new Block.Listing(false, List.of(new Block.Item(0, List.of(start)))),
                new Block.Paragraph(
                    List.of(new Inline.Strong(List.of(text)), new Inline.Strong(List.of(start)))),
                new Block.Paragraph(Element.ORGAN_MARK, List.of(text)),
                new Block.Paragraph(Element.RECIPIENTS, List.of(start, figure, text)),
                new Block.PageBreak(),
                new Block.Contents(),
                new Block.Table(
                    List.of(text),
                    1,
                    List.of(
                        List.of(Block.Cell.of(start.text()), Block.Cell.of("")),
                        List.of(Block.Cell.of(text.text()), Block.Cell.of(start.text()))),
                    null),
                new Block.Table(
                    List.of(),
                    1,
                    List.of(List.of(Block.Cell.of(text.text()))),
                    new Source("scoreTable", Map.of("evaluation", "PJ-2021-001")))));
    String markdown = MarkdownWriter.editing(manuscript.blocks());
    assertEquals(
        manuscript.blocks(),
        MarkdownReader.blocks(markdown, new BaseManuscript(manuscript)),
        markdown);
  }

  @Test
  void onlyAMarkOfOursMakesAnElement() {
    var blocks =
        MarkdownReader.blocks(
            "[主送机关](element:recipients) 各部门：\n\n[主送机关](element:unknown) 甲\n\n甲[署名](element:signature) 乙");

    assertEquals(
        List.of(
            new Block.Paragraph(Element.RECIPIENTS, List.of(new Inline.Text("各部门："))),
            new Block.Paragraph(List.of(new Inline.Text("主送机关 甲"))),
            new Block.Paragraph(List.of(new Inline.Text("甲署名 乙")))),
        blocks);
  }

  @Test
  void citationsRedactionsAndNotesSurviveEditing() {
    var blocks =
        List.<Block>of(
            new Block.Paragraph(
                List.of(
                    new Inline.Text("见"),
                    new Inline.Citation("《办法》第三条", "D-000123@r3", "p0b5c0-9"),
                    new Inline.Footnote(List.of(new Inline.Text("注[1]"))),
                    new Inline.Redacted("ID_NUMBER", "个人信息保护法 第二十八条", "〔身份证号已隐去〕"),
                    new Inline.Strong(List.of(new Inline.Text("“重点”"))),
                    new Inline.Link(List.of(new Inline.Text("门户")), "https://a.invalid/x?y=1"))));
    String markdown = MarkdownWriter.editing(blocks);
    assertEquals(blocks, MarkdownReader.blocks(markdown));
    assertTrue(markdown.contains("[《办法》第三条](cite:D-000123@r3#p0b5c0-9)"), markdown);
  }

  @Test
  void readingFormPrintsFiguresAsTextAndSpreadsMergedCells() {
    var figure =
        new Figure(
            "evaluations.funds",
            Map.of(),
            Scope.INTERNAL,
            new BigDecimal("138.98"),
            "亿元",
            "138.98亿元",
            "f");
    var merged =
        new Block.Table(
            List.of(new Inline.Text("附表")),
            1,
            List.of(
                List.of(Block.Cell.of("一级"), Block.Cell.of("三级")),
                List.of(
                    new Block.Cell(List.of(new Inline.Text("投入")), 2, 1, Block.Align.LEFT),
                    Block.Cell.of("甲")),
                List.of(Block.Cell.of("乙"))),
            new Source("scoreTable", Map.of()));
    assertEquals(
        "# 汇报\n\n## 一、情况\n\n资金138.98亿元。\n\n附表\n\n| 一级 | 三级 |\n| --- | --- |\n| 投入 | 甲 |\n|  | 乙 |\n",
        MarkdownWriter.reading(
            Manuscript.of(
                "汇报",
                List.of(
                    new Block.Heading(1, List.of(new Inline.Text("一、情况"))),
                    new Block.Paragraph(
                        List.of(new Inline.Text("资金"), figure, new Inline.Text("。"))),
                    merged))));
  }
}
