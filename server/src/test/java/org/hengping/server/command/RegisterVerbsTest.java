package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hengping.server.Settings;
import org.hengping.server.Wiring;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that work on registers, run as inside a server. */
class RegisterVerbsTest {
  @TempDir static Path data;
  @TempDir Path folder;
  private static Wiring wiring;

  private record Answer(int exit, String out, String err) {
    JsonNode json() throws IOException {
      assertEquals(1, out.lines().count(), out);
      return new ObjectMapper().readTree(out);
    }
  }

  @BeforeAll
  static void open() throws IOException {
    Settings.DEMO.write(data);
    wiring = Wiring.open(data);
    Sample.addPeople(wiring.store().people());
    new Sample(wiring.loadRegister()).load(Sample.AUTHOR);
  }

  @AfterAll
  static void close() throws IOException {
    wiring.close();
  }

  private Answer run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit =
        Hengping.run(
            CommandSession.inside(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                wiring),
            args);
    return new Answer(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void submissionsTellsWhoHasNotFiled() throws IOException {
    var form =
        run("submissions", "--year", "2021", "--kind", "SELF_EVALUATION", "--missing", "--json")
            .json()
            .path("forms")
            .path(0);

    assertEquals(268, form.path("due").asInt());
    assertEquals(243, form.path("filed").asInt());
    assertEquals(25, form.path("missing").asInt());
    assertEquals(25, form.path("units").size());
    assertEquals("MISSING", form.path("units").path(0).path("state").asText());
    assertEquals(2, run("submissions", "--year", "2021", "--kind", "X").exit());
  }

  @Test
  void linksAreWholeInTheSample() throws IOException {
    var answer = run("links", "--json");

    assertEquals(0, answer.exit());
    assertTrue(answer.json().path("ok").asBoolean());
  }

  @Test
  void archiveWritesOneFileForEachEvaluation() throws IOException {
    var answer = run("archive", "PJ-2021-031", "--out", "a", "--json");

    assertEquals(0, answer.exit(), answer.err());
    assertTrue(Files.exists(folder.resolve("a/PJ-2021-031.zip")));
    assertEquals(64, answer.json().path("sha256").asText().length());
    assertEquals(3, run("archive", "PJ-1999-001", "--out", "a").exit());
  }

  @Test
  void dumpWithVersionsLoadsBackAndNamesWhatOthersChanged() throws IOException {
    assertEquals(0, run("dump", "media", "--versions", "--out", "m.csv").exit());
    Path file = folder.resolve("m.csv");
    String text = Files.readString(file);
    assertTrue(
        text.startsWith("id,year,outlet,level,title,publishedOn,address,remark,rowVersion,"));
    Files.writeString(file, text.replace("示例日报", "示例晚报"));
    assertEquals(0, run("load", "media", "m.csv").exit());
    Files.writeString(file, text.replace("示例日报", "示例早报"));

    var refused = run("load", "media", "m.csv", "--json");

    assertEquals(1, refused.exit());
    var fault = refused.json().path("faults").path(0);
    assertEquals(3, fault.path("row").asInt());
    assertEquals("行版本", fault.path("column").asText());
    assertTrue(fault.path("message").asText().contains("您的“示例早报”，现在“示例晚报”"), fault + "");
  }

  @Test
  void dumpKeepsTheAccessLimit() {
    for (String register : new String[] {"evaluations", "units", "findings", "due-list", "plan"}) {
      String limited = run("dump", register, "--as", Sample.BUDGET.user()).out();
      String whole = run("dump", register).out();
      assertFalse(limited.contains("磐石"), register);
      assertFalse(limited.contains("PJ-2021-027") || limited.contains("DW-266"), register);
      assertTrue(whole.contains("PJ-2021-027") || whole.contains("DW-266"), register);
    }
  }
}
