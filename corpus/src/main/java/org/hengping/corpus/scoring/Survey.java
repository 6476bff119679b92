package org.hengping.corpus.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers of a satisfaction survey, from very satisfied to very dissatisfied. The satisfaction is
 * the sum of 100%, 75%, 50%, 25% and 0 of the answers, over all answers.
 */
public record Survey(
    long verySatisfied,
    long satisfied,
    long indifferent,
    long dissatisfied,
    long veryDissatisfied) {
  private static final Pattern TEXT =
      Pattern.compile(
          "非常满意[:=]?(\\d{1,9})[人份]?[;,、]比较满意[:=]?(\\d{1,9})[人份]?[;,、](?:无感|一般)[:=]?(\\d{1,9})[人份]?"
              + "[;,、](?:比较不满意|不太满意)[:=]?(\\d{1,9})[人份]?[;,、](?:非常不满意|很不满意)[:=]?(\\d{1,9})[人份]?");

  public Survey {
    if (List.of(verySatisfied, satisfied, indifferent, dissatisfied, veryDissatisfied).stream()
        .anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException("A survey counts answers");
    }
  }

  /** Reads 非常满意120、比较满意50、无感10、比较不满意5、非常不满意2. */
  public static Optional<Survey> parse(String text) {
    var m = TEXT.matcher(RuleText.plain(text));
    return m.matches()
        ? Optional.of(
            new Survey(
                Long.parseLong(m.group(1)),
                Long.parseLong(m.group(2)),
                Long.parseLong(m.group(3)),
                Long.parseLong(m.group(4)),
                Long.parseLong(m.group(5))))
        : Optional.empty();
  }

  /** Number of answers. */
  public long answers() {
    return verySatisfied + satisfied + indifferent + dissatisfied + veryDissatisfied;
  }

  /** The satisfaction in per cent, e.g. 88.64; nothing when nobody answered. */
  public Optional<BigDecimal> percent() {
    return share().map(s -> s.of(BigDecimal.valueOf(100)));
  }

  Optional<Share> share() {
    long quarters = 4 * verySatisfied + 3 * satisfied + 2 * indifferent + dissatisfied;
    return answers() == 0
        ? Optional.empty()
        : Optional.of(new Share(BigDecimal.valueOf(quarters), BigDecimal.valueOf(4 * answers())));
  }
}
