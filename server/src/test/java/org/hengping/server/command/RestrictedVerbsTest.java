package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.server.Settings;
import org.hengping.server.Wiring;
import org.hengping.server.sample.Sample;
import org.hengping.server.staff.VerbRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the classified unit is and did does not exist for people outside the access limit. */
class RestrictedVerbsTest {
  /** May do everything that a person without the right can ever do. */
  private static final Person OUTSIDE =
      new Person("waiqu", "卫外", EnumSet.of(Role.BUSINESS, Role.BUDGET, Role.ADMIN, Role.AUDITOR));

  private static final Person UNIT = new Person("danwei", "单为", EnumSet.of(Role.UNIT));
  private static final String EVALUATION = "PJ-2021-027";
  private static final String CODE = "DW-266";
  private static final List<String> WORDS = List.of(EVALUATION, CODE, "磐石", "4071.45");

  @TempDir static Path folder;
  private static Wiring wiring;

  @BeforeAll
  static void load() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Settings.DEMO.write(data);
    wiring = Wiring.open(data);
    Sample.addPeople(wiring.store().people());
    wiring.store().people().put(OUTSIDE, Sample.PASSWORD);
    wiring.store().people().put(UNIT, Sample.PASSWORD);
    new Sample(wiring.loadRegister()).load(Sample.AUTHOR);
    var drafted = report("inside", Person.COMMAND_LINE);
    assertEquals(0, drafted.exit(), drafted.err());
  }

  @AfterAll
  static void close() throws IOException {
    wiring.close();
  }

  private static VerbRunner.Answer run(Person person, String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(1, List.of("--as", person.user()));
    return new InsideVerbs(wiring).run(folder, all);
  }

  private static VerbRunner.Answer inside(String... args) {
    return run(Person.COMMAND_LINE, args);
  }

  private static VerbRunner.Answer outside(String... args) {
    return run(OUTSIDE, args);
  }

  private static VerbRunner.Answer report(String out, Person person) {
    return run(
        person,
        "report",
        "department-evaluation-report",
        "--evaluation",
        EVALUATION,
        "--out",
        out,
        "--formats",
        "md");
  }

  private static void assertNothingIn(String text, String what) {
    WORDS.forEach(word -> assertFalse(text.contains(word), what + " tells " + word));
  }

  private static void assertNothing(VerbRunner.Answer answer, String what) {
    assertNothingIn(answer.out() + answer.err(), what);
  }

  @Test
  void dumpsOfEveryRegister() {
    for (Register register : BureauRegisters.ALL) {
      assertNothing(outside("dump", register.name(), "--versions"), register.name());
      assertEquals(3, run(UNIT, "dump", register.name()).exit());
    }
    assertTrue(inside("dump", "units").out().contains(CODE));
  }

  @Test
  void listsAndSearches() {
    assertNothing(outside("submissions", "--year", "2021"), "submissions");
    assertNothing(outside("links"), "links");
    assertNothing(outside("proposals"), "proposals");
    for (String in : List.of("passages", "findings", "indicators")) {
      assertEquals(
          "{\"total\":0,\"hits\":[]}",
          outside("search", "--in", in, "--exact", "--json", "--", "磐石信息").out().strip(),
          in);
    }
    assertTrue(inside("search", "--exact", "--", "磐石信息").out().contains("D-0"));
  }

  @Test
  void staleFiguresOfADocumentThatThePersonMayNotSee() throws IOException {
    Path file = folder.resolve("evaluations.csv");
    String row =
        inside("dump", "evaluations")
            .out()
            .lines()
            .filter(l -> l.contains(EVALUATION))
            .toList()
            .get(0);
    String heading = inside("dump", "evaluations").out().lines().toList().get(0);
    Files.writeString(file, heading + "\n" + row.replace("4071.45", "4071.44") + "\n");
    assertEquals(0, inside("load", "evaluations", file.toString()).exit());
    try {
      var inside = inside("figures", "--stale", "--json");
      assertEquals(1, inside.exit());
      assertTrue(inside.out().contains(EVALUATION), inside.out());

      var seen = outside("figures", "--stale", "--json");

      assertEquals(0, seen.exit(), seen.out());
      assertNothing(seen, "figures --stale");
    } finally {
      Files.writeString(file, heading + "\n" + row + "\n");
      assertEquals(0, inside("load", "evaluations", file.toString()).exit());
    }
    assertEquals(3, run(UNIT, "figures", "--stale").exit());
    assertEquals(3, run(UNIT, "figures", "--year", "2021").exit());
    assertEquals(3, run(UNIT, "figures", "--check", "--year", "2021").exit());
  }

  @Test
  void reportsAndCaseFiles() {
    assertEquals(3, report("outside", OUTSIDE).exit());
    assertEquals(3, outside("archive", EVALUATION, "--out", "outside").exit());
    assertEquals(3, outside("check-scores", EVALUATION).exit());
    assertFalse(Files.exists(folder.resolve("outside")));
    assertEquals(0, inside("archive", EVALUATION, "--out", "inside").exit());
  }

  @Test
  void formsThatGoOut() throws IOException {
    Path out = folder.resolve("forms");
    var all = outside("export-form", "self-evaluation", "--all", "--out", out.toString());
    assertEquals(0, all.exit(), all.err());
    try (var files = Files.list(out)) {
      files.forEach(f -> assertNothingIn(f.getFileName().toString(), "a form"));
    }
    for (String unit : List.of(CODE, "示例市磐石信息保障中心", "磐石中心")) {
      assertEquals(
          2,
          outside("export-form", "self-evaluation", "--unit", unit, "--out", out.toString())
              .exit());
    }
    assertEquals(
        3, run(UNIT, "export-form", "self-evaluation", "--all", "--out", out.toString()).exit());
  }

  @Test
  void rowsThatAreWrittenOverUnseen() throws IOException {
    String before = inside("dump", "units").out();
    Path file = folder.resolve("units.csv");
    Files.writeString(
        file,
        "code,name,section,region,kind,classified,rowVersion\n"
            + CODE
            + ",别的名称,行政政法科,市本级,DEPARTMENT,0,7\n",
        StandardCharsets.UTF_8);

    var answer = outside("load", "units", file.toString());

    assertEquals(1, answer.exit(), answer.err());
    assertFalse(answer.err().contains("磐石"), answer.err());
    assertEquals(before, inside("dump", "units").out());
  }
}
