package org.hengping.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RowChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in the database behind the program's back is told by verify. */
@OnEveryDatabase
class TamperedStoreTest {
  private static final Person AUTHOR = new Person("wang", "王起草", EnumSet.of(Role.PERFORMANCE));

  private final TestDatabase database;
  @TempDir Path folder;
  private CorpusStore store;

  TamperedStoreTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void fill() {
    store = database.open(folder, InstantSource.system());
    store.people().put(AUTHOR, "一个口令");
    store.registers().put(BureauRegisters.COUNTIES, List.of(county("A1", "甲县")), AUTHOR);
    store.registers().put(BureauRegisters.COUNTIES, List.of(county("A1", "甲市")), AUTHOR);
    store.registers().put(BureauRegisters.COUNTIES, List.of(county("A2", "乙县")), AUTHOR);
    var text = new Block.Paragraph(List.of(new Inline.Text("正文")));
    var document =
        store
            .documents()
            .add(
                new NewDocument(DocumentKind.OTHER, "", 2021, "", "", false, Optional.empty()),
                Manuscript.of("报告", List.of(text)),
                "新建",
                AUTHOR);
    store.documents().advance(document.id(), 1, ReportState.IN_REVIEW, "{}", AUTHOR);
    assertEquals(List.of(), store.audit().verify());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static RegisterRow county(String code, String name) {
    return new RegisterRow(
        BureauRegisters.COUNTIES, Map.of("code", code, "name", name, "group", "COUNTY"));
  }

  private void assertTold(String problem, String sql) {
    database.execute(folder, sql);
    var problems = new ArrayList<>(store.audit().verify());
    problems.addAll(store.registers().verify());
    assertTrue(problems.stream().anyMatch(p -> p.contains(problem)), problems.toString());
  }

  @Test
  void aChangedRegisterRow() {
    assertTold("A1 与其最新版本的记录不符", "UPDATE county SET name = '丙县' WHERE code = 'A1'");
  }

  @Test
  void anAddedRegisterRow() {
    assertTold(
        "A3 与其最新版本的记录不符",
        "INSERT INTO county (code, name, group_name) VALUES ('A3', '丁县', 'COUNTY')");
  }

  @Test
  void aRemovedRegisterRow() {
    assertTold("A2 不在台账中", "DELETE FROM county WHERE code = 'A2'");
  }

  @Test
  void anOldVersionOfARowThatWasChanged() {
    assertTold(
        "“县市区”A1 与审计日志所记的内容不符",
        "UPDATE register_version SET actor = 'zhou' WHERE row_key = 'A1' AND version = 1");
  }

  @Test
  void anOldVersionOfARowThatWasRemoved() {
    assertTold(
        "“县市区”A1 在审计日志中有记载，库中却没有",
        "DELETE FROM register_version WHERE row_key = 'A1' AND version = 1");
  }

  @Test
  void aVersionThatWasAdded() {
    assertTold(
        "“县市区”A1 与审计日志所记的内容不符",
        """
        INSERT INTO register_version
        SELECT register, row_key, 3, kind, row_values, source, reason, actor, at
        FROM register_version WHERE row_key = 'A1' AND version = 2
        """);
  }

  @Test
  void nothingOfARowThatWasTakenOutProperly() {
    store
        .registers()
        .apply(List.of(RowChange.remove(BureauRegisters.COUNTIES, "A2", "合并")), AUTHOR);

    assertEquals(List.of(), store.audit().verify());
    assertEquals(List.of(), store.registers().verify());
  }

  @Test
  void aChangedStateOfADocument() {
    assertTold("D-000001 与审计日志所记的内容不符", "UPDATE document SET state = 'APPROVED'");
  }

  @Test
  void aChangedStep() {
    assertTold("D-000001 与审计日志所记的内容不符", "UPDATE step SET actor = 'zhou'");
  }

  @Test
  void aRevisionChangedTogetherWithItsHash() {
    assertTold("D-000001 与审计日志所记的内容不符", "UPDATE revision SET hash = '" + "0".repeat(64) + "'");
  }

  @Test
  void aRoleThatSomebodyGaveHimself() {
    assertTold("用户 wang 与审计日志所记的内容不符", "UPDATE person SET roles = 'LEADER'");
  }

  @Test
  void theLastEntryCutOff() {
    assertTold("末尾的记录被删改", "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)");
  }

  @Test
  void theLastEntryCutOffWithAllThatTheDatabaseKnowsOfIt() {
    database.execute(folder, "DELETE FROM audit WHERE sequence = 6");
    assertTold(
        "锚点记到第6条",
        "UPDATE head SET audit_sequence = 5, audit_hash = (SELECT hash FROM audit WHERE sequence = 5)");

    store.close();
    store = database.open(folder, InstantSource.system());
    store.registers().put(BureauRegisters.COUNTIES, List.of(county("A4", "戊县")), AUTHOR);

    var problems = store.audit().verify();
    assertTrue(problems.stream().anyMatch(p -> p.contains("锚点不符")), problems.toString());
  }

  @Test
  void anAnchorThatIsGoneOrForged() throws IOException {
    Path anchor = folder.resolve("keys/audit.anchor");
    String text = Files.readString(anchor);
    store.close();
    Files.writeString(anchor, text.replace(" ", "  ").substring(0, text.length()));
    store = database.open(folder, InstantSource.system());

    assertTrue(store.audit().verify().toString().contains("审计锚点"));

    store.close();
    Files.delete(anchor);
    store = database.open(folder, InstantSource.system());

    assertTrue(store.audit().verify().toString().contains("审计锚点"));
  }

  @Test
  void aLostAnchorIsNotMadeAnewByTheNextWrite() throws IOException {
    store.close();
    Files.delete(folder.resolve("keys/audit.anchor"));
    store = database.open(folder, InstantSource.system());

    store.people().put(AUTHOR, "另一个口令");

    assertTrue(store.audit().verify().toString().contains("审计锚点"));
  }

  @Test
  void aProcessKilledBeforeItsFirstMarkLeavesTheMarkOfTheEmptyLog(@TempDir Path fresh)
      throws IOException {
    Path anchor = fresh.resolve("keys/audit.anchor");
    database.open(fresh, InstantSource.system()).close();
    byte[] empty = Files.readAllBytes(anchor);
    try (var written = database.open(fresh, InstantSource.system())) {
      written.people().put(AUTHOR, "一个口令");
    }
    Files.write(anchor, empty);

    try (var next = database.open(fresh, InstantSource.system())) {
      assertEquals(List.of(), next.audit().verify());
    }
  }

  @Test
  void aTornAnchorStillTellsTheMarkBefore() throws IOException {
    store.close();
    Path anchor = folder.resolve("keys/audit.anchor");
    byte[] bytes = Files.readAllBytes(anchor);
    for (int i = 160; i < 200; i++) {
      bytes[i] = 0;
    }
    Files.write(anchor, bytes);

    store = database.open(folder, InstantSource.system());

    assertEquals(List.of(), store.audit().verify());
  }
}
