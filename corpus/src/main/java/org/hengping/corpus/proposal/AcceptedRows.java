package org.hengping.corpus.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.Registers;
import org.hengping.corpus.register.RowChange;
import org.hengping.corpus.register.RowVersion;

/**
 * Register rows made of accepted proposals, each citing its passage. An indicator or a problem that
 * the evaluation has already is not entered twice: its row is brought up to date. Not thread-safe.
 */
final class AcceptedRows {
  private static final String LIBRARY_ID = "ZB-";

  private final Registers registers;
  private final Document document;
  private final String evaluation;
  private final List<ChoiceFault> faults;
  private final List<RowChange> changes = new ArrayList<>();
  private final Map<String, RegisterRow> scores = new LinkedHashMap<>();
  private final Map<String, RegisterRow> findings = new LinkedHashMap<>();
  private final Map<String, Integer> taken = new LinkedHashMap<>();
  private boolean loaded;
  private int nextScore = 1;
  private int nextFinding = 1;
  private int nextIndicator;

  AcceptedRows(
      Registers registers, Document document, String evaluation, List<ChoiceFault> faults) {
    this.registers = registers;
    this.document = document;
    this.evaluation = evaluation;
    this.faults = faults;
  }

  List<RowChange> changes() {
    return changes;
  }

