package org.hengping.corpus.ingest.docx;

import java.util.Optional;
import org.hengping.corpus.ingest.format.XmlElement;

/** Writes simple formulas on one line: fractions, powers, brackets, as a reader would say them. */
final class Formula {
  private Formula() {}

  /** The formula, empty when part of it is not understood. */
  static Optional<String> text(XmlElement math) {
    var out = new StringBuilder();
    return append(math, out) ? Optional.of(out.toString()) : Optional.empty();
  }

  private static boolean append(XmlElement element, StringBuilder out) {
    return switch (element.name()) {
      case "m:oMath", "m:oMathPara", "m:num", "m:den", "m:e", "m:sup", "m:sub", "m:r", "w:ins" ->
          all(element, out);
      case "m:t" -> {
        out.append(element.text());
        yield true;
      }
      case "m:f" -> pair(element, "m:num", "/", "m:den", out);
      case "m:sSup" -> pair(element, "m:e", "^", "m:sup", out);
      case "m:sSub" -> pair(element, "m:e", "_", "m:sub", out);
      case "m:d" -> bracketed(element, out);
      default -> element.name().endsWith("Pr") || element.find("m:t").isEmpty();
    };
  }

  private static boolean all(XmlElement element, StringBuilder out) {
    return element.children().stream().allMatch(c -> append(c, out));
  }

  private static boolean bracketed(XmlElement element, StringBuilder out) {
    out.append('(');
    boolean understood = all(element, out);
    out.append(')');
    return understood;
  }

  private static boolean pair(
      XmlElement element, String first, String sign, String second, StringBuilder out) {
    return operand(element, first, out) && operand(element, second, out.append(sign));
  }

  private static boolean operand(XmlElement element, String name, StringBuilder out) {
    var inner = new StringBuilder();
    var operand = element.child(name);
    if (operand.isEmpty() || !append(operand.get(), inner)) {
      return false;
    }
    boolean simple = inner.codePoints().allMatch(Character::isLetterOrDigit);
    out.append(simple ? inner : "(" + inner + ")");
    return true;
  }
}
