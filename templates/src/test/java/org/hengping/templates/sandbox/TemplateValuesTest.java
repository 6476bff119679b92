package org.hengping.templates.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.markdown.MarkdownReader;
import org.hengping.corpus.markdown.MarkdownText;

/** Whatever a register holds, in a report it is text. */
class TemplateValuesTest {
  private static final List<String> PIECES =
      List.of(
          "|",
          "[",
          "](figure:x?y=1)",
          "(",
          "*",
          "**",
          "_",
          "`",
          "```hengping\n",
          "#",
          "## ",
          "1. ",
          "2)",
          "- ",
          "> ",
          "~",
          "---",
          "===",
          "<b>",
          "</b>",
          "<#if true>",
          "<@table/>",
          "${name}",
          "#{1}",
          "<!--",
          "&lt;",
          "&#35;",
          "\\",
          "[^1]",
          "[^1]: 注",
          "![",
          "  ",
          "\n",
          "\r",
          "\t",
          "\u2028",
          "\u0000",
          "\u001F",
          "\u3000",
          "\uE000",
          "\uF8FF",
          "\uFFFF",
          "\uDC00",
          "😀",
          "甲",
          "1",
          "。",
          "【待补充：",
          "http://a.b/");

  private final TemplateSandbox sandbox = new TemplateSandbox(SandboxLimits.DEFAULT);

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> hostile =
        Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(10).map(p -> String.join("", p));
    return Arbitraries.oneOf(hostile, Arbitraries.strings().all().ofMaxLength(30));
  }

  @Property(tries = 1500)
  void anyValueStaysText(@ForAll("values") String value) {
    var outcome =
        sandbox.render(
            "v.ftl",
            "# 标题${v}\n\n${v}甲\n\n乙${v}丙${v}\n\n- 项${v}\n\n"
                + "| 头 | 尾 |\n| --- | --- |\n| 格${v} | ${v}格 |\n",
            Map.of("v", value));
    String markdown = ((TemplateSandbox.Outcome.Rendered) outcome).markdown();
    String text = MarkdownText.normalise(value);
    assertEquals(
        List.of(
            new Block.Heading(1, text("标题" + text)),
            new Block.Paragraph(text(text + "甲")),
            new Block.Paragraph(text("乙" + text + "丙" + text)),
            new Block.Listing(false, List.of(new Block.Item(0, text("项" + text)))),
            new Block.Table(
                List.of(),
                1,
                List.of(
                    List.of(Block.Cell.of("头"), Block.Cell.of("尾")),
                    List.of(Block.Cell.of("格" + text), Block.Cell.of(text + "格"))),
                null)),
        MarkdownReader.blocks(markdown),
        markdown);
  }

  private static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }
}
