package org.hengping.templates.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.store.CorpusStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteDraftTest {
  private static final Person AUTHOR = new Person("zhang", "张拟稿", Set.of(Role.PERFORMANCE));
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2022-03-01T00:00:00Z"));

  @TempDir private static Path loaded;

  private CorpusStore store;
  private WriteDraft drafting;

  @BeforeAll
  static void loadSample() {
    try (var filled = CorpusStore.open(loaded, CLOCK)) {
      var sample = Sample.registers(Set.of());
      for (var register : BureauRegisters.ALL) {
        if (!register.equals(BureauRegisters.SUBMISSION_INDICATORS)) {
          filled.registers().put(register, sample.rows(register), AUTHOR);
        }
      }
    }
  }

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    Files.copy(loaded.resolve("hengping.db"), folder.resolve("hengping.db"));
    store = CorpusStore.open(folder, CLOCK);
    drafting = new WriteDraft(store.documents(), store.registers(), new ComposeReport(""));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Draft write(ReportTemplate template, String subject, Scope scope) {
    var outcome = drafting.write(template, subject, scope, AUTHOR);
    return assertInstanceOf(WriteDraft.Outcome.Written.class, outcome).draft();
  }

  private void setLinkage(String wan) {
    var row =
        store.registers().rows(BureauRegisters.LINKAGE).stream()
            .filter(r -> r.key().equals("GG-2021-01"))
            .findFirst()
            .orElseThrow();
    var values = new HashMap<>(row.values());
    values.put("amountWan", Amount.ofWan(new BigDecimal(wan)));
    store
        .registers()
        .put(
            BureauRegisters.LINKAGE,
            List.of(new RegisterRow(BureauRegisters.LINKAGE, values)),
            AUTHOR);
  }

  @Test
  void unchangedRegistersAddNoRevision() {
    var first = write(ReportTemplates.ANNUAL_WORK_REPORT, "2021", Scope.INTERNAL);
    assertEquals(Draft.Change.ADDED, first.change());
    assertEquals(2021, first.document().year());
    assertFalse(first.document().restricted());
    var second = write(ReportTemplates.ANNUAL_WORK_REPORT, "2021", Scope.INTERNAL);
    assertEquals(Draft.Change.UNCHANGED, second.change());
    assertEquals(first.document(), second.document());
    setLinkage("961");
    var third = write(ReportTemplates.ANNUAL_WORK_REPORT, "2021", Scope.INTERNAL);
    assertEquals(Draft.Change.REDRAFTED, third.change());
    assertEquals(2, third.document().revision());
    assertTrue(third.figures().stream().anyMatch(f -> f.text().equals("961万元")));
  }

  @Test
  void editedTextKeepsItsWordsAndGetsNewNumbers() {
    var first = write(ReportTemplates.ANNUAL_WORK_REPORT, "2021", Scope.INTERNAL);
    var blocks = new ArrayList<>(first.manuscript().blocks());
    blocks.add(1, new Block.Paragraph(List.of(new Inline.Text("人工补写的一段。"))));
    store
        .documents()
        .append(first.document().id(), 1, first.manuscript().withBlocks(blocks), "修改导语", AUTHOR);
    assertEquals(
        Draft.Change.UNCHANGED,
        write(ReportTemplates.ANNUAL_WORK_REPORT, "2021", Scope.INTERNAL).change());
    setLinkage("961");
    var updated = write(ReportTemplates.ANNUAL_WORK_REPORT, "2021", Scope.INTERNAL);
    assertEquals(Draft.Change.UPDATED, updated.change());
    String text = PlainText.of(updated.manuscript());
    assertTrue(text.contains("人工补写的一段。"));
    assertTrue(text.contains("961万元"));
  }

  @Test
  void withheldEvaluationIsRestricted() {
    var draft = write(ReportTemplates.DEPARTMENT_EVALUATION, "PJ-2021-027", Scope.INTERNAL);
    assertTrue(draft.document().restricted());
    assertEquals("示例市磐石信息保障中心", draft.document().unit());
    assertEquals(
        false,
        write(ReportTemplates.PROJECT_EVALUATION, "PJ-2021-028", Scope.INTERNAL)
            .document()
            .restricted());
  }

  @Test
  void reportUnderReviewIsLeftAsItIs() {
    var first = write(ReportTemplates.ANNUAL_WORK_REPORT, "2021", Scope.INTERNAL);
    store.documents().advance(first.document().id(), 1, ReportState.IN_REVIEW, "{}", AUTHOR);
    setLinkage("961");
    var locked = write(ReportTemplates.ANNUAL_WORK_REPORT, "2021", Scope.INTERNAL);
    assertEquals(Draft.Change.LOCKED, locked.change());
    assertEquals(1, locked.document().revision());
    assertTrue(locked.issues().stream().anyMatch(i -> i.rule().equals("LOCKED")));
    assertTrue(locked.issues().stream().anyMatch(i -> i.rule().equals("STALE")));
  }

  @Test
  void publicEditionOfAnInternalReportIsADocumentOfItsOwn() {
    var internal = write(ReportTemplates.ANNUAL_WORK_REPORT, "2021", Scope.INTERNAL);
    var edition = write(ReportTemplates.ANNUAL_WORK_REPORT, "2021", Scope.PUBLIC);
    assertFalse(internal.document().id().equals(edition.document().id()));
    assertEquals("2021/public", edition.document().subject());
  }

  @Test
  void unknownSubjectIsExplained() {
    var outcome =
        drafting.write(ReportTemplates.PROJECT_EVALUATION, "PJ-1999-001", Scope.INTERNAL, AUTHOR);
    var failed = assertInstanceOf(WriteDraft.Outcome.Failed.class, outcome);
    assertEquals("台账中没有评价 PJ-1999-001，请核对编号（应如 PJ-2021-001）", failed.issues().get(0).message());
  }

  @Test
  void askedOutlineIsKeptUntilAnotherIsAsked() {
    var project = ReportTemplates.PROJECT_EVALUATION;
    var first = write(project, Optional.of("provincial"), "PJ-2021-028");
    assertEquals(Draft.Change.ADDED, first.change());
    assertEquals(Draft.Change.UNCHANGED, write(project, Optional.empty(), "PJ-2021-028").change());
    assertEquals(
        Draft.Change.REDRAFTED, write(project, Optional.of("national"), "PJ-2021-028").change());
  }

  private Draft write(ReportTemplate template, Optional<String> variant, String subject) {
    var snapshot = store.registers().snapshot();
    var outcome = drafting.write(template, variant, subject, Scope.INTERNAL, snapshot, AUTHOR);
    return assertInstanceOf(WriteDraft.Outcome.Written.class, outcome).draft();
  }
}
