package org.hengping.corpus.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.LibraryRegisters;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.Registers;
import org.hengping.corpus.store.OnEveryDatabase;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class ShippedLibraryTest {
  private static final Path SHARED = Path.of("../../shared");
  private static final Path INDICATORS = SHARED.resolve("domain/indicators.csv");
  private static final int RUN = 16;

  private final TestDatabase database;
  @TempDir Path folder;

  ShippedLibraryTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void frameworksAreWholeAndLoadingAgainChangesNothing() {
    try (var store = database.open(folder, InstantSource.system())) {
      var shipped = new ShippedLibrary(store.registers());

      assertEquals(199, shipped.load(Person.COMMAND_LINE).get("indicators"));
      var rows = store.registers().rows(BureauRegisters.INDICATORS);
      assertEquals(
          Map.of("schemes", 0, "scheme-levels", 0, "grades", 0, "indicators", 0),
          shipped.load(Person.COMMAND_LINE));

      assertEquals(rows, store.registers().rows(BureauRegisters.INDICATORS));
      var counts =
          rows.stream()
              .collect(Collectors.groupingBy(r -> r.text("framework"), Collectors.counting()));
      assertEquals(17, counts.get("项目支出绩效评价指标体系框架（参考）"));
      assertEquals(28, counts.get("部门整体支出绩效评价共性指标体系框架"));
      assertEquals(20, counts.get("项目支出绩效评价共性指标体系框架"));
      assertEquals(32, counts.get("财政预算绩效评价共性指标体系框架"));
      assertEquals(10, counts.get("项目支出绩效自评表"));
      assertEquals(11, counts.get("项目支出核心绩效指标（设置及取值指引）"));
      assertEquals(10, counts.get("第三方机构绩效评价工作质量考评（建议模板）"));
    }
  }

  @Test
  void everySchemesLevelWeightsCanAddUpToAHundredAndItsGradesAreThere() {
    var levels = ShippedLibrary.content(LibraryRegisters.SCHEME_LEVELS).rows();
    var grades =
        ShippedLibrary.content(LibraryRegisters.GRADES).rows().stream()
            .map(r -> r.text("scheme"))
            .collect(Collectors.toSet());
    for (RegisterRow scheme : ShippedLibrary.content(LibraryRegisters.SCHEMES).rows()) {
      var own = levels.stream().filter(l -> l.text("scheme").equals(scheme.key())).toList();
      double least = own.stream().mapToDouble(l -> l.decimal("minWeight").doubleValue()).sum();
      double most = own.stream().mapToDouble(l -> l.decimal("maxWeight").doubleValue()).sum();
      assertTrue(least <= 100 && most >= 100, scheme.key());
      assertTrue(grades.contains(scheme.text("gradeScheme")), scheme.key());
    }
  }

  @Test
  void theReferenceTableIsImportedWholeInItsOrderAndOnlyOnce() throws IOException {
    assumeTrue(Files.exists(INDICATORS), "no shared reference table");
    try (var store = database.open(folder, InstantSource.system())) {
      var load = new LoadRegister(store.registers());

      var first = load.load(BureauRegisters.INDICATORS, INDICATORS, Person.COMMAND_LINE);
      var counts =
          assertInstanceOf(LoadRegister.Outcome.Taken.class, first, first.toString()).counts();
      var again = load.load(BureauRegisters.INDICATORS, INDICATORS, Person.COMMAND_LINE);

      assertEquals(new Registers.Loaded(212, 0, 0), counts);
      assertEquals(new LoadRegister.Outcome.Taken(new Registers.Loaded(0, 0, 212)), again);
      assertEquals(referenceRows(), asReference(store.registers()));
    }
  }

  private static List<List<String>> referenceRows() throws IOException {
    try (var reader = Files.newBufferedReader(INDICATORS);
        var parser = CSVFormat.RFC4180.parse(reader)) {
      return parser.stream().skip(1).map(r -> r.toList()).toList();
    }
  }

  private static List<List<String>> asReference(Registers registers) {
    return registers.rows(BureauRegisters.INDICATORS).stream()
        .map(
            r ->
                List.of(
                    r.text("framework"),
                    r.text("level1"),
                    r.text("level2"),
                    r.text("level3"),
                    r.text("definition"),
                    r.text("scoringPoints"),
                    r.text("defaultWeight"),
                    r.text("source")))
        .toList();
  }

  @Test
  void definitionsAreInOurOwnWords() throws IOException {
    assumeTrue(Files.isDirectory(SHARED.resolve("real")), "no shared texts");
    var ours = new ArrayList<String>();
    for (RegisterRow row : ShippedLibrary.content(BureauRegisters.INDICATORS).rows()) {
      ours.add(row.text("definition"));
      if (!row.text("scoringPoints").matches(".*[=×÷].*")) {
        ours.add(row.text("scoringPoints"));
      }
    }
    Set<String> theirs = runs();

    for (String text : ours) {
      String plain = plain(text);
      for (int i = 0; i + RUN <= plain.length(); i++) {
        String run = plain.substring(i, i + RUN);
        assertTrue(!theirs.contains(run), text + " 与参考文本有相同的" + RUN + "字：" + run);
      }
    }
  }

  private static Set<String> runs() throws IOException {
    var runs = new HashSet<String>();
    try (var files = Files.walk(SHARED)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(txt|csv|md)")).toList()) {
        String text = plain(Files.readString(file));
        for (int i = 0; i + RUN <= text.length(); i++) {
          runs.add(text.substring(i, i + RUN));
        }
      }
    }
    return runs;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s", "");
  }
}
