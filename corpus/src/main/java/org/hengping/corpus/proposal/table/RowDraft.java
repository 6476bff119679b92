package org.hengping.corpus.proposal.table;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.proposal.Place;

/** A row while its lines are read. Not thread-safe. */
final class RowDraft {
  private static final Map<Role, String> TEXTS =
      new EnumMap<>(
          Map.of(
              Role.TARGET, "target",
              Role.ACTUAL, "actual",
              Role.DEFINITION, "definition",
              Role.POINTS, "points",
              Role.RULE, "rule",
              Role.OPINION, "opinion"));

  private static final Pattern NOTHING = Pattern.compile("[\\s/／—–－-]*|无");

  private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
  private String level1;
  private String level2;
  private String level3;
  private Optional<BigDecimal> weight;
  private Optional<BigDecimal> score;
  private Optional<BigDecimal> deducted;
  private Place place;
  private boolean patched;

  RowDraft(
      String level1,
      String level2,
      LevelName name,
      Map<Role, Columns.Content> contents,
      GridLine line) {
    this.level1 = level1;
    this.level2 = level2;
    this.level3 = name.name();
    this.weight = number(contents, Role.WEIGHT).or(name::weight);
    this.score = number(contents, Role.SCORE);
    this.deducted = number(contents, Role.DEDUCTED);
    this.place = line.place();
    this.patched = line.loose();
    contents.forEach(this::text);
  }

  static Optional<BigDecimal> number(Map<Role, Columns.Content> contents, Role role) {
    var content = Optional.ofNullable(contents.get(role));
    return content.filter(c -> !c.carried()).flatMap(c -> Numbers.read(c.text()));
  }

  private void text(Role role, Columns.Content content) {
    String field = TEXTS.get(role);
    if (field != null) {
      texts.computeIfAbsent(field, f -> new StringBuilder()).append(content.text());
    }
  }

  /** Takes in a line that goes on with this row: split points are added, texts go on. */
  void goOn(Map<Role, Columns.Content> contents, GridLine line, boolean acrossPages) {
    weight = sum(weight, number(contents, Role.WEIGHT));
    score = sum(score, number(contents, Role.SCORE));
    deducted = sum(deducted, number(contents, Role.DEDUCTED));
    contents.forEach(
        (role, content) -> {
          String field = TEXTS.get(role);
          if (field != null && !content.carried()) {
            var text = texts.computeIfAbsent(field, f -> new StringBuilder());
            if (content.text().contentEquals(text)) {
              return;
            }
            text.append(acrossPages || text.isEmpty() ? "" : "\n").append(content.text());
          }
        });
    place = place.through(line.place());
    patched = true;
  }

  /** Adds the end of a name that a page break cut. */
  void goOnName(String rest) {
    level3 += rest;
    patched = true;
  }

  /** Takes the second level of the next row of the same first level, where this one lacks it. */
  void takeLevel2(RowDraft next) {
    if (level2.isEmpty() && !level1.isEmpty() && level1.equals(next.level1)) {
      level2 = next.level2;
      patched |= !level2.isEmpty();
    }
  }

  private static Optional<BigDecimal> sum(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return a.isEmpty() ? b : b.isEmpty() ? a : Optional.of(Numbers.plain(a.get().add(b.get())));
  }

  void strip(Pattern code1, Pattern code2, Pattern code3) {
    level1 = code1.matcher(level1).replaceFirst("");
    level2 = code2.matcher(level2).replaceFirst("");
    level3 = code3.matcher(level3).replaceFirst("");
  }

  String level1() {
    return level1;
  }

  String level2() {
    return level2;
  }

  String level3() {
    return level3;
  }

  Optional<BigDecimal> weight() {
    return weight;
  }

  /** The score, or what is left of the weight where the table gives what was taken off. */
  Optional<BigDecimal> score() {
    return score.isPresent() || deducted.isEmpty()
        ? score
        : weight.map(w -> Numbers.plain(w.subtract(deducted.get().abs())));
  }

  Place place() {
    return place;
  }

  IndicatorRow row(boolean scored) {
    var values = new LinkedHashMap<String, String>();
    values.put("level1", level1);
    values.put("level2", level2);
    values.put("level3", level3);
    weight.ifPresent(w -> values.put("weight", w.toPlainString()));
    score().ifPresent(s -> values.put("score", s.toPlainString()));
    for (String field : IndicatorRow.FIELDS) {
      if (texts.containsKey(field)) {
        String text = texts.get(field).toString();
        boolean value = field.equals("target") || field.equals("actual");
        values.put(field, value ? Wording.name(text) : Wording.text(text));
      }
    }
    values.values().removeIf(v -> NOTHING.matcher(v).matches());
    return new IndicatorRow(values, scored, place, sureness(scored));
  }

  private int sureness(boolean scored) {
    int sureness = patched ? 85 : 95;
    if (level1.isEmpty()) {
      sureness -= 20;
    }
    if (scored && (weight.isEmpty() || score().isEmpty())) {
      sureness -= 25;
    }
    if (weight.isPresent() && score().filter(s -> s.compareTo(weight.get()) > 0).isPresent()) {
      sureness -= 30;
    }
    return sureness;
  }
}
