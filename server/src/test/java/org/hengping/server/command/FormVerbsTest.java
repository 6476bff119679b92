package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hengping.corpus.form.SampleForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormVerbsTest {
  private static final int UNITS = 40;
  private static final int KILLS = 4;

  @TempDir Path folder;
  private Shell shell;
  private Path forms;

  @BeforeEach
  void loadUnits() throws IOException {
    shell = new Shell(folder.resolve("data"));
    forms = Files.createDirectory(folder.resolve("forms"));
    var units = new StringBuilder("code,name,section,region,kind,industry,classified\n");
    for (int i = 1; i <= UNITS; i++) {
      units.append(code(i) + ",示例市第" + i + "单位,社保科,市本级,DEPARTMENT,社会保障,0\n");
    }
    Path file = Files.writeString(folder.resolve("units.csv"), units);
    assertEquals(0, shell.run("load", "units", file.toString()).exit());
  }

  private static String code(int i) {
    return String.format("DW-%03d", i);
  }

  @Test
  void formsGoOutAndComeBackWithTheirFaultsNamed() throws IOException {
    Path out = folder.resolve("out");
    var sent =
        shell.run(
            "export-form",
            "self-evaluation",
            "--all",
            "--year",
            "2021",
            "--json",
            "--out",
            out.toString());
    assertEquals(0, sent.exit(), sent.err());
    assertEquals(UNITS, sent.json().path("count").asInt());
    Files.write(forms.resolve("a.xlsx"), SampleForms.selfEvaluation(code(1), 2021, "9.92"));
    Files.write(forms.resolve("b.xlsx"), SampleForms.selfEvaluation(code(2), 2021, "11"));

    var loaded = shell.run("load", "self-evaluation", "--json", forms.toString());

    assertEquals(1, loaded.exit(), loaded.err());
    assertEquals(1, loaded.json().path("taken").asInt());
    assertTrue(loaded.json().path("rows").asInt() > 10);
    assertEquals(
        "{\"file\":\"b.xlsx\",\"sheet\":\"项目支出绩效自评表\",\"row\":7,\"column\":\"J\","
            + "\"message\":\"“预算执行率得分”为11，应在0到10之间，请改正\"}",
        loaded.json().path("faults").get(0).toString());
    assertTrue(shell.run("dump", "filed-forms").out().contains("困难群众救助补助资金"));
  }

  @Test
  void aTableOfAnotherLayoutIsShownThenConfirmedThenKnown() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("reported.csv"),
            "报送统计表,,,\n预算单位,表种,上报时间,预算金额（元）\n示例市第1单位,绩效监控,2021-08-10,905000\n");
    String table = file.toString();

    assertEquals(1, shell.run("load", "submissions", table).exit());
    var preview =
        shell.run(
            "load",
            "submissions",
            table,
            "--preview",
            "--json",
            "--set",
            "year=2021",
            "--set",
            "status=ACCEPTED");
    assertEquals(0, preview.exit(), preview.err());
    assertEquals("90.5", preview.json().path("rows").get(0).path("budgetWan").asText());
    assertEquals(2, shell.run("dump", "submissions").out().lines().count());

    var confirmed =
        shell.run(
            "load",
            "submissions",
            table,
            "--map",
            "--json",
            "--set",
            "year=2021",
            "--set",
            "status=ACCEPTED");
    assertEquals(1, confirmed.json().path("added").asInt(), confirmed.err());

    var known =
        shell.run("load", "submissions", table, "--set", "year=2022", "--set", "status=ACCEPTED");
    assertEquals(0, known.exit(), known.err());
    assertTrue(known.out().contains("按记住的表头对照"), known.out());
    assertTrue(shell.run("dump", "submissions").out().contains("2022,DW-001,MONITORING"));
  }

  @Test
  void whatDoesNotExistIsWrongUsage() {
    assertEquals(2, shell.run("export-form", "no-form", "--out", "x.xlsx").exit());
    assertEquals(
        2, shell.run("export-form", "monitoring", "--unit", "没有的单位", "--out", "x.xlsx").exit());
    assertEquals(2, shell.run("load", "no-form", "x.xlsx").exit());
    assertEquals(3, shell.run("load", "monitoring", "none.xlsx").exit());
  }

  @Test
  void killedAtRandomMomentsABatchIsSimplyRunAgain() throws Exception {
    for (int i = 1; i <= UNITS; i++) {
      Files.write(
          forms.resolve(code(i) + ".xlsx"), SampleForms.selfEvaluation(code(i), 2021, "9.92"));
    }
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      var process = shell.start("load", "self-evaluation", forms.toString());
      process.waitFor(1_500 + random.nextInt(4_000), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      assertEquals(0, shell.run("verify").exit(), "seed " + seed);
    }

    var completed = shell.run("load", "self-evaluation", "--json", forms.toString());

    assertEquals(0, completed.exit(), completed.err());
    assertEquals(UNITS, completed.json().path("taken").asInt());
    assertEquals(UNITS * 6, shell.run("dump", "submission-indicators").out().lines().count() - 2);
    assertEquals(0, shell.run("verify").exit());
  }
}
