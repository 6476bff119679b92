package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportVerbTest {
  @TempDir static Path folder;
  private static Path data;

  @BeforeAll
  static void load() throws IOException {
    data = folder.resolve("data");
    try (var store = CorpusStore.open(data, InstantSource.system())) {
      new Sample(new LoadRegister(store.registers())).load(Person.COMMAND_LINE);
    }
  }

  private static Shell.Answer report(String out, String... more) {
    var arguments = new ArrayList<String>(List.of("report", "--json"));
    arguments.addAll(List.of("--formats", "md", "--out", folder.resolve(out).toString()));
    arguments.addAll(List.of(more));
    return new Shell(data).run(arguments.toArray(String[]::new));
  }

  @Test
  void allWritesOneForEachSubjectAndPacksThem() throws IOException {
    var answer = report("notices", "rectification-notice", "--year", "2021", "--all");
    assertEquals(0, answer.exit(), answer.err());
    assertEquals(42, answer.json().get("files").size());
    try (var zip = new ZipFile(folder.resolve("notices/rectification-notice-2021.zip").toFile())) {
      assertEquals(41, zip.size());
    }
  }

  @Test
  void everyPartOfASubjectIsAnOption() {
    assertEquals(0, report("a", "goal-review-opinion", "--year", "2021", "--fund", "ZX-01").exit());
    assertEquals(0, report("b", "ex-ante-report", "--ex-ante", "SQ-2022-01").exit());
    var missing = report("c", "self-evaluation-form", "--year", "2021");
    assertEquals(2, missing.exit());
    assertTrue(missing.err().contains("缺少参数：--unit（或用 --all 写该年度的全部）"), missing.err());
    var badYear = report("d", "annual-work-report", "--year", "21");
    assertEquals(2, badYear.exit());
  }

  @Test
  void variantIsChosenByName() {
    var answer =
        report(
            "e", "project-evaluation-report", "--evaluation", "PJ-2021-029", "--variant", "bond");
    assertEquals(0, answer.exit(), answer.err());
    var unknown =
        report("f", "project-evaluation-report", "--evaluation", "PJ-2021-029", "--variant", "x");
    assertEquals(3, unknown.exit());
    assertTrue(unknown.err().contains("provincial（省级六部分大纲）"), unknown.err());
  }

  @Test
  void templatesTellTheirOutlines() {
    var templates = new Shell(data).run("templates", "--json").json();
    boolean found = false;
    for (var template : templates) {
      if (template.get("id").asText().equals("project-evaluation-report")) {
        assertEquals(4, template.get("variants").size());
        found = true;
      }
    }
    assertTrue(found);
  }
}
