package org.hengping.corpus.markdown;

/** Refuses text whose depth would exhaust the parser's stack, before it is parsed. */
final class MarkdownBounds {
  private static final int DEEPEST = 60;
  private static final int WIDEST = 300;

  private MarkdownBounds() {}

  static void check(String markdown) {
    int number = 0;
    for (String line : markdown.split("\n", -1)) {
      number++;
      if (markers(line) > DEEPEST) {
        throw new IllegalArgumentException("第" + number + "行引用或列表套了太多层，最多" + DEEPEST + "层");
      }
      if (line.chars().filter(c -> c == '|').count() > WIDEST) {
        throw new IllegalArgumentException("第" + number + "行表格列数太多，最多" + WIDEST + "列");
      }
    }
  }

  /** Marks of quotes and list items at the start of a line. */
  private static int markers(String line) {
    int marks = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean blankAfter =
          i + 1 < line.length() && (line.charAt(i + 1) == ' ' || line.charAt(i + 1) == '\t');
      if (c == '>' || blankAfter && "-*+.)".indexOf(c) >= 0) {
        marks++;
      } else if (c != ' ' && c != '\t' && (c < '0' || c > '9')) {
        break;
      }
    }
    return marks;
  }
}
