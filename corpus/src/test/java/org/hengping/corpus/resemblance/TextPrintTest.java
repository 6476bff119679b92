package org.hengping.corpus.resemblance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.junit.jupiter.api.Test;

class TextPrintTest {
  private static TextPrint print(String... paragraphs) {
    var blocks = new ArrayList<Block>();
    for (String text : paragraphs) {
      blocks.add(new Block.Paragraph(List.of(new Inline.Text(text))));
    }
    return TextPrint.of(Manuscript.of("标题", blocks));
  }

  private static String random(Random random, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('一' + random.nextInt(3_000)));
    }
    return text.toString();
  }

  /** Some characters changed, a part left out, a part put in. */
  private static String edited(String text, int edits, Random random) {
    var changed = new StringBuilder(text);
    for (int i = 0; i < edits; i++) {
      changed.setCharAt(random.nextInt(changed.length()), (char) ('一' + random.nextInt(3_000)));
    }
    int at = random.nextInt(changed.length() / 2);
    changed.delete(at, at + changed.length() / 100);
    return changed.insert(random.nextInt(changed.length()), random(random, 10)).toString();
  }

  private static int jaccard(String a, String b) {
    Set<String> mine = runs(a);
    Set<String> theirs = runs(b);
    var common = new HashSet<>(mine);
    common.retainAll(theirs);
    return 100 * common.size() / (mine.size() + theirs.size() - common.size());
  }

  private static Set<String> runs(String text) {
    var runs = new HashSet<String>();
    for (int i = 0; i + 5 <= text.length(); i++) {
      runs.add(text.substring(i, i + 5));
    }
    return runs;
  }

  @Test
  void thePercentageIsTheShareOfCommonRunsOfFiveCharacters() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String one = random(random, 200 + random.nextInt(3_000));
      String two = edited(one, random.nextInt(60), random);
      assertEquals(jaccard(one, two), print(one).percent(print(two)), "seed " + seed);
    }
  }

  @Test
  void closeTextsShareAKeyAndOthersHardlyEver() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    int close = 0;
    int found = 0;
    int strangers = 0;
    for (int i = 0; i < 600; i++) {
      String one = random(random, 500 + random.nextInt(5_000));
      String two = edited(one, random.nextInt(one.length() / 100), random);
      if (jaccard(one, two) >= 85) {
        close++;
        found += share(print(one), print(two)) ? 1 : 0;
      }
      strangers += share(print(one), print(random(random, 2_000))) ? 1 : 0;
    }
    assertTrue(close > 200 && found >= 0.99 * close, found + " of " + close + ", seed " + seed);
    assertEquals(0, strangers, "seed " + seed);
  }

  private static boolean share(TextPrint one, TextPrint two) {
    return one.keys().stream().anyMatch(new HashSet<>(two.keys())::contains);
  }

  @Test
  void spacesPunctuationAndWidthDoNotCount() {
    var one = print("预算绩效（2021）评价：", "一、总则");
    var two = print("预算 绩效(２０２１)评价", "一　总则。");
    assertEquals(100, one.percent(two));
    assertEquals(one.keys(), two.keys());
  }

  @Test
  void shortAndEmptyTextsAreCompared() {
    assertEquals(List.of(), print("", "…").keys());
    assertTrue(print("").isEmpty());
    assertEquals(100, print("甲").percent(print("甲。")));
    assertEquals(0, print("甲").percent(print("乙")));
    assertEquals(0, print("甲").percent(print("")));
    assertEquals(99, print("绩".repeat(500)).percent(print("绩".repeat(501))));
  }
}
