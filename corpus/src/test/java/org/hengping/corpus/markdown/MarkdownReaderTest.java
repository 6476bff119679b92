package org.hengping.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
  private static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  @Test
  void headingThatRepeatsTheTitleIsDroppedAndTheOthersMoveUp() {
    var read = MarkdownReader.read("办法", "# 办法\n\n## 一、总则\n\n**第一条** 为管好用好资金。\n");
    assertEquals(
        List.of(
            new Block.Heading(1, text("一、总则")),
            new Block.Paragraph(
                List.of(new Inline.Strong(text("第一条")), new Inline.Text(" 为管好用好资金。")))),
        read.blocks());
  }

  @Test
  void linesOfAChineseParagraphAreJoinedWithoutSpace() {
    assertEquals(
        List.of(new Block.Paragraph(text("预算绩效管理，good work"))),
        MarkdownReader.blocks("预算绩效\n管理，good\nwork"));
  }

  @Test
  void htmlIsTextAndScriptsAreNoLinks() {
    var blocks = MarkdownReader.blocks("甲<script>alert(1)</script>乙\n\n[点](javascript:alert)\n");
    assertEquals("甲<script>alert(1)</script>乙", PlainText.lines(blocks.get(0)).get(0));
    assertEquals(new Block.Paragraph(text("点")), blocks.get(1));
  }

  @Test
  void tableKeepsItsCaptionAlignmentAndHeader() {
    var blocks = MarkdownReader.blocks("| 项目 | 金额 |\n| --- | ---: |\n| 甲 |  |\n[表1]\n");
    var table = assertInstanceOf(Block.Table.class, blocks.get(0));
    assertEquals(text("表1"), table.caption());
    assertEquals(1, table.headerRows());
    assertEquals(Block.Align.RIGHT, table.rows().get(1).get(1).align());
    assertEquals(List.of(), table.rows().get(1).get(1).text());
  }

  @Test
  void footnotesAndNestedListsAreRead() {
    var blocks = MarkdownReader.blocks("甲[^1]。\n\n- 一\n  - 二\n- 三\n\n[^1]: 注文\n");
    assertEquals(
        List.of(
            new Block.Paragraph(
                List.of(
                    new Inline.Text("甲"), new Inline.Footnote(text("注文")), new Inline.Text("。"))),
            new Block.Listing(
                false,
                List.of(
                    new Block.Item(0, text("一")),
                    new Block.Item(1, text("二")),
                    new Block.Item(0, text("三"))))),
        blocks);
  }

  @Test
  void unknownReferenceBecomesAVisibleGap() {
    var blocks = MarkdownReader.blocks("```hengping\nabc 表格\n```\n");
    assertEquals("【待补充：此处原有的表格或图已找不到，请重新插入】", PlainText.lines(blocks.get(0)).get(0));
  }

  @Test
  void listThatDoesNotStartAtOneKeepsItsNumbers() {
    assertEquals(
        List.of("3. 三", "4. 四"),
        MarkdownReader.blocks("3. 三\n4. 四\n").stream()
            .flatMap(b -> PlainText.lines(b).stream())
            .toList());
  }

  @Test
  void depthBeyondAnyReportIsRefusedBeforeItIsParsed() {
    for (String text :
        List.of(
            ">".repeat(20_000),
            "- ".repeat(5_000) + "x",
            "1. ".repeat(5_000) + "x",
            " ".repeat(600) + "- x",
            "`".repeat(600),
            "[a]".repeat(6_000),
            "|a".repeat(2_000) + "|\n" + "|---".repeat(2_000) + "|\n")) {
      var refused = assertThrows(IllegalArgumentException.class, () -> MarkdownReader.blocks(text));
      assertTrue(refused.getMessage().startsWith("第1行"), refused.getMessage());
    }
    assertEquals(1, MarkdownReader.blocks("> ".repeat(30) + "x").size());
    assertEquals(1, MarkdownReader.blocks("- a\n  - b\n    - c").size());
  }
}
