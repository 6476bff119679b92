package org.hengping.indexer.index;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.hengping.corpus.indicator.IndicatorLibrary;
import org.hengping.corpus.indicator.IndicatorUse;
import org.hengping.corpus.indicator.IndicatorVersion;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.indexer.query.IndexFields;
import org.hengping.indexer.search.AccessToken;
import org.hengping.indexer.search.SearchScope;
import org.jspecify.annotations.Nullable;

/** Indicators and findings as entries of the index. Reads one consistent view of the registers. */
final class RegisterEntries {
  static final String NAME = "name";
  static final String PATH = "path";
  static final String DEFINITION = "definition";
  static final String RULE = "rule";
  static final String WEIGHT = "weight";
  static final String STATUS = "status";
  static final String USAGE = "usage";
  static final String EVALUATION = "evaluation";
  static final String STATE = "state";

  private final RegisterSnapshot registers;
  private @Nullable IndicatorLibrary library;

  RegisterEntries(RegisterSnapshot registers) {
    this.registers = registers;
  }

  /** Name of an indicator version, e.g. {@code ZB-000017.v2}. */
  static String indicatorName(RegisterRow indicator) {
    return indicator.text("id") + ".v" + indicator.text("version");
  }

  /** The entry of an indicator version. */
  Document indicator(RegisterRow row) {
    var entry = new Document();
    String name = IndicatorVersion.nameOf(row);
    String path =
        Stream.of(row.text("framework"), row.text("level1"), row.text("level2"))
            .filter(s -> !s.isBlank())
            .collect(Collectors.joining(" › "));
    IndexFields.common(
        entry,
        SearchScope.INDICATORS.name(),
        indicatorName(row),
        AccessToken.OPEN,
        row.text("framework"),
        0);
    IndexFields.unit(entry, "");
    IndexFields.stored(entry, NAME, name);
    IndexFields.stored(entry, PATH, path);
    IndexFields.stored(entry, DEFINITION, row.text("definition"));
    IndexFields.stored(entry, RULE, row.text("scoringPoints"));
    IndexFields.stored(entry, WEIGHT, row.text("weight"));
    IndexFields.stored(entry, STATUS, row.text("status"));
    var usage = usage(row.text("id"));
    IndexFields.stored(entry, USAGE, usage.written());
    IndexFields.words(entry, IndexFields.TITLE, name);
    IndexFields.words(
        entry, IndexFields.HEADING, path + "\n" + row.text("industry") + "\n" + row.text("source"));
    String text = name + "\n" + row.text("definition") + "\n" + row.text("scoringPoints");
    IndexFields.words(entry, IndexFields.TEXT, text);
    IndexFields.literal(entry, text);
    float status =
        switch (row.text("status")) {
          case "DEPRECATED", "SUPERSEDED" -> 0.6f;
          case "DRAFT" -> 0.9f;
          default -> 1f;
        };
    float used = (float) (1 + Math.log1p(usage.openCount()) / 20);
    IndexFields.rank(entry, order(row.text("id"), row.whole("version")), status * used);
    return entry;
  }

  /** How often an indicator is scored, by year and by whether all may know. */
  private UsageCounts usage(String indicator) {
    var counts = new UsageCounts(new TreeMap<>(), new TreeMap<>());
    if (library == null) {
      library = IndicatorLibrary.of(registers);
    }
    for (IndicatorUse use : library.uses(indicator)) {
      (use.restricted() ? counts.restricted() : counts.open()).merge(use.year(), 1, Integer::sum);
    }
    return counts;
  }

  /** The entry of a finding, if its evaluation exists. */
  Optional<Document> finding(RegisterRow row) {
    return registers
        .find(BureauRegisters.EVALUATIONS, row.text("evaluation"))
        .map(evaluation -> finding(row, evaluation));
  }

