package org.hengping.publisher.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.publisher.guard.DisclosureGuard;
import org.hengping.publisher.redaction.Exceptions;
import org.hengping.publisher.redaction.Rule;
import org.hengping.publisher.review.Decision;
import org.hengping.publisher.review.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeCycleTest {
  private static final String FIRST = "PJ-2021-001";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(folder).withSample();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anApprovedReportGoesToThePortalOnce() {
    DocumentId id = desk.approved(FIRST);
    var released =
        assertInstanceOf(ReleaseOutcome.Released.class, desk.publishing.publish(id, Desk.REVIEWER));
    assertEquals(new ReleaseOutcome.Released("2021-001", 1, "/reports/2021-001"), released);
    assertEquals(ReportState.RELEASED, state(id));
    assertEquals(released, desk.publishing.publish(id, Desk.REVIEWER));
    assertEquals(1, desk.archive.last());
    assertEquals(List.of(), desk.portal.verify());
    assertEquals(List.of(), desk.archive.verify(desk.keys.trusted()));
    var record = desk.portal.edition().items().get(0).record();
    assertEquals("示例市教育局", record.unit());
    assertFalse(record.findings().isEmpty());
    assertEquals(
        new BigDecimal(100),
        record.scores().stream()
            .map(s -> new BigDecimal(s.weight()))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .setScale(0));
  }

  @Test
  void nobodyReviewsTheirOwnText() {
    DocumentId id = desk.draft(FIRST).id();
    edit(id, Desk.ALL_ROLES, paragraph("补充。"));
    Desk.done(desk.submitting.submit(id, Desk.AUTHOR));
    var refusal = assertThrows(NotAllowed.class, () -> desk.reviewing.review(id, Desk.ALL_ROLES));
    assertTrue(refusal.getMessage().contains("作者"));
    Desk.done(desk.reviewing.review(id, Desk.REVIEWER));
    assertThrows(NotAllowed.class, () -> desk.approving.approve(id, Desk.ALL_ROLES));
    Desk.done(desk.approving.approve(id, Desk.LEADER));
  }

  @Test
  void nobodyApprovesWhatTheyReviewed() {
    DocumentId id = desk.draft(FIRST).id();
    Desk.done(desk.submitting.submit(id, Desk.AUTHOR));
    Desk.done(desk.reviewing.review(id, Desk.ALL_ROLES));
    var refusal = assertThrows(NotAllowed.class, () -> desk.approving.approve(id, Desk.ALL_ROLES));
    assertTrue(refusal.getMessage().contains("审查"));
  }

  @Test
  void noStepIsSkipped() {
    DocumentId id = desk.draft(FIRST).id();
    assertThrows(NotAllowed.class, () -> desk.reviewing.review(id, Desk.REVIEWER));
    assertThrows(NotAllowed.class, () -> desk.approving.approve(id, Desk.LEADER));
    assertThrows(NotAllowed.class, () -> desk.publishing.publish(id, Desk.REVIEWER));
    assertThrows(NotAllowed.class, () -> desk.withdrawing.withdraw(id, "试", Desk.REVIEWER));
    Desk.done(desk.submitting.submit(id, Desk.AUTHOR));
    assertThrows(NotAllowed.class, () -> desk.approving.approve(id, Desk.LEADER));
    assertThrows(NotAllowed.class, () -> desk.publishing.publish(id, Desk.REVIEWER));
    assertEquals(0, desk.archive.last());
  }

  @Test
  void everyStepNeedsItsRole() {
    DocumentId id = desk.draft(FIRST).id();
    assertThrows(NotAllowed.class, () -> desk.submitting.submit(id, Desk.LEADER));
    Desk.done(desk.submitting.submit(id, Desk.AUTHOR));
    assertThrows(NotAllowed.class, () -> desk.reviewing.review(id, Desk.LEADER));
    Desk.done(desk.reviewing.review(id, Desk.REVIEWER));
    assertThrows(NotAllowed.class, () -> desk.approving.approve(id, Desk.REVIEWER));
    Desk.done(desk.approving.approve(id, Desk.LEADER));
    assertThrows(NotAllowed.class, () -> desk.publishing.publish(id, Desk.LEADER));
  }

  @Test
  void approvalsByTooFewPeopleInTheRecordDoNotPublish() {
    DocumentId id = desk.draft(FIRST).id();
    int revision = desk.documents().find(id).orElseThrow().revision();
    for (var to : List.of(ReportState.IN_REVIEW, ReportState.REVIEWED, ReportState.APPROVED)) {
      desk.documents().advance(id, revision, to, "{}", Desk.ALL_ROLES);
    }
    blocked("APPROVALS", desk.publishing.publish(id, Desk.REVIEWER));
  }

  @Test
  void aReturnedReportStartsAnew() {
    DocumentId id = desk.approved(FIRST);
    desk.returning.giveBack(id, "补充附件", Desk.REVIEWER);
    assertEquals(ReportState.DRAFT, state(id));
    Desk.done(desk.submitting.submit(id, Desk.AUTHOR));
    assertThrows(NotAllowed.class, () -> desk.approving.approve(id, Desk.LEADER));
  }

  @Test
  void theClassifiedUnitNeverGetsPastSubmission() {
    String classified =
        desk.evaluations(2021).stream()
            .filter(e -> e.has("withheldGround"))
            .findFirst()
            .orElseThrow()
            .key();
    var id = desk.draft(classified).id();
    var refused = assertInstanceOf(Outcome.Blocked.class, desk.submitting.submit(id, Desk.AUTHOR));
    assertTrue(refused.issues().stream().anyMatch(i -> i.rule().equals("WITHHELD")));
  }

  @Test
  void anEvaluationWithheldAfterApprovalIsNotPublished() {
    DocumentId id = desk.approved(FIRST);
    var row =
        desk.store.registers().snapshot().find(BureauRegisters.EVALUATIONS, FIRST).orElseThrow();
    var values = new java.util.HashMap<>(row.values());
    values.put("withheldGround", "《政府信息公开条例》第十四条");
    desk.store
        .registers()
        .put(
            BureauRegisters.EVALUATIONS,
            List.of(
                new org.hengping.corpus.register.RegisterRow(BureauRegisters.EVALUATIONS, values)),
            Desk.AUTHOR);
    blocked("WITHHELD", desk.publishing.publish(id, Desk.REVIEWER));
    assertEquals(0, desk.archive.last());
  }

  @Test
  void theGuardNamesWhatStandsAgainstPublishing() {
    String unit =
        desk.store.registers().rows(BureauRegisters.UNITS).stream()
            .filter(u -> u.flag("classified"))
            .findFirst()
            .orElseThrow()
            .text("name");
    var total =
        new Figure(
            "evaluations.count",
            Map.of("year", "2021"),
            Scope.INTERNAL,
            new BigDecimal(41),
            "个",
            "41个",
            "f0");
    var cases =
        Map.of(
            "GAP",
            paragraph("【待补充：访谈情况】"),
            "CLASSIFIED_NAME",
            paragraph("同期对" + unit.substring(0, 4) + " " + unit.substring(4) + "开展评价。"),
            "INTERNAL_TOTAL",
            paragraph("全年共完成41个财政重点绩效评价。"),
            "INTERNAL_FIGURE",
            new Block.Paragraph(List.of(new Inline.Text("共"), total)),
            "INTERNAL_TABLE",
            new Block.Table(
                List.of(),
                0,
                List.of(List.of(Block.Cell.of("41"))),
                new Source("funds", Map.of("year", "2021"))),
            "UNRECOGNISED",
            new Block.Unrecognised("公式", "第3页"));
    for (var one : cases.entrySet()) {
      DocumentId id = desk.draft(FIRST).id();
      edit(id, Desk.AUTHOR, one.getValue());
      Desk.done(desk.submitting.submit(id, Desk.AUTHOR));
      var outcome =
          assertInstanceOf(Outcome.Blocked.class, desk.reviewing.review(id, Desk.REVIEWER));
      assertTrue(
          outcome.issues().stream().anyMatch(i -> i.rule().equals(one.getKey())),
          one.getKey() + outcome);
      desk.returning.giveBack(id, "修改", Desk.REVIEWER);
      unedit(id);
    }
  }

  @Test
  void theGuardReadsTheClassifiedNameAndInternalTotalsInEverySpelling() {
    var named =
        List.of(
            paragraph("同期对磐石信息保障中心开展评价。"),
            paragraph("同期对磐*石_信/息保障中心开展评价。"),
            paragraph("同期对示例市磐石信息保障中心".replace("", "\u200b") + "开展评价。"),
            new Block.Table(
                List.of(), 0, List.of(List.of(Block.Cell.of("磐石"), Block.Cell.of("中心"))), null),
            new Block.Paragraph(
                List.of(
                    new Inline.Link(
                        List.of(new Inline.Text("见网页")),
                        "https://example.invalid/%E7%A3%90%E7%9F%B3%E4%B8%AD%E5%BF%83"))));
    named.forEach(
        block -> assertEquals(Set.of("CLASSIFIED_NAME"), guarded(block), block.toString()));
    for (String total :
        List.of(
            "涉及资金138.98亿元。",
            "涉及资金1389800万元。",
            "涉及资金1,389,800万元。",
            "完成41项评价。",
            "其中27个部门整体支出绩效评价。")) {
      assertEquals(Set.of("INTERNAL_TOTAL"), guarded(paragraph(total)), total);
    }
    for (String other : List.of("核查41个村，资金38.98亿元。", "走访27个部门。", "完成40个项目评价。")) {
      assertEquals(Set.of(), guarded(paragraph(other)), other);
    }
  }

  private Set<String> guarded(Block added) {
    var document = desk.documents().find(desk.draft(FIRST).id()).orElseThrow();
    var redacted =
        desk.redactor.redact(
            Manuscript.of("评价报告", List.of(paragraph("正文"), added)), Exceptions.NONE);
    return new DisclosureGuard(desk.redactor)
            .check(
                document, redacted, Exceptions.NONE, List.of(), desk.store.registers().snapshot())
            .stream()
            .map(org.hengping.templates.check.Issue::rule)
            .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  void aReviewerKeepsWhatIsNotCertainAndSaysWhy() {
    DocumentId id = desk.draft("PJ-2021-003").id();
    edit(id, Desk.AUTHOR, paragraph("咨询电话：0734-8123456，王先生手机199-0000-1234，证号110101190307160017。"));
    Desk.done(desk.submitting.submit(id, Desk.AUTHOR));
    var proposals = desk.reviewing.proposals(id, Desk.REVIEWER);
    var landline =
        proposals.stream()
            .filter(p -> p.redaction().rule() == Rule.LANDLINE)
            .findFirst()
            .orElseThrow();
    assertTrue(landline.excerpt().contains("0734-8123456"), landline.excerpt());
    String hash = landline.redaction().hash();
    assertInstanceOf(
        Outcome.Blocked.class,
        desk.reviewing.review(id, Desk.REVIEWER, List.of(new Decision(hash, false, " "))));
    assertInstanceOf(
        Outcome.Blocked.class,
        desk.reviewing.review(id, Desk.REVIEWER, List.of(new Decision("0".repeat(64), true, ""))));
    Desk.done(
        desk.reviewing.review(id, Desk.REVIEWER, List.of(new Decision(hash, false, "机关公开电话"))));
    Desk.done(desk.approving.approve(id, Desk.LEADER));
    assertInstanceOf(ReleaseOutcome.Released.class, desk.publishing.publish(id, Desk.REVIEWER));
    String body = desk.portal.edition().items().get(0).body();
    assertTrue(body.contains("0734-8123456"));
    assertFalse(body.contains("1234，证号"));
    assertFalse(desk.documents().steps(id).toString().contains("8123456"));
  }

  @Test
  void aChangedReportReplacesItselfUnderTheSameNumber() {
    DocumentId id = released(FIRST);
    edit(id, Desk.AUTHOR, paragraph("更正：补充一段公开说明。"));
    assertThrows(NotAllowed.class, () -> desk.publishing.publish(id, Desk.REVIEWER));
    Desk.done(desk.submitting.submit(id, Desk.AUTHOR));
    Desk.done(desk.reviewing.review(id, Desk.REVIEWER));
    Desk.done(desk.approving.approve(id, Desk.LEADER));
    assertEquals(
        new ReleaseOutcome.Released("2021-001", 2, "/reports/2021-001"),
        desk.publishing.publish(id, Desk.REVIEWER));
    assertEquals(1, desk.portal.edition().items().size());
    assertTrue(desk.portal.edition().items().get(0).body().contains("更正"));
  }

  @Test
  void aWithdrawnReportLeavesNothingAndComesBackUnderANewNumber() throws IOException {
    DocumentId id = released(FIRST);
    String unit = "示例市教育局";
    assertTrue(holds(desk.folder.resolve("portal"), unit));
    assertInstanceOf(
        ReleaseOutcome.Blocked.class, desk.withdrawing.withdraw(id, " ", Desk.REVIEWER));
    assertInstanceOf(
        ReleaseOutcome.Blocked.class,
        desk.withdrawing.withdraw(id, "某人电话19900001234有误", Desk.REVIEWER));
    assertEquals(
        new ReleaseOutcome.Released("2021-001", 2, "/reports/2021-001"),
        desk.withdrawing.withdraw(id, "内容有误", Desk.REVIEWER));
    assertEquals(ReportState.WITHDRAWN, state(id));
    assertFalse(holds(desk.folder.resolve("portal"), unit));
    assertEquals("内容有误", desk.portal.edition().tombstones().get(0).reason());
    edit(id, Desk.AUTHOR, paragraph("更正后重新公开。"));
    Desk.done(desk.submitting.submit(id, Desk.AUTHOR));
    Desk.done(desk.reviewing.review(id, Desk.REVIEWER));
    Desk.done(desk.approving.approve(id, Desk.LEADER));
    assertEquals(
        new ReleaseOutcome.Released("2021-002", 3, "/reports/2021-002"),
        desk.publishing.publish(id, Desk.REVIEWER));
    assertEquals(List.of(), desk.portal.verify());
  }

  @Test
  void aReleasedReportCanBeWithdrawnWhileItsNextEditionIsWritten() throws IOException {
    DocumentId id = desk.approved(FIRST);
    desk.publishing.publish(id, Desk.REVIEWER);
    edit(id, Desk.AUTHOR, paragraph("下一版的内容。"));
    Desk.done(desk.submitting.submit(id, Desk.AUTHOR));

    assertInstanceOf(
        ReleaseOutcome.Released.class, desk.withdrawing.withdraw(id, "内容有误", Desk.LEADER));

    assertEquals(ReportState.WITHDRAWN, state(id));
    assertFalse(holds(desk.folder.resolve("portal"), "示例市教育局"));
    assertThrows(NotAllowed.class, () -> desk.withdrawing.withdraw(id, "再撤", Desk.LEADER));
    Desk.done(desk.submitting.submit(id, Desk.AUTHOR));
  }

  @Test
  void whatThePortalDidNotTakeIsPushedAgain() throws IOException {
    DocumentId id = desk.approved(FIRST);
    desk.close();
    desk = Desk.withoutPortal(folder);
    var waiting =
        assertInstanceOf(ReleaseOutcome.Waiting.class, desk.publishing.publish(id, Desk.REVIEWER));
    assertEquals("2021-001", waiting.publicId());
    assertEquals(ReportState.APPROVED, state(id));
    assertInstanceOf(ReleaseOutcome.Waiting.class, desk.publishing.publish(id, Desk.REVIEWER));
    assertEquals(1, desk.archive.last());
    desk.close();
    desk = Desk.open(folder);
    desk.store.people().put(Desk.REVIEWER, "long enough password");
    assertEquals(1, desk.finishing.resume(desk.store.people()));
    assertEquals(ReportState.RELEASED, state(id));
    assertEquals(0, desk.finishing.resume(desk.store.people()));
    assertEquals(1, desk.portal.lastSequence());
  }

  @Test
  void aBundleWhoseDocumentWasNotMovedOnIsFinished() throws IOException {
    DocumentId id = desk.approved(FIRST);
    desk.close();
    desk = Desk.withoutPortal(folder);
    desk.publishing.publish(id, Desk.REVIEWER);
    desk.close();
    desk = Desk.open(folder);
    assertInstanceOf(ReleaseOutcome.Released.class, desk.publishing.publish(id, Desk.REVIEWER));
    assertEquals(1, desk.archive.last());
    assertEquals(ReportState.RELEASED, state(id));
  }

  @Test
  void aNoteWithoutItsBundleNeverHappened() throws IOException {
    released(FIRST);
    desk.close();
    Files.writeString(folder.resolve("releases/000002.json"), "{\"half\":");
    desk = Desk.open(folder);
    assertEquals(1, desk.archive.last());
    assertInstanceOf(
        ReleaseOutcome.Released.class,
        desk.publishing.publish(desk.approved("PJ-2021-002"), Desk.REVIEWER));
    assertEquals(List.of(), desk.archive.verify(desk.keys.trusted()));
  }

  @Test
  void aPolicyIsPublishedWithItsRegisterEntry() {
    var policy =
        desk.documents()
            .add(
                new NewDocument(
                    DocumentKind.POLICY, "", 2021, "", "", false, java.util.Optional.empty()),
                org.hengping.corpus.manuscript.Manuscript.of(
                    "示例市预算绩效管理办法", List.of(paragraph("第一条 为规范管理，制定本办法。"))),
                "导入",
                Desk.AUTHOR);
    Desk.done(desk.submitting.submit(policy.id(), Desk.AUTHOR));
    Desk.done(desk.reviewing.review(policy.id(), Desk.REVIEWER));
    Desk.done(desk.approving.approve(policy.id(), Desk.LEADER));
    assertEquals(
        new ReleaseOutcome.Released("2021-001", 1, "/policies/2021-001"),
        desk.publishing.publish(policy.id(), Desk.REVIEWER));
  }

  private DocumentId released(String evaluation) {
    DocumentId id = desk.approved(evaluation);
    assertInstanceOf(ReleaseOutcome.Released.class, desk.publishing.publish(id, Desk.REVIEWER));
    return id;
  }

  private ReportState state(DocumentId id) {
    return desk.documents().find(id).map(Document::state).orElseThrow();
  }

  private void edit(DocumentId id, org.hengping.corpus.people.Person author, Block added) {
    var latest = desk.documents().latest(id);
    var blocks = new ArrayList<>(latest.manuscript().blocks());
    blocks.add(2, added);
    desk.documents()
        .append(id, latest.number(), latest.manuscript().withBlocks(blocks), "改", author);
  }

  private void unedit(DocumentId id) {
    var first = desk.documents().revision(id, 1).orElseThrow().manuscript();
    desk.documents().append(id, desk.documents().latest(id).number(), first, "还原", Desk.AUTHOR);
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Text(text)));
  }

  private static void blocked(String rule, ReleaseOutcome outcome) {
    var blocked = assertInstanceOf(ReleaseOutcome.Blocked.class, outcome);
    assertTrue(blocked.issues().stream().anyMatch(i -> i.rule().equals(rule)), blocked.toString());
  }

  static boolean holds(Path folder, String text) throws IOException {
    byte[] wanted = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
          if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
