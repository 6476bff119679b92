package org.hengping.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.document.StaleRevision;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.people.StalePerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class CorpusStoreTest {
  private static final Person AUTHOR = new Person("wang", "王起草", EnumSet.of(Role.PERFORMANCE));
  private static final Person LEADER_TOO = new Person("wang", "王起草", EnumSet.of(Role.LEADER));
  private static final Person LEADER = new Person("zhou", "周批准", EnumSet.of(Role.LEADER));

  private final TestDatabase database;
  @TempDir Path folder;
  private CorpusStore store;

  CorpusStoreTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    store = database.open(folder, InstantSource.fixed(Instant.parse("2022-03-01T02:00:00Z")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Manuscript text(String text) {
    return Manuscript.of("报告", List.of(new Block.Paragraph(List.of(new Inline.Text(text)))));
  }

  private Document add(boolean restricted) {
    return store
        .documents()
        .add(
            new NewDocument(
                DocumentKind.OTHER, "示例市教育局", 2021, "t", "s", restricted, Optional.empty()),
            text("第一版"),
            "新建",
            AUTHOR);
  }

  @Test
  void revisionsAreAppendedAndOldOnesStay() {
    var document = add(false);

    var changed = store.documents().append(document.id(), 1, text("第二版"), "修改", AUTHOR);

    assertEquals(2, changed.revision());
    assertEquals(
        text("第一版"), store.documents().revision(document.id(), 1).orElseThrow().manuscript());
    assertEquals(text("第二版"), store.documents().latest(document.id()).manuscript());
  }

  @Test
  void theSameTextAgainAppendsNothing() {
    var document = add(false);

    assertEquals(1, store.documents().append(document.id(), 1, text("第一版"), "", AUTHOR).revision());
  }

  @Test
  void aChangeBuiltOnAnOldRevisionIsRefused() {
    var document = add(false);
    store.documents().append(document.id(), 1, text("别人的"), "修改", AUTHOR);

    var stale =
        assertThrows(
            StaleRevision.class,
            () -> store.documents().append(document.id(), 1, text("我的"), "修改", AUTHOR));

    assertEquals(2, stale.current());
  }

  @Test
  void ofManyEditorsAtOnceExactlyOneWins() throws InterruptedException {
    var document = add(false);
    var won = new AtomicInteger();
    var editors = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 8; i++) {
      String mine = "第" + i + "人";
      editors.execute(
          () -> {
            try {
              store.documents().append(document.id(), 1, text(mine), "修改", AUTHOR);
              won.incrementAndGet();
            } catch (StaleRevision e) {
              assertEquals(1, e.based());
            }
          });
    }
    editors.shutdown();
    assertTrue(editors.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS));

    assertEquals(1, won.get());
    assertEquals(List.of(), store.audit().verify());
  }

  @Test
  void aWriterWhoIsInterruptedLeavesTheStoreOpenForOthers() throws InterruptedException {
    var interrupted =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              add(false);
            });
    interrupted.setUncaughtExceptionHandler((thread, failure) -> {});
    interrupted.start();
    interrupted.join();

    var document = add(false);

    assertEquals(document, store.documents().find(document.id()).orElseThrow());
    assertEquals(List.of(), store.audit().verify());
  }

  @Test
  void ofTwoWhoChangeARoleTheSecondIsTold() {
    store.people().put(AUTHOR, "一个口令");
    var reviewer = new Person("wang", "王起草", EnumSet.of(Role.PERFORMANCE, Role.DISCLOSURE));
    store.people().change(AUTHOR, reviewer, LEADER);

    assertThrows(
        StalePerson.class, () -> store.people().change(AUTHOR, LEADER_TOO, Person.COMMAND_LINE));

    assertEquals(Optional.of(reviewer), store.people().signIn("wang", "一个口令"));
    assertEquals(List.of(), store.audit().verify());
  }

  @Test
  void draftCannotSkipReview() {
    var document = add(false);

    assertThrows(
        IllegalStateException.class,
        () -> store.documents().advance(document.id(), 1, ReportState.APPROVED, "{}", LEADER));
  }

  @Test
  void aReportUnderReviewCannotBeChanged() {
    var document = add(false);
    store.documents().advance(document.id(), 1, ReportState.IN_REVIEW, "{}", AUTHOR);

    assertThrows(
        IllegalStateException.class,
        () -> store.documents().append(document.id(), 1, text("偷改"), "", AUTHOR));
  }

  @Test
  void theReleasedRevisionIsKnownUntilWithdrawal() {
    var id = add(false).id();
    for (var state :
        List.of(
            ReportState.IN_REVIEW,
            ReportState.REVIEWED,
            ReportState.APPROVED,
            ReportState.RELEASED)) {
      store.documents().advance(id, 1, state, "{}", LEADER);
    }
    assertEquals(1, store.documents().find(id).orElseThrow().releasedRevision());
    assertTrue(store.registers().snapshot().isReleased("s"));

    store.documents().advance(id, 1, ReportState.WITHDRAWN, "{}", LEADER);

    assertEquals(0, store.documents().find(id).orElseThrow().releasedRevision());
    assertEquals(5, store.documents().steps(id).size());
  }

  @Test
  void everyWriteReachesAuditLogAndOutbox() {
    add(false);

    assertEquals(1, store.audit().after(0, 10).size());
    assertEquals("D-000001", store.outbox().after(0, 10).get(0).subject());
  }

  @Test
  void aChangedAuditEntryIsNoticed() {
    add(false);
    add(false);
    assertEquals(List.of(), store.audit().verify());

    database.execute(folder, "UPDATE audit SET actor = 'nobody' WHERE sequence = 1");

    assertFalse(store.audit().verify().isEmpty());
  }

  @Test
  void aChangedManuscriptIsNoticed() {
    add(false);

    database.execute(folder, "UPDATE revision SET manuscript = replace(manuscript, '第一版', '第二版')");

    assertEquals(List.of("D-000001@r1 的内容与其校验值不符"), store.audit().verify());
  }

  @Test
  void passwordsAreCheckedAndNeverStored() {
    store.people().put(AUTHOR, "正确的口令123");

    assertEquals(Optional.of(AUTHOR), store.people().signIn("wang", "正确的口令123"));
    assertEquals(Optional.empty(), store.people().signIn("wang", "错误"));
    assertEquals(Optional.empty(), store.people().signIn("nobody", "正确的口令123"));
    var stored = database.query(folder, "SELECT password_hash FROM person");
    assertTrue(stored.get(0).startsWith("$argon2id$"), stored.toString());
  }

  @Test
  void aRestrictedDocumentIsSeenOnlyByThoseInItsLimit() {
    var document = add(true);
    var budget = new Person("yu", "于预算", EnumSet.of(Role.BUDGET));

    assertTrue(Permissions.canSee(AUTHOR, document));
    assertFalse(Permissions.canSee(budget, document));
    assertThrows(NotAllowed.class, () -> Permissions.check(budget, Action.READ, document));
  }

  @Test
  void theCommandLineMayNotApproveOrPublish() {
    assertFalse(Permissions.may(Person.COMMAND_LINE, Action.APPROVE));
    assertFalse(Permissions.may(Person.COMMAND_LINE, Action.PUBLISH));
    assertFalse(Permissions.may(Person.COMMAND_LINE, Action.REVIEW));
  }
}
