package org.hengping.corpus.ingest.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lines to paragraphs where neither indents nor space tell them. */
class FlowTest {
  private static final float SIZE = 10;
  private static final int WIDE = 40;

  private static Page page(int number, List<PageItem> items) {
    return new Page(
        number, 520, 800, items, Float.POSITIVE_INFINITY, List.of(), Map.of(), false, List.of());
  }

  private static TextLine line(String text, float top) {
    return new TextLine(text, 60, 60 + text.length() * SIZE, top, SIZE, SIZE);
  }

  /** Lines of 40 characters without indent or space between paragraphs. */
  private static List<PageItem> lines(List<String> paragraphs) {
    var lines = new ArrayList<PageItem>();
    for (String paragraph : paragraphs) {
      for (int at = 0; at < paragraph.length(); at += WIDE) {
        String part = paragraph.substring(at, Math.min(paragraph.length(), at + WIDE));
        lines.add(line(part, 100 + lines.size() * 15));
      }
    }
    return lines;
  }

  private static List<String> read(List<Page> pages) {
    return Flow.of(RunningLines.without(pages)).parts().stream()
        .map(p -> NoteMarks.plain(((Flow.Part.Paragraph) p).text()))
        .toList();
  }

  private static String sized(String start, int length) {
    return start + "文".repeat(length - start.length() - 1) + "。";
  }

  @Test
  void aParagraphThatFillsItsLastLineEndsBeforeTheNextNumber() {
    var paragraphs =
        List.of(
            sized("第一条", 95),
            sized("第二条", 53),
            sized("第三条", 2 * WIDE),
            sized("第四条", WIDE),
            sized("第五条", 70),
            sized("第六条", 3 * WIDE),
            sized("第七条", 66));
    assertEquals(paragraphs, read(List.of(page(1, lines(paragraphs)))));
  }

  @Test
  void aSentenceThatEndsWithALineGoesOnWhereSentencesMostlyDo() {
    String inside = "文".repeat(9) + "。";
    var paragraphs = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      paragraphs.add(inside.repeat(4 * (6 + i)) + "文".repeat(15) + "。");
    }
    assertEquals(paragraphs, read(List.of(page(1, lines(paragraphs)))));
  }

  @Test
  void notesOfLikeWordsAreNoRunningLines() {
    var pages = new ArrayList<Page>();
    for (int number = 1; number <= 4; number++) {
      var items = new ArrayList<>(lines(List.of(sized("正文" + "一二三四".charAt(number - 1), 90))));
      items.add(line("注：见第" + number * number * 7 + "段。", 730));
      items.add(line("第 " + number + " 页 共 4 页", 760));
      pages.add(page(number, items));
    }
    var read = read(pages);
    assertEquals(4, read.stream().filter(t -> t.startsWith("注：")).count(), read.toString());
    assertTrue(read.stream().noneMatch(t -> t.contains("共 4 页")), read.toString());
  }

  @Test
  void numbersOfItemsAreTold() {
    assertEquals(23, Label.of("第二十三条 正文").orElseThrow().number());
    assertEquals(110, Label.of("第一百一十条").orElseThrow().number());
    assertTrue(Label.of("（十）甲").orElseThrow().follows(Label.of("（九）乙").orElseThrow()));
    assertTrue(Label.of("2.5万元").isEmpty());
  }
}
