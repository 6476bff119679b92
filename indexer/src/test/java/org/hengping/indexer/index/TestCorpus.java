package org.hengping.indexer.index;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.store.CorpusStore;

/** A small real corpus in a temporary folder. */
final class TestCorpus {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2022-03-01T00:00:00Z"));

  private TestCorpus() {}

  static CorpusStore open(Path folder) {
    return CorpusStore.open(folder, CLOCK);
  }

  /** A manuscript with one paragraph per line. */
  static Manuscript manuscript(String title, List<String> lines) {
    var blocks = new ArrayList<Block>();
    for (String line : lines) {
      blocks.add(new Block.Paragraph(List.of(new Inline.Text(line))));
    }
    return Manuscript.of(title, blocks);
  }

  static Document add(CorpusStore store, String title, String... lines) {
    return add(store, DocumentKind.REGULATION, "", 0, false, title, List.of(lines));
  }

  static Document add(
      CorpusStore store,
      DocumentKind kind,
      String unit,
      int year,
      boolean restricted,
      String title,
      List<String> lines) {
    return store
        .documents()
        .add(
            new NewDocument(kind, unit, year, "", "", restricted, Optional.empty()),
            manuscript(title, lines),
            "测试",
            Person.COMMAND_LINE);
  }

  static void put(CorpusStore store, Register register, Object... keysAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    store
        .registers()
        .put(register, List.of(new RegisterRow(register, values)), Person.COMMAND_LINE);
  }

  static void unit(CorpusStore store, String code, String name, boolean classified) {
    put(
        store,
        BureauRegisters.UNITS,
        "code",
        code,
        "name",
        name,
        "section",
        "行政科",
        "region",
        "市本级",
        "kind",
        "DEPARTMENT",
        "industry",
        "综合",
        "classified",
        classified);
  }

  static void evaluation(CorpusStore store, String id, long year, String unit, String withheld) {
    var values =
        new ArrayList<Object>(
            List.of(
                "id",
                id,
                "year",
                year,
                "unit",
                unit,
                "object",
                "专项",
                "type",
                "PROJECT",
                "mode",
                "BUREAU_TEAM",
                "industry",
                "综合",
                "fundsWan",
                Amount.ZERO,
                "budgetWan",
                Amount.ZERO,
                "executedWan",
                Amount.ZERO,
                "status",
                "COMPLETED"));
    if (!withheld.isEmpty()) {
      values.addAll(List.of("withheldGround", withheld));
    }
    put(store, BureauRegisters.EVALUATIONS, values.toArray());
  }

  static void finding(
      CorpusStore store, String id, String evaluation, String category, String text) {
    put(
        store,
        BureauRegisters.FINDINGS,
        "id",
        id,
        "evaluation",
        evaluation,
        "sequence",
        1L,
        "category",
        category,
        "text",
        text);
  }

  static void indicator(CorpusStore store, String id, long version, String name, String text) {
    put(
        store,
        BureauRegisters.INDICATORS,
        "id",
        id,
        "version",
        version,
        "framework",
        "项目支出",
        "level1",
        "过程",
        "level2",
        "资金管理",
        "level3",
        name,
        "definition",
        text,
        "status",
        "RECOMMENDED");
  }

  static void score(CorpusStore store, String evaluation, long sequence, String name) {
    put(
        store,
        BureauRegisters.SCORES,
        "evaluation",
        evaluation,
        "sequence",
        sequence,
        "level1",
        "过程",
        "level2",
        "资金管理",
        "level3",
        name,
        "weight",
        new java.math.BigDecimal("5.00"),
        "score",
        new java.math.BigDecimal("4.00"));
  }
}
