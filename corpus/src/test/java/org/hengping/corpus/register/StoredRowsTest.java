package org.hengping.corpus.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.store.OnEveryDatabase;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of registers in the database. */
@OnEveryDatabase
class StoredRowsTest {
  private final TestDatabase database;

  @TempDir Path folder;

  StoredRowsTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void everyRegisterHasATableWithExactlyItsColumns() {
    try (var store = database.open(folder, InstantSource.system())) {
      for (Register register : BureauRegisters.ALL) {
        assertEquals(List.of(), store.registers().rows(register), register.name());
        for (Field field : register.fields()) {
          assertTrue(
              field.references().isEmpty() || BureauRegisters.named(field.references()).isPresent(),
              register.name() + "." + field.key());
        }
      }
    }
  }

  @Test
  void storedRowsComeBackEqual() {
    try (var store = database.open(folder, InstantSource.fixed(Instant.EPOCH))) {
      var counts =
          store
              .registers()
              .put(BureauRegisters.LINKAGE, List.of(RegisterFileTest.LINKAGE), Person.COMMAND_LINE);
      var again =
          store
              .registers()
              .put(BureauRegisters.LINKAGE, List.of(RegisterFileTest.LINKAGE), Person.COMMAND_LINE);

      assertEquals(new Registers.Loaded(1, 0, 0), counts);
      assertEquals(new Registers.Loaded(0, 0, 1), again);
      assertEquals(
          List.of(RegisterFileTest.LINKAGE), store.registers().rows(BureauRegisters.LINKAGE));
      assertEquals(1, store.audit().after(0, 10).size());
    }
  }

  @Test
  void faultsNameRowColumnAndRemedyAndNothingIsTaken() throws IOException {
    Path file = folder.resolve("bad.csv");
    Files.writeString(
        file,
        """
        编号,预算年度,资金名称,调整方向,金额（万元）
        GG-1,二〇二一,科技专项,INCREASE,960
        GG-2,2021,,UP,九百
        GG-3,2021,人才专项,DECREASE,1.1234567
        """,
        Charset.forName("GB18030"));
    try (var store = database.open(folder, InstantSource.system())) {
      var outcome =
          new LoadRegister(store.registers())
              .load(BureauRegisters.LINKAGE, file, Person.COMMAND_LINE);

      var faults = assertInstanceOf(LoadRegister.Outcome.Refused.class, outcome).faults();
      assertEquals(
          List.of("2 预算年度", "3 资金名称", "3 调整方向", "3 金额（万元）", "4 金额（万元）"),
          faults.stream().map(f -> f.row() + " " + f.column()).toList());
      assertEquals(List.of(), store.registers().rows(BureauRegisters.LINKAGE));
    }
  }

  @Test
  void aRowThatRefersToNothingIsRefused() {
    var row =
        new RegisterRow(
            BureauRegisters.NOTICES,
            Map.of(
                "id", "TZ-1",
                "evaluation", "PJ-2021-999",
                "documentNumber", "示财绩〔2021〕1号",
                "issuedOn", LocalDate.of(2021, 11, 1),
                "dueOn", LocalDate.of(2021, 12, 31)));
    try (var store = database.open(folder, InstantSource.system())) {
      var outcome =
          new LoadRegister(store.registers())
              .load(
                  BureauRegisters.NOTICES,
                  new RegisterFile.Content(List.of(row), List.of()),
                  Person.COMMAND_LINE);

      assertInstanceOf(LoadRegister.Outcome.Refused.class, outcome);
    }
  }
}
