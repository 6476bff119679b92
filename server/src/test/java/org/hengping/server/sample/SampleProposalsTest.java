package org.hengping.server.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.markdown.MarkdownWriter;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.proposal.problem.Category;
import org.hengping.corpus.proposal.problem.ReadProblems;
import org.hengping.corpus.proposal.table.ScoreTables;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.draft.ComposeReport;
import org.hengping.templates.draft.ReportTemplate;
import org.hengping.templates.draft.ReportTemplates;
import org.hengping.templates.draft.WriteDraft;
import org.hengping.templates.layout.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports drafted from the registers and read back from their files give the registers' rows. */
class SampleProposalsTest {
  private static final int EVERY = 6;

  @TempDir static Path folder;
  private static CorpusStore store;
  private static RegisterSnapshot snapshot;

  @BeforeAll
  static void load() throws IOException {
    store = CorpusStore.open(folder, InstantSource.system());
    new Sample(new LoadRegister(store.registers())).load(Person.COMMAND_LINE);
    snapshot = store.registers().snapshot();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static List<RegisterRow> evaluations() {
    var all = new ArrayList<RegisterRow>();
    var completed =
        snapshot.rows(BureauRegisters.EVALUATIONS).stream()
            .filter(e -> !snapshot.by(BureauRegisters.FINDINGS, "evaluation", e.key()).isEmpty())
            .toList();
    for (int i = 0; i < completed.size(); i += EVERY) {
      all.add(completed.get(i));
    }
    return all;
  }

  private static Manuscript report(RegisterRow evaluation) {
    String id =
        evaluation.text("type").equals("PROJECT")
            ? "project-evaluation-report"
            : "department-evaluation-report";
    ReportTemplate template = ReportTemplates.find(id).orElseThrow();
    var drafting = new WriteDraft(store.documents(), store.registers(), new ComposeReport("示例数据"));
    var outcome = drafting.write(template, evaluation.key(), Scope.INTERNAL, Person.COMMAND_LINE);
    return assertInstanceOf(WriteDraft.Outcome.Written.class, outcome).draft().manuscript();
  }

  private static Manuscript read(byte[] bytes, String name) {
    return assertInstanceOf(Reading.Read.class, ReadFile.read(bytes, name)).manuscript();
  }

  @Test
  void scoresAndProblemsAreReadBackFromWordAndMarkdown() throws IOException {
    int rows = 0;
    int rightRows = 0;
    int problems = 0;
    int rightProblems = 0;
    var wrong = new ArrayList<String>();
    for (RegisterRow evaluation : evaluations()) {
      var report = report(evaluation);
      var word = new ByteArrayOutputStream();
      new DocxWriter().write(report, Audience.STAFF, word);
      byte[] text = MarkdownWriter.reading(report).getBytes(StandardCharsets.UTF_8);
      for (var manuscript : List.of(read(word.toByteArray(), "报告.docx"), read(text, "报告.md"))) {
        var scores =
            ScoreTables.in(manuscript).rows().stream()
                .map(
                    r ->
                        List.of(
                            r.value("level1"),
                            r.value("level3"),
                            r.value("weight"),
                            r.value("score")))
                .toList();
        for (RegisterRow row :
            snapshot.by(BureauRegisters.SCORES, "evaluation", evaluation.key())) {
          rows++;
          var wanted =
              List.of(
                  row.text("level1"), row.text("level3"), row.text("weight"), row.text("score"));
          if (scores.contains(wanted)) {
            rightRows++;
          } else {
            wrong.add(evaluation.key() + " " + wanted);
          }
        }
        var told =
            ReadProblems.in(manuscript).stream()
                .map(p -> bare(p.text()) + "/" + p.category())
                .collect(Collectors.toSet());
        for (RegisterRow row :
            snapshot.by(BureauRegisters.FINDINGS, "evaluation", evaluation.key())) {
          problems++;
          if (told.contains(bare(row.text("text")) + "/" + row.text("category"))) {
            rightProblems++;
          } else {
            wrong.add(evaluation.key() + " " + row.text("text") + " " + told);
          }
        }
      }
    }
    System.out.printf("得分 %d/%d 行，问题 %d/%d 条%n", rightRows, rows, rightProblems, problems);
    assertTrue(rows > 200 && problems > 40, rows + " " + problems);
    assertEquals("", String.join("\n", wrong));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{P}]+", "");
  }

  @Test
  void wordsTellTheKindOfMostProblemsOfTheRegister() {
    int right = 0;
    var all = snapshot.rows(BureauRegisters.FINDINGS);
    for (RegisterRow row : all) {
      boolean department =
          snapshot
              .find(BureauRegisters.EVALUATIONS, row.text("evaluation"))
              .orElseThrow()
              .text("type")
              .equals("DEPARTMENT_OVERALL");
      var guess = Category.of(row.text("text"), row.text("detail"), department);
      right +=
          guess.category().map(Category::title).orElse("").equals(row.text("category")) ? 1 : 0;
    }
    System.out.printf("问题类别 %d/%d 条判断正确%n", right, all.size());
    assertTrue(right * 10 >= all.size() * 8, right + "/" + all.size());
  }
}
