package org.hengping.server.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.hengping.corpus.document.Passages;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;
import org.junit.jupiter.api.Test;

final class PublicBodyTest {
  private static final Block PARAGRAPH = new Block.Paragraph(List.of(new Inline.Text("x")));

  private static String of(String body, Block... blocks) {
    return PublicBody.of(body, Manuscript.of("t", List.of(blocks)));
  }

  @Test
  void whateverIsNotTextStructureIsLeftOut() {
    assertEquals(
        "<p id=\"b-0\">ab<a>c</a></p>\n",
        of(
            "<p onclick=\"x()\" data-id=\"PJ\" style=\"color:red\">a<script>alert(1)</script>"
                + "<!-- note --><img src=\"http://x/\"/>b<a href=\"javascript:x()\">c</a></p>",
            PARAGRAPH));
  }

  @Test
  void textStaysText() {
    assertEquals(
        "<p id=\"b-0\">&lt;b&gt; &amp;amp;</p>\n", of("<p>&lt;b&gt; &amp;amp;</p>", PARAGRAPH));
  }

  @Test
  void blocksGetTheirPlacesEvenWhenSomeAreSilent() {
    var silent = new Block.Picture("h", "image/png", "");
    assertEquals(
        "<p id=\"b-1\">x</p>\n<p id=\"b-2\">y</p>\n",
        of("<p>x</p><p>y</p>", silent, PARAGRAPH, PARAGRAPH));
  }

  @Test
  void widthsBecomeClassesAndHeadingsGoOneDeeper() {
    assertEquals(
        "<h3 id=\"b-0\" class=\"level-1\"><span class=\"bar w33\"></span></h3>\n",
        of(
            "<h2 id=\"h-1\" class=\"level-1\"><span class=\"bar\" style=\"width:33.33%\"></span></h2>",
            PARAGRAPH));
  }

  @Test
  void ofADrawingOnlyShapesAndTextsAreKept() {
    assertEquals(
        "<div id=\"b-0\" tabindex=\"0\" role=\"region\" aria-label=\"题\" class=\"chart\">"
            + "<p id=\"b-0r0\" class=\"caption\">题</p>"
            + "<svg class=\"drawing\" role=\"img\" aria-label=\"题 优 5个\" viewBox=\"0 0 156 60\">"
            + "<path d=\"M0 0L1 1Z\" fill=\"#0f4c81\"/><path/>"
            + "<g id=\"b-0r1\"><text text-anchor=\"middle\"><tspan x=\"1\" y=\"2\">优</tspan></text>"
            + "<text>5个</text></g></svg></div>\n",
        of(
            "<div class=\"chart\"><p class=\"caption\">题</p><svg class=\"drawing\" role=\"img\""
                + " viewBox=\"0 0 156 60\" onload=\"x()\" aria-label=\"别的\" style=\"x\">"
                + "<path d=\"M0 0L1 1Z\" fill=\"#0f4c81\"/><image href=\"https://x.invalid/\"/>"
                + "<path fill=\"url(#x)\"/><foreignObject>x</foreignObject><script>x</script>"
                + "<g><text text-anchor=\"middle\"><tspan x=\"1\" y=\"2\">优</tspan></text>"
                + "<text>5个</text></g></svg></div>",
            new Block.Chart(Block.ChartShape.PIE, "题", "个", List.of("优"), List.of(), null)));
  }

  @Test
  void linesOfTheContentsLeadToTheHeadings() {
    assertEquals(
        "<nav id=\"b-0\" aria-label=\"目录\" class=\"contents\">"
            + "<p class=\"contents-1\"><a href=\"#b-2\">一</a></p></nav>\n"
            + "<h3 id=\"b-2\">一</h3>\n",
        of(
            "<nav class=\"contents\" aria-label=\"目录\">"
                + "<p class=\"contents-1\"><a href=\"#h-1\">一</a></p></nav>"
                + "<h2 id=\"h-1\">一</h2>",
            new Block.Contents(),
            new Block.Picture("h", "image/png", ""),
            new Block.Heading(1, List.of(new Inline.Text("一")))));
  }

  @Test
  void everyPassageThatSearchCanFindHasItsPlace() {
    var manuscript =
        Manuscript.of(
            "t",
            List.of(
                new Block.Heading(1, List.of(new Inline.Text("一、表"))),
                new Block.Table(
                    List.of(new Inline.Text("表1")),
                    1,
                    List.of(
                        List.of(Block.Cell.of("甲"), Block.Cell.of("乙")),
                        List.of(Block.Cell.of("1"), Block.Cell.of("2"))),
                    null),
                new Block.Table(List.of(), 0, List.of(List.of(Block.Cell.of("无题"))), null),
                new Block.Listing(
                    true,
                    List.of(
                        new Block.Item(0, List.of(new Inline.Text("外"))),
                        new Block.Item(1, List.of(new Inline.Text("内"))),
                        new Block.Item(0, List.of(new Inline.Text("后"))))),
                new Block.Chart(
                    Block.ChartShape.BAR,
                    "图1",
                    "个",
                    List.of("优", "良"),
                    List.of(
                        new Block.Series("a", List.of(BigDecimal.ONE, BigDecimal.TEN)),
                        new Block.Series("b", List.of(BigDecimal.ONE, BigDecimal.TEN))),
                    null)));
    var page =
        Visit.parse(
            "<body>"
                + PublicBody.of(new HtmlWriter().body(manuscript, Audience.PUBLIC), manuscript)
                + "</body>");
    for (var passage : Passages.of(manuscript)) {
      String id = PublicBody.id(passage.anchor());
      var place =
          Visit.elements(page, "*").stream()
              .filter(e -> e.getAttribute("id").equals(id))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no place " + id + " for " + passage.text()));
      String text = place.getTextContent().replaceAll("\\s", "");
      assertTrue(
          text.startsWith(passage.text().replaceAll("\\s", "")), text + " for " + passage.text());
    }
  }

  @Test
  void brokenMarkupIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> of("<p>", PARAGRAPH));
    assertThrows(
        IllegalArgumentException.class,
        () -> PublicBody.of("<!DOCTYPE a><p/>", Manuscript.of("t", List.of(PARAGRAPH))));
  }
}
