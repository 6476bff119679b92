package org.hengping.corpus.ingest.format;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;

/** The numbering of headings in Chinese official documents: 一、 （一） 1. （1）, and 第一章, 第一节. */
public final class Numbering {
  private static final int LONGEST = 40;
  private static final String COUNT = "[一二三四五六七八九十百零〇]{1,4}";

  private record Rule(int level, Pattern start) {
    Rule(int level, String start) {
      this(level, Pattern.compile(start));
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule(1, COUNT + "、.*"),
          new Rule(1, "第" + COUNT + "[章编](?:[\\s　].*|\\p{IsHan}.*)?"),
          new Rule(2, "第" + COUNT + "节(?:[\\s　].*|\\p{IsHan}.*)?"),
          new Rule(2, "[（(]" + COUNT + "[）)].*"),
          new Rule(3, "\\d{1,2}[.．、](?!\\d).*"),
          new Rule(4, "[（(]\\d{1,2}[）)].*"));

  private static final Pattern MARKDOWN = Pattern.compile("(#{1,6}) +(.*)");

  private Numbering() {}

  /** The level of a heading, when the line is short, numbered as one and not a whole sentence. */
  public static OptionalInt level(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.length() > LONGEST || "。；;，,：:、！？|".indexOf(last(text)) >= 0) {
      return OptionalInt.empty();
    }
    var marked = MARKDOWN.matcher(text);
    if (marked.matches()) {
      return OptionalInt.of(level(marked.group(2)).orElse(marked.group(1).length()));
    }
    for (Rule rule : RULES) {
      if (rule.start().matcher(text).matches() && text.indexOf('。') < 0) {
        return OptionalInt.of(rule.level());
      }
    }
    return OptionalInt.empty();
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  /** The line as a heading when it is numbered as one, else as a paragraph. */
  public static Block block(String line, List<Inline> text) {
    var level = level(line);
    return level.isPresent()
        ? new Block.Heading(level.getAsInt(), text)
        : new Block.Paragraph(text);
  }
}
