package org.hengping.corpus.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ManuscriptJsonTest {

  @Test
  void everyKindOfBlockAndInlineComesBackEqual() {
    var figure =
        new Figure(
            "linkage.amount",
            Map.of("budgetYear", "2021"),
            Scope.INTERNAL,
            new BigDecimal("960.00"),
            "万元",
            "960万元",
            "ab");
    List<Inline> run =
        List.of(
            new Inline.Text("甲"),
            new Inline.Strong(List.of(new Inline.Text("乙"))),
            new Inline.Link(List.of(new Inline.Text("丙")), "https://example.invalid/"),
            figure,
            new Inline.Citation("丁", "D-000001@r1", "p1b2c0-3"),
            new Inline.Footnote(List.of(new Inline.Text("注"))),
            new Inline.Redacted("ID_NUMBER", "个人信息保护法", "［已隐去：个人信息］"),
            new Inline.LineBreak());
    var cell = new Block.Cell(run, 2, 3, Block.Align.RIGHT);
    var source = new Source("scoreTable", Map.of("evaluation", "PJ-2021-001"));
    var manuscript =
        new Manuscript(
            "题目",
            List.of(
                new Block.Heading(1, run),
                new Block.Paragraph(run),
                new Block.Listing(true, List.of(new Block.Item(0, run))),
                new Block.Table(run, 1, List.of(List.of(cell), List.of(Block.Cell.of(""))), source),
                new Block.Table(List.of(), 0, List.of(), null),
                new Block.Chart(
                    Block.ChartShape.BAR,
                    "图",
                    "个",
                    List.of("优"),
                    List.of(new Block.Series("数", List.of(new BigDecimal("1.50")))),
                    null),
                new Block.Picture("00", "image/png", "图片"),
                new Block.PageBreak(),
                new Block.Contents(),
                new Block.Paragraph(Element.SIGNATURE, run),
                new Block.Unrecognised("公式", "第1页"),
                new Block.Withheld("INTERNAL", "信息公开条例", "［本节不予公开］")),
            List.of(1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3),
            List.of(new UnseenText("第1页", "隐藏文字", "看不见")));

    String json = ManuscriptJson.write(manuscript);

    assertEquals(manuscript, ManuscriptJson.read(json));
    assertEquals(json, ManuscriptJson.write(ManuscriptJson.read(json)));
  }

  @Test
  void plainTextNamesNoElement() {
    String json =
        ManuscriptJson.write(
            Manuscript.of("题", List.of(new Block.Paragraph(List.of(new Inline.Text("甲"))))));

    assertTrue(json.contains("{\"type\":\"paragraph\",\"text\":[{"), json);
  }

  @Property(tries = 300)
  void anyTextComesBackEqual(@ForAll String text) {
    var manuscript =
        Manuscript.of("题", List.of(new Block.Paragraph(List.of(new Inline.Text(text)))));

    assertEquals(manuscript, ManuscriptJson.read(ManuscriptJson.write(manuscript)));
  }

  @Test
  void aNewerVersionIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ManuscriptJson.read("{\"version\":2,\"title\":\"x\"}"));
  }
}
