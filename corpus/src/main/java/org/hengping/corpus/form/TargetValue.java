package org.hengping.corpus.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An indicator value (指标值) with a number: operator, number and unit, such as ≥95%.
 *
 * @param operator one of {@code ≥ ≤ > < =}
 * @param unit what follows the number, empty when nothing does
 */
record TargetValue(String operator, BigDecimal number, String unit) {
  private static final Pattern SYMBOL =
      Pattern.compile("(≥|≤|>=|<=|>|<|=)?([-+]?\\d+(?:\\.\\d+)?)(\\D{0,12}?)(以上|以下|以内|及以上|及以下)?");
  private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s,]+");
  private static final Pattern WORD =
      Pattern.compile("(不低于|不少于|不小于|大于等于|大于或等于|高于|大于|超过|达到|不高于|不超过|不多于|不大于|小于等于|小于或等于|低于|小于)(.*)");

  /** Reads a value; empty when it is a description (定性) or cannot be understood. */
  static Optional<TargetValue> of(String text) {
    String half =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace('≧', '≥')
            .replace('≦', '≤')
            .replace('⩾', '≥')
            .replace('⩽', '≤');
    String plain = BLANK.matcher(half).replaceAll("");
    var word = WORD.matcher(plain);
    if (word.matches()) {
      plain = symbol(word.group(1)) + word.group(2);
    }
    var match = SYMBOL.matcher(plain);
    if (!match.matches() || match.group(2).length() > 18) {
      return Optional.empty();
    }
    String ending = match.group(4) == null ? "" : match.group(4);
    String operator =
        ending.endsWith("上") ? "≥" : ending.isEmpty() ? operator(match.group(1)) : "≤";
    return Optional.of(new TargetValue(operator, new BigDecimal(match.group(2)), match.group(3)));
  }

  private static String operator(String written) {
    return written == null ? "=" : written.replace(">=", "≥").replace("<=", "≤");
  }

  private static String symbol(String word) {
    return switch (word) {
      case "不低于", "不少于", "不小于", "大于等于", "大于或等于", "达到" -> "≥";
      case "高于", "大于", "超过" -> ">";
      case "不高于", "不超过", "不多于", "不大于", "小于等于", "小于或等于" -> "≤";
      default -> "<";
    };
  }

  /**
   * Whether an actual value misses this target; empty when the units differ. A target without an
   * operator is met by as much or more.
   */
  Optional<Boolean> missedBy(TargetValue actual) {
    if (!unit.equals(actual.unit())) {
      return Optional.empty();
    }
    int order = actual.number().compareTo(number);
    return Optional.of(
        switch (operator) {
          case "≤" -> order > 0;
          case "<" -> order >= 0;
          case ">" -> order <= 0;
          default -> order < 0;
        });
  }
}
