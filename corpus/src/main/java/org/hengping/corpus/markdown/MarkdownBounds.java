package org.hengping.corpus.markdown;

/**
 * Refuses text that would exhaust the parser's stack or keep it busy far longer than its length
 * tells, before it is parsed.
 */
final class MarkdownBounds {
  private static final int DEEPEST = 60;
  private static final int WIDEST = 300;
  private static final int INDENTED = 500;
  private static final int TICKS = 500;
  private static final int BRACKETS = 5_000;

  private MarkdownBounds() {}

  static void check(String markdown) {
    int number = 0;
    int brackets = 0;
    for (String line : markdown.split("\n", -1)) {
      number++;
      if (markers(line) > DEEPEST) {
        throw new IllegalArgumentException("第" + number + "行引用或列表套了太多层，最多" + DEEPEST + "层");
      }
      if (line.startsWith(" ".repeat(INDENTED))) {
        throw new IllegalArgumentException("第" + number + "行缩进太深，最多" + INDENTED + "个空格");
      }
      if (line.contains("`".repeat(TICKS))) {
        throw new IllegalArgumentException("第" + number + "行连续的反引号太多，最多" + TICKS + "个");
      }
      // A paragraph ends with a blank line; what is in brackets may be a link's text.
      brackets = line.isBlank() ? 0 : brackets + (int) line.chars().filter(c -> c == '[').count();
      if (brackets > BRACKETS) {
        throw new IllegalArgumentException("第" + number + "行所在的一段中方括号太多，最多" + BRACKETS + "个");
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
