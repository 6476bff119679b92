package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report goes out as DOCX, is edited, and comes back; and any file can be checked. */
class ReviseVerbTest {
  private static final DocumentId ID = DocumentId.of(1);

  @TempDir static Path prepared;
  private static String exportedName = "";

  @TempDir Path folder;
  private Path data;
  private Path exported;

  @BeforeAll
  static void draft() throws IOException {
    Path data = prepared.resolve("data");
    try (var store = CorpusStore.open(data, InstantSource.system())) {
      new Sample(new LoadRegister(store.registers())).load(Person.COMMAND_LINE);
    }
    var answer =
        new Shell(data)
            .run(
                "report",
                "annual-work-report",
                "--year",
                "2021",
                "--formats",
                "docx",
                "--out",
                prepared.resolve("out").toString(),
                "--json");
    assertEquals(0, answer.exit(), answer.err());
    exportedName = answer.json().get("files").get(0).asText();
  }

  @BeforeEach
  void copy() throws IOException {
    data = folder.resolve("data");
    exported = Path.of(exportedName);
    try (var files = Files.walk(prepared.resolve("data"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, data.resolve(prepared.resolve("data").relativize(file).toString()));
      }
    }
  }

  private Shell.Answer run(String... arguments) {
    return new Shell(data).run(arguments);
  }

  private Path edited(String name, String text, String other) throws IOException {
    Path file = Files.copy(exported, folder.resolve(name));
    try (var zip = FileSystems.newFileSystem(file, Map.of())) {
      Path part = zip.getPath("word/document.xml");
      String xml = Files.readString(part, StandardCharsets.UTF_8);
      assertTrue(xml.contains(text), text);
      Files.writeString(part, xml.replaceFirst(text, other), StandardCharsets.UTF_8);
    }
    return file;
  }

  private Manuscript latest() throws IOException {
    try (var store = CorpusStore.open(data, InstantSource.system())) {
      return store.documents().latest(ID).manuscript();
    }
  }

  private static long figures(Manuscript manuscript) {
    return manuscript.blocks().stream().mapToLong(b -> Inlines.figures(b).size()).sum();
  }

  /** Somebody changes the paragraph of the report that says a text. */
  private void change(String text, String other) throws IOException {
    try (var store = CorpusStore.open(data, InstantSource.system())) {
      var latest = store.documents().latest(ID);
      var blocks =
          latest.manuscript().blocks().stream()
              .map(
                  b ->
                      b instanceof Block.Paragraph p && PlainText.of(p.text()).contains(text)
                          ? new Block.Paragraph(
                              List.of(new Inline.Text(PlainText.of(p.text()).replace(text, other))))
                          : b)
              .toList();
      store
          .documents()
          .append(
              ID,
              latest.number(),
              latest.manuscript().withBlocks(blocks),
              "修改",
              Person.COMMAND_LINE);
    }
  }