  private Document finding(RegisterRow row, RegisterRow evaluation) {
    var entry = new Document();
    String id = row.text("id");
    String unit =
        registers
            .find(BureauRegisters.UNITS, evaluation.text("unit"))
            .map(u -> u.text("name"))
            .orElse(evaluation.text("unit"));
    IndexFields.common(
        entry,
        SearchScope.FINDINGS.name(),
        id,
        isRestricted(evaluation) ? AccessToken.RESTRICTED : AccessToken.OPEN,
        row.text("category"),
        evaluation.whole("year"));
    IndexFields.unit(entry, unit);
    String text =
        Stream.of(row.text("text"), row.text("detail"))
            .filter(s -> !s.isBlank())
            .collect(Collectors.joining("\n"));
    var item = registers.find(BureauRegisters.ITEMS, id);
    IndexFields.stored(entry, IndexFields.TEXT, text);
    IndexFields.stored(entry, EVALUATION, evaluation.text("id"));
    IndexFields.stored(entry, STATE, item.map(i -> i.text("state")).orElse(""));
    IndexFields.words(entry, IndexFields.TEXT, text);
    IndexFields.literal(entry, text);
    IndexFields.words(
        entry,
        IndexFields.HEADING,
        String.join("\n", row.text("category"), unit, evaluation.text("object"), id));
    String advice =
        registers.by(BureauRegisters.RECOMMENDATIONS, "finding", id).stream()
            .map(r -> r.text("text"))
            .collect(Collectors.joining("\n"));
    IndexFields.words(
        entry, IndexFields.TITLE, advice + "\n" + item.map(i -> i.text("requirement")).orElse(""));
    IndexFields.rank(entry, order(id, 0), 1f);
    return entry;
  }

  /** Whether only people with the access limit may know of an evaluation's findings. */
  private boolean isRestricted(RegisterRow evaluation) {
    return !evaluation.text("withheldGround").isBlank()
        || registers
            .find(BureauRegisters.UNITS, evaluation.text("unit"))
            .map(u -> u.flag("classified"))
            .orElse(false);
  }

  /** A fixed order of ids among equal scores: by the digits in them. */
  private static long order(String id, int version) {
    long order = 0;
    for (char c : id.toCharArray()) {
      if (c >= '0' && c <= '9' && order < Long.MAX_VALUE / 100_000) {
        order = order * 10 + (c - '0');
      }
    }
    return order * 100 + version;
  }

  /** All indicator versions. */
  List<RegisterRow> indicators() {
    return registers.rows(BureauRegisters.INDICATORS);
  }

  /** All findings. */
  List<RegisterRow> findings() {
    return registers.rows(BureauRegisters.FINDINGS);
  }

  /** The rows of findings that a change of another register reaches. */
  Stream<String> findingsBehind(String register, String key) {
    return switch (register) {
      case "findings", "items" -> Stream.of(key);
      case "recommendations" -> Stream.of(key.split("/", 2)[0]);
      case "evaluations" -> findingsOf(key);
      case "units" ->
          registers.by(BureauRegisters.EVALUATIONS, "unit", key).stream()
              .map(RegisterRow::key)
              .flatMap(this::findingsOf);
      default -> Stream.of();
    };
  }

  private Stream<String> findingsOf(String evaluation) {
    return registers.by(BureauRegisters.FINDINGS, "evaluation", evaluation).stream()
        .map(RegisterRow::key);
  }

  /** The entry of the finding with this key, if it still exists. */
  Optional<Document> finding(String key) {
    return registers.find(BureauRegisters.FINDINGS, key).flatMap(this::finding);
  }

  /** Score rows by year. */
  record UsageCounts(TreeMap<Integer, Integer> open, TreeMap<Integer, Integer> restricted) {

    int openCount() {
      return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Stored form: {@code 2020:3;2021:12|2021:1}. */
    String written() {
      return written(open) + "|" + written(restricted);
    }

    private static String written(TreeMap<Integer, Integer> counts) {
      return counts.entrySet().stream()
          .map(e -> e.getKey() + ":" + e.getValue())
          .collect(Collectors.joining(";"));
    }

    /** Reads the stored form. */
    static UsageCounts read(String written) {
      String[] halves = written.split("\\|", -1);
      return new UsageCounts(half(halves[0]), half(halves[1]));
    }

    private static TreeMap<Integer, Integer> half(String written) {
      var counts = new TreeMap<Integer, Integer>();
      for (String pair : written.split(";")) {
        if (!pair.isEmpty()) {
          int colon = pair.indexOf(':');
          counts.put(
              Integer.valueOf(pair.substring(0, colon)),
              Integer.valueOf(pair.substring(colon + 1)));
        }
      }
      return counts;
    }
  }
}
