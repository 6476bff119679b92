package org.hengping.templates.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline.Link;
import org.hengping.corpus.manuscript.Inline.Text;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.Everything;
import org.hengping.templates.layout.NotReleasable;
import org.junit.jupiter.api.Test;

final class HtmlWriterTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  private final HtmlWriter writer = new HtmlWriter();

  @Test
  void thePublicGetsNoIdsButAnchors() {
    String page = writer.page(Everything.manuscript(), Audience.PUBLIC);

    for (String secret : Everything.INTERNAL) {
      assertFalse(page.contains(secret), secret);
    }
    assertFalse(page.contains("data-"));
    assertFalse(page.contains("<!--"));
    ID.matcher(page)
        .results()
        .forEach(id -> assertTrue(id.group(1).matches("(h|n|nr)-\\d+"), id.group(1)));
  }

  @Test
  void staffSeeWhereAFigureComesFrom() {
    String body = writer.body(Everything.manuscript(), Audience.STAFF);

    assertTrue(
        body.contains("data-calculation=\"evaluations.count\" data-parameters=\"year=2021\""));
    assertTrue(body.contains("title=\"数字来源：evaluations.count（year=2021）\">41个</data>"));
    assertTrue(body.contains("data-directive=\"table.funds\""));
    assertTrue(body.contains("data-document=\"D-000123@r3\" data-anchor=\"p3b12r0c5-9\""));
  }

  @Test
  void headingsHaveTheIdsOfTheOutlineAndSkipNoLevel() {
    var outline = writer.outline(Everything.manuscript());

    assertEquals(new OutlineEntry("h-3", 4, "（1）跳级标题"), outline.get(2));
    String body = writer.body(Everything.manuscript(), Audience.PUBLIC);
    assertTrue(body.contains("<h4 id=\"h-3\" class=\"level-4\">（1）跳级标题</h4>"), body);
    assertTrue(body.contains("<h2 id=\"h-4\""));
  }

  @Test
  void loadsNothingAndRunsNothing() {
    String page = writer.page(Everything.withUnrecognised(), Audience.STAFF);

    for (String tag :
        List.of("<script", "<link", "<img", "<iframe", "url(", "@import", "javascript:", " on")) {
      String shown =
          page.replace("&lt;script", "")
              .replaceAll(">[^<]*<", "><")
              .replaceAll("(?s)<style>.*?</style>", "");
      assertFalse(shown.contains(tag), tag);
    }
  }

  @Test
  void onlyAddressesBecomeLinks() {
    for (String target :
        List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "#h-1",
            "//evil",
            " https://a b")) {
      var manuscript =
          Manuscript.of(
              "标题",
              List.of(new Block.Paragraph(List.of(new Link(List.of(new Text("字")), target)))));
      assertEquals("<p>字</p>\n", writer.body(manuscript, Audience.PUBLIC), target);
    }
  }

  @Test
  void refusesToPublishWhatNobodyUnderstood() {
    assertThrows(
        NotReleasable.class, () -> writer.body(Everything.withUnrecognised(), Audience.PUBLIC));
    assertTrue(
        writer
            .body(Everything.withUnrecognised(), Audience.STAFF)
            .contains("title=\"第2页\">〔未识别内容：嵌入对象〕</p>"));
  }
}