  /** Words of the report between two numbers. */
  private static String firstProse(Manuscript manuscript) {
    return manuscript.blocks().stream()
        .filter(b -> b instanceof Block.Paragraph)
        .flatMap(b -> ((Block.Paragraph) b).text().stream())
        .filter(Inline.Text.class::isInstance)
        .map(i -> ((Inline.Text) i).text())
        .filter(t -> t.matches("[\\p{IsHan}，、；。]{8,}"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void editsComeBackAsTheNextRevisionWithTheirFigures() throws IOException {
    var before = latest();
    String prose = firstProse(before);
    var answer =
        run("revise", ID.value(), edited("改.docx", prose, prose + "并注重实效，").toString(), "--json");
    assertEquals(0, answer.exit(), answer.err());
    assertEquals("saved", answer.json().get("outcome").asText());
    assertEquals(2, answer.json().get("revision").asInt());
    assertEquals(0, answer.json().get("issues").size(), answer.out());
    assertEquals(figures(before), figures(latest()));
    assertTrue(PlainText.of(latest()).contains(prose + "并注重实效，"));
  }

  @Test
  void theFileAsItWentOutIsNoNewRevision() throws IOException {
    var answer = run("revise", ID.value(), exported.toString(), "--json");
    assertEquals(0, answer.exit(), answer.err());
    assertEquals("unchanged", answer.json().get("outcome").asText());
  }

  @Test
  void aNumberChangedByHandIsTold() throws IOException {
    String number =
        Inlines.figures(
                latest().blocks().stream()
                    .filter(b -> !Inlines.figures(b).isEmpty())
                    .findFirst()
                    .orElseThrow())
            .get(0)
            .text();
    var answer =
        run(
            "revise",
            ID.value(),
            edited("改.docx", "<w:t>" + number + "</w:t>", "<w:t>987</w:t>").toString(),
            "--json");
    JsonNode issue = answer.json().get("issues").get(0);
    assertEquals("EDITED", issue.get("rule").asText());
    assertTrue(issue.get("message").asText().contains("台账现为"), issue.toString());
    assertTrue(issue.has("anchor"));
  }

  @Test
  void whatBothChangedIsToldAndNothingIsStoredUntilOneSideIsChosen() throws IOException {
    String prose = firstProse(latest());
    Path file = edited("改.docx", prose, prose + "并注重实效，");
    change(prose, prose + "并强化监督，");

    var clash = run("revise", ID.value(), file.toString(), "--based", "1", "--json");
    assertEquals(1, clash.exit(), clash.err());
    assertEquals("clash", clash.json().get("outcome").asText());
    assertTrue(clash.json().get("places").get(0).get("file").asText().contains("并注重实效"));
    assertTrue(clash.json().get("places").get(0).get("report").asText().contains("并强化监督"));
    assertTrue(PlainText.of(latest()).contains("并强化监督"));

    var chosen =
        run("revise", ID.value(), file.toString(), "--based", "1", "--prefer", "file", "--json");
    assertEquals(0, chosen.exit(), chosen.err());
    assertEquals(3, chosen.json().get("revision").asInt());
    assertTrue(PlainText.of(latest()).contains("并注重实效"));
  }

  @Test
  void changesElsewhereInTheReportAreKept() throws IOException {
    String prose = firstProse(latest());
    Path file = edited("改.docx", prose, prose + "并注重实效，");
    String last =
        PlainText.lines(
                latest().blocks().stream()
                    .filter(b -> b instanceof Block.Heading)
                    .reduce((a, b) -> b)
                    .orElseThrow())
            .get(0);
    try (var store = CorpusStore.open(data, InstantSource.system())) {
      var latest = store.documents().latest(ID);
      var blocks = new ArrayList<>(latest.manuscript().blocks());
      blocks.add(new Block.Paragraph(List.of(new Inline.Text("他人在文末补写的一段。"))));
      store
          .documents()
          .append(ID, 1, latest.manuscript().withBlocks(blocks), "补写", Person.COMMAND_LINE);
    }
    var answer = run("revise", ID.value(), file.toString(), "--json");
    assertEquals(0, answer.exit(), answer.err());
    assertTrue(answer.json().get("merged").asBoolean());
    assertEquals(1, answer.json().get("based").asInt());
    String text = PlainText.of(latest());
    assertTrue(text.contains("并注重实效") && text.contains("他人在文末补写的一段。") && text.contains(last));
  }

  @Test
  void aFileOfSomethingElseIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("另一份.md"), "# 会议通知\n\n定于明日上午召开全市会议。\n");
    var answer = run("revise", ID.value(), other.toString());
    assertEquals(3, answer.exit());
    assertTrue(answer.err().contains("不像由它导出"), answer.err());
  }

  @Test
  void anyFileCanBeCheckedWithoutADataFolder() throws IOException {
    Path file =
        Files.writeString(folder.resolve("报告.md"), "# 绩效评价报告\n\n综合得分为92分，评价等级为良。\n\n【待补充：项目背景】\n");
    var nowhere = new Shell(folder.resolve("none"));
    var answer = nowhere.run("check", file.toString(), "--json");
    assertEquals(1, answer.exit(), answer.err());
    var rules = answer.json().get("issues").findValuesAsText("rule");
    assertTrue(rules.contains("GRADE") && rules.contains("GAP"), rules.toString());
    assertTrue(answer.json().get("issues").get(0).has("anchor"));
    var docx = nowhere.run("check", exported.toString(), "--json");
    assertEquals(0, docx.exit(), docx.out());
    assertEquals(0, docx.json().get("issues").size());
    assertTrue(Files.notExists(folder.resolve("none")));
  }
}