  private void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    for (RegisterRow row : registers.rows(BureauRegisters.SCORES)) {
      if (row.text("evaluation").equals(evaluation)) {
        scores.put(indicatorName(row.text("level1"), row.text("level2"), row.text("level3")), row);
        nextScore = Math.max(nextScore, row.whole("sequence") + 1);
      }
    }
    for (RegisterRow row : registers.rows(BureauRegisters.FINDINGS)) {
      if (row.text("evaluation").equals(evaluation)) {
        findings.put(bare(row.text("text")), row);
        nextFinding = Math.max(nextFinding, row.whole("sequence") + 1);
      }
    }
  }

  private static String indicatorName(String level1, String level2, String level3) {
    return bare(level1) + "/" + bare(level2) + "/" + bare(level3);
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{P}]+", "");
  }

  /** The row of a score; names where it goes. */
  String score(Wanted wanted) {
    load();
    var weight = decimal(wanted, "weight");
    var score = decimal(wanted, "score");
    String level3 = needed(wanted, "level3");
    String level1 = needed(wanted, "level1");
    if (weight.isEmpty() || score.isEmpty() || level1.isEmpty() || level3.isEmpty()) {
      return "";
    }
    String level2 = wanted.value("level2").isEmpty() ? level3 : wanted.value("level2");
    String name = indicatorName(level1, level2, level3);
    var known = Optional.ofNullable(scores.get(name));
    if (twice("score/" + name, wanted)) {
      return "";
    }
    var values = new LinkedHashMap<String, Object>();
    known.ifPresent(k -> values.putAll(k.values()));
    values.put("evaluation", evaluation);
    values.put("sequence", known.map(k -> (long) k.whole("sequence")).orElseGet(this::nextScore));
    values.put("level1", level1);
    values.put("level2", level2);
    values.put("level3", level3);
    values.put("weight", weight.get());
    values.put("score", score.get());
    for (String field : List.of("target", "actual", "rule", "opinion")) {
      if (!wanted.value(field).isEmpty()) {
        values.put(field, wanted.value(field));
      }
    }
    return put(new RegisterRow(BureauRegisters.SCORES, values), known.isPresent(), wanted);
  }

  private Long nextScore() {
    return (long) nextScore++;
  }

  /** The row of a problem; one that the evaluation has already keeps its id. */
  String finding(Wanted wanted) {
    load();
    String text = needed(wanted, "text");
    String category = needed(wanted, "category");
    if (text.isEmpty() || category.isEmpty() || twice("finding/" + bare(text), wanted)) {
      return "";
    }
    var known = Optional.ofNullable(findings.get(bare(text)));
    var values = new LinkedHashMap<String, Object>();
    known.ifPresent(k -> values.putAll(k.values()));
    if (known.isEmpty()) {
      values.put("id", "WT-%s-%02d".formatted(evaluation.replaceFirst("^PJ-", ""), nextFinding));
      values.put("evaluation", evaluation);
      values.put("sequence", (long) nextFinding++);
    }
    values.put("category", category);
    values.put("text", text);
    if (!wanted.value("detail").isEmpty()) {
      values.put("detail", wanted.value("detail"));
    }
    return put(new RegisterRow(BureauRegisters.FINDINGS, values), known.isPresent(), wanted);
  }

  /** The row of an indicator without a score: a draft of the library. */
  String indicator(Wanted wanted) {
    String level1 = needed(wanted, "level1");
    String level3 = needed(wanted, "level3");
    if (level1.isEmpty() || level3.isEmpty()) {
      return "";
    }
    var values = new LinkedHashMap<String, Object>();
    values.put("id", nextIndicator());
    values.put("version", 1L);
    values.put("framework", document.title());
    values.put("level1", level1);
    values.put("level2", wanted.value("level2"));
    values.put("level3", level3);
    values.put("definition", wanted.value("definition"));
    String points =
        wanted.value("points").isEmpty() ? wanted.value("rule") : wanted.value("points");
    values.put("scoringPoints", points);
    values.put("target", wanted.value("target"));
    if (!wanted.value("weight").isEmpty()) {
      decimal(wanted, "weight").ifPresent(w -> values.put("weight", w));
    }
    values.put("source", document.revisionName());
    values.put("status", "DRAFT");
    return put(new RegisterRow(BureauRegisters.INDICATORS, values), false, wanted);
  }

  private String nextIndicator() {
    if (nextIndicator == 0) {
      nextIndicator =
          registers.rows(BureauRegisters.INDICATORS).stream()
                  .map(r -> r.text("id"))
                  .filter(i -> i.matches(LIBRARY_ID + "\\d{1,8}"))
                  .mapToInt(i -> Integer.parseInt(i.substring(LIBRARY_ID.length())))
                  .max()
                  .orElse(0)
              + 1;
    }
    return LIBRARY_ID + "%06d".formatted(nextIndicator++);
  }

  private String put(RegisterRow row, boolean known, Wanted wanted) {
    Register register = row.register();
    var newest = registers.newest(register, List.of(row.key()));
    int based = known ? newest.getOrDefault(row.key(), RowVersion.NONE).number() : 0;
    changes.add(RowChange.put(row, based, source(wanted)));
    return register.name() + "/" + row.key();
  }

  private Citation source(Wanted wanted) {
    var proposal = wanted.proposal();
    return proposal
        .item()
        .place()
        .<Citation>map(
            p -> new Citation.Passage(proposal.document(), proposal.revision(), p.from()))
        .orElse(new Citation.Entry(proposal.document() + "@r" + proposal.revision()));
  }

  /** Whether another accepted proposal makes the same row. */
  private boolean twice(String row, Wanted wanted) {
    Integer other = taken.putIfAbsent(row, wanted.number());
    if (other == null) {
      return false;
    }
    faults.add(wanted.fault("", "与第" + other + "条是同一项，只能采纳一条；请不采纳其中一条"));
    return true;
  }

  private String needed(Wanted wanted, String field) {
    String value = wanted.value(field);
    if (value.isEmpty()) {
      String heading = wanted.proposal().kind().heading(field);
      faults.add(wanted.fault(field, "没有读出“" + heading + "”，请填写后再采纳"));
    }
    return value;
  }

  private Optional<BigDecimal> decimal(Wanted wanted, String field) {
    String text = needed(wanted, field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY));
    } catch (NumberFormatException | ArithmeticException e) {
      String heading = wanted.proposal().kind().heading(field);
      faults.add(wanted.fault(field, "“" + heading + "”应为最多两位小数的数字，现为“" + text + "”"));
      return Optional.empty();
    }
  }
}
