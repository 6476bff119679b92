package org.hengping.server.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
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
  void brokenMarkupIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> of("<p>", PARAGRAPH));
    assertThrows(
        IllegalArgumentException.class,
        () -> PublicBody.of("<!DOCTYPE a><p/>", Manuscript.of("t", List.of(PARAGRAPH))));
  }
}
