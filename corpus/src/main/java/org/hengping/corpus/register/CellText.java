package org.hengping.corpus.register;

import java.util.regex.Pattern;

/** Text as the cells of files hold it so that spreadsheets neither run nor lose any of it. */
final class CellText {
  /** Longest text that a cell of a workbook can hold. */
  static final int LONGEST = 32_767;

  /** What a spreadsheet takes for the start of a formula, with the quotes that make it text. */
  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CellText() {}

  /** Text for CSV: what would be run as a formula is made text by a leading quote. */
  static String guarded(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /** Text from CSV, the reverse of {@link #guarded}. */
  static String unguarded(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  /** Text for a workbook: characters that XML cannot hold or would change are written _xHHHH_. */
  static String escaped(String text) {
    var escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean literal = c == '_' && ESCAPE.matcher(text).region(i, text.length()).lookingAt();
      boolean control = c < ' ' && c != '\t' && c != '\n' || c == '\uFFFE' || c == '\uFFFF';
      if (literal || control) {
        escaped.append(String.format("_x%04X_", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Text from a workbook, the reverse of {@link #escaped}. */
  static String unescaped(String cell) {
    return ESCAPE
        .matcher(cell)
        .replaceAll(
            m ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}
