package org.hengping.indexer.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import org.hengping.indexer.search.Snippet;
import org.junit.jupiter.api.Test;

/** A snippet shows what was sought and never a part of a number. */
final class SnippetMakerTest {
  private static final Pattern NUMBER = Pattern.compile("[≥≤-]?\\d[\\d,.]*(?:%|万亿元|万元|亿元|年|个)?");

  private static String marked(Snippet snippet) {
    var out = new StringBuilder();
    for (var mark : snippet.marks()) {
      out.append('[').append(snippet.text(), mark.start(), mark.end()).append(']');
    }
    return out.toString();
  }

  @Test
  void marksStandOnTheWordsAsWritten() {
    var snippet = SnippetMaker.words("财预〔2020〕10号　ＰＰＰ项目", QueryText.parse("财预2020 ppp"));
    assertEquals("[财预〔2020][ＰＰＰ]", marked(snippet));
    assertEquals("财预〔2020〕10号 ＰＰＰ项目", snippet.text());
  }

  @Test
  void aLongRunIsMarkedByItsParts() {
    var snippet = SnippetMaker.words("评价结果应当公开", QueryText.parse("评价结果公开办法"));
    assertEquals("[评价结果][公开]", marked(snippet));
  }

  @Test
  void aCutNeverPartsANumber() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      while (text.length() < 300) {
        text.append("资金安排".repeat(random.nextInt(3)));
        text.append(random.nextInt(3) == 0 ? "≥" : "金");
        text.append(random.nextInt(100_000)).append('.').append(random.nextInt(100));
        text.append(new String[] {"%", "万元", "亿元", "年", "个", "，"}[random.nextInt(6)]);
        if (random.nextInt(20) == 0) {
          text.append("结余");
        }
      }
      var snippet = SnippetMaker.words(text.toString(), QueryText.parse("结余"));
      String shown = snippet.text().replaceAll("^…|…$", "");
      int at = text.indexOf(shown);
      assertTrue(at >= 0 && shown.length() < 220, "seed " + seed);
      assertTrue(numberBorders(text.toString(), at), "seed " + seed + " " + shown);
      assertTrue(numberBorders(text.toString(), at + shown.length()), "seed " + seed + " " + shown);
    }
  }

  /** Whether no number of the text covers both sides of a place. */
  private static boolean numberBorders(String text, int place) {
    return NUMBER.matcher(text).results().noneMatch(m -> m.start() < place && place < m.end());
  }

  @Test
  void theWindowIsWhereMostWordsStand() {
    String text = "整改工作。" + "其他内容很多。".repeat(40) + "整改期限为六十日，逾期未整改的予以通报。" + "其他内容很多。".repeat(40);
    var snippet = SnippetMaker.words(text, QueryText.parse("整改期限 通报"));
    assertTrue(snippet.text().contains("整改期限为六十日"), snippet.text());
    assertTrue(snippet.text().contains("予以通报"), snippet.text());
  }

  @Test
  void aTableRowIsOneLine() {
    var snippet = SnippetMaker.words("一级指标\t决策\n二级", QueryText.parse("决策"));
    assertEquals("一级指标 决策 二级", snippet.text());
    assertFalse(snippet.marks().isEmpty());
  }
}
