package org.hengping.corpus.proposal.table;

import java.util.regex.Pattern;

/** Text of cells as a person would write it, without the line breaks of the page. */
final class Wording {
  private static final Pattern INNER_SPACE =
      Pattern.compile("(?<=[\\p{IsHan}，、（）：])[\\s\\p{Z}]+(?=[\\p{IsHan}，、（）：])");
  private static final Pattern BREAK = Pattern.compile("[ \\t\\p{Zs}]*\\R[ \\t\\p{Zs}]*");
  private static final Pattern ITEM =
      Pattern.compile("^(?:[①-⑳⑴-⒇]|[（(]?\\d{1,2}[）).、．]|[（(]?[一二三四五六七八九十][）)、]|[a-zA-Z][.、)）]).*");

  private Wording() {}

  /** A name: on one line, no spaces between Chinese characters. */
  static String name(String cell) {
    return INNER_SPACE.matcher(cell.strip()).replaceAll("").replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** A longer text: lines that only wrap are joined, items of a list keep theirs. */
  static String text(String cell) {
    var out = new StringBuilder();
    for (String line : BREAK.split(cell.strip())) {
      if (!out.isEmpty() && (ends(out) || ITEM.matcher(line).matches())) {
        out.append('\n');
      }
      out.append(line);
    }
    return out.toString();
  }

  private static boolean ends(StringBuilder text) {
    return "。；;：:！？".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
