package org.hengping.templates.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;

/** Manuscripts that no template would write: any nesting, any spans, hostile text. */
final class RandomManuscript {
  private static final List<String> WORDS =
      List.of(
          "绩效评价",
          "预算执行率",
          "<b>&amp;</b>",
          "]]>",
          "<!-- -->",
          "\"'`",
          "%s${x}#{y}",
          "| a | b |",
          "\u0000\u0008\uFFFF",
          "\uD800",
          "零\u200B宽\u2060",
          "\u202E反向\u202C",
          "䶮𬭎𠮷",
          "①㎡‰☑",
          "　",
          " ",
          "",
          "a\tb\nc\r\nd",
          "1,234.56万元",
          "（2021）〔2021〕",
          "https://example.invalid/x?a=1&b=2",
          "超长单词".repeat(30),
          "unbreakable".repeat(9),
          "\\u0041 &#65; &lt;",
          "……——",
          "﹏﹏～");

  private final Random random;

  private RandomManuscript(long seed) {
    this.random = new Random(seed);
  }

  static Manuscript of(long seed) {
    return new RandomManuscript(seed).manuscript();
  }

  private Manuscript manuscript() {
    var blocks = new ArrayList<Block>();
    int count = 5 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      blocks.add(block());
    }
    return Manuscript.of("标题" + word() + word(), blocks);
  }

  private Block block() {
    return switch (random.nextInt(9)) {
      case 0 -> new Block.Heading(1 + random.nextInt(6), inlines(2));
      case 1, 2 -> new Block.Paragraph(inlines(3));
      case 3 -> listing();
      case 4, 5 -> table();
      case 6 -> chart();
      case 7 ->
          random.nextBoolean()
              ? new Block.PageBreak()
              : new Block.Withheld("RULE", "法条", "［已隐去：" + word() + "］");
      default -> new Block.Picture("00", "image/png", word());
    };
  }

  private Block listing() {
    var items = new ArrayList<Block.Item>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      items.add(new Block.Item(random.nextInt(12), inlines(2)));
    }
    return new Block.Listing(random.nextBoolean(), items);
  }

  private Block table() {
    var rows = new ArrayList<List<Block.Cell>>();
    int height = random.nextInt(7);
    for (int r = 0; r < height; r++) {
      var row = new ArrayList<Block.Cell>();
      int width = random.nextInt(6);
      for (int c = 0; c < width; c++) {
        row.add(
            new Block.Cell(
                inlines(2),
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                Block.Align.values()[random.nextInt(3)]));
      }
      rows.add(row);
    }
    return new Block.Table(inlines(1), random.nextInt(3), rows, null);
  }

  private Block chart() {
    int categories = random.nextInt(4);
    var names = new ArrayList<String>();
    for (int c = 0; c < categories; c++) {
      names.add(word());
    }
    var series = new ArrayList<Block.Series>();
    int count = random.nextInt(4);
    for (int s = 0; s < count; s++) {
      var values = new ArrayList<BigDecimal>();
      for (int c = 0; c < categories; c++) {
        values.add(BigDecimal.valueOf(random.nextInt(2000) - 200, random.nextInt(4)));
      }
      series.add(new Block.Series(word(), values));
    }
    var shape = Block.ChartShape.values()[(categories + count) % 4];
    return new Block.Chart(shape, word(), "个", names, series, null);
  }

  private List<Inline> inlines(int depth) {
    var inlines = new ArrayList<Inline>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      inlines.add(inline(depth));
    }
    return inlines;
  }

  private Inline inline(int depth) {
    int kind = random.nextInt(depth > 0 ? 10 : 6);
    return switch (kind) {
      case 0 ->
          new Figure(
              word(), Map.of(word(), word()), Scope.INTERNAL, BigDecimal.ONE, "", word(), "00");
      case 1 -> new Inline.Citation(word(), word(), word());
      case 2 -> new Inline.Redacted("RULE", word(), "［已隐去：" + word() + "］");
      case 3 -> new Inline.LineBreak();
      case 6 -> new Inline.Strong(inlines(depth - 1));
      case 7 -> new Inline.Link(inlines(depth - 1), "https://example.invalid/?a=1&b=<>\"'");
      case 8 -> new Inline.Link(inlines(depth - 1), word());
      case 9 -> new Inline.Footnote(inlines(depth - 1));
      default -> new Inline.Text(word());
    };
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
