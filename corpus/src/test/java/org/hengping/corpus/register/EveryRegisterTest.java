package org.hengping.corpus.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for all registers, with random rows. Set {@code -Dseed} to replay a run. */
class EveryRegisterTest {
  private static final int ROWS = 60;

  private static final List<String> ODD =
      List.of(
          "=1+1",
          "+86",
          "-",
          "@SUM(A1)",
          "'=1",
          "''-x",
          "'",
          "＝HYPERLINK(\"http://example.invalid\")",
          "\t=1",
          "\r\n=cmd|' /C calc'!A0",
          "\"引号\",逗号\n换行\r回车\r\n两者",
          " 前后空格 ",
          "_x000D_",
          "_x_x005F_",
          "\u0001\u0007\u001f",
          "\u00a0\u200b\ufeff\u2028\u2029\u0085",
          "𠮷𡈽🧮👩‍👩‍👧",
          "é",
          "\u202eright to left",
          "\ufffe\uffff",
          "<b>&amp;]]></b>",
          "1E5",
          "0012",
          "2021-04-12",
          "TRUE",
          "#N/A",
          "%2F/%25",
          "长".repeat(6_000));

  @TempDir Path folder;
  private final long seed = Long.getLong("seed", new Random().nextLong());
  private final Random random = new Random(seed);

  private String text() {
    String odd = ODD.get(random.nextInt(ODD.size()));
    return switch (random.nextInt(3)) {
      case 0 -> odd;
      case 1 -> odd + random.nextInt();
      default -> new String(Character.toChars(0x4E00 + random.nextInt(0x5000))) + odd;
    };
  }

  private Object value(Field field, int row) {
    return switch (field.type()) {
      case TEXT -> field.identifying() ? "甲" + row + "/" + text() : text();
      case CODE -> field.codes().get(random.nextInt(field.codes().size()));
      case WHOLE -> (long) (field.identifying() ? 2000 + row : random.nextInt());
      case DECIMAL -> BigDecimal.valueOf(random.nextInt(), 2);
      case MONEY -> Amount.ofFen(random.nextLong() % 10_000_000_000_000L);
      case DATE -> LocalDate.of(1900 + random.nextInt(1000), 1, 1).plusDays(random.nextInt(365));
      case FLAG -> random.nextBoolean();
    };
  }

  private List<RegisterRow> rows(Register register) {
    var rows = new ArrayList<RegisterRow>();
    var keys = new HashSet<String>();
    for (int i = 0; i < ROWS; i++) {
      var values = new LinkedHashMap<String, Object>();
      for (Field field : register.fields()) {
        if (field.required() || random.nextInt(3) > 0) {
          values.put(field.key(), value(field, i));
        }
      }
      var row = ruled(new RegisterRow(register, values));
      boolean whole = register.fields().stream().allMatch(f -> !f.required() || row.has(f.key()));
      if (whole && keys.add(row.key())) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The row with what its register's rule complains of made good. */
  private static RegisterRow ruled(RegisterRow row) {
    var complaint = row.register().rule().complaint(row);
    if (complaint.isEmpty()) {
      return row;
    }
    String field = complaint.get().field();
    var values = new LinkedHashMap<>(row.values());
    switch (field) {
      case "copiedFrom" -> values.put(field, "ZB-000001.v1");
      case "supersededBy" -> {
        values.remove(field);
        if (row.text("status").equals("SUPERSEDED")) {
          values.put(field, "ZB-000001.v2");
        }
      }
      default -> values.put(field, "比率");
    }
    return ruled(new RegisterRow(row.register(), values));
  }

  @Test
  void dumpAndLoadAreInverseInBothFormats() throws IOException {
    for (Register register : BureauRegisters.ALL) {
      var rows = rows(register);
      for (String name : List.of("a.csv", "a.xlsx")) {
        Path file = folder.resolve(name);
        RegisterFile.write(register, rows, file);

        var content = RegisterFile.read(register, file);

        String place = register.name() + " " + name + ", seed " + seed;
        assertEquals(List.of(), content.faults(), place);
        assertEquals(rows, content.rows(), place);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsStoredComesBackByKeyAndAsAWhole(TestDatabase database) {
    try (var store = database.open(folder, InstantSource.fixed(Instant.EPOCH))) {
      for (Register register : BureauRegisters.ALL) {
        var rows = rows(register);
        if (register.fields().stream().anyMatch(f -> !f.references().isEmpty())) {
          continue;
        }
        store.registers().put(register, rows, Person.COMMAND_LINE);

        String place = register.name() + ", seed " + seed;
        assertEquals(new HashSet<>(rows), new HashSet<>(store.registers().rows(register)), place);
        for (RegisterRow row : rows) {
          assertEquals(Optional.of(row), store.registers().find(register, row.key()), place);
        }
      }
      assertEquals(List.of(), store.registers().verify(), "seed " + seed);
    }
  }

  @Test
  void noCellOfACsvFileIsAFormula() throws IOException {
    for (Register register : BureauRegisters.ALL) {
      var out = new StringBuilder();
      RegisterFile.writeCsv(register, rows(register), out);
      for (var line : CSVFormat.RFC4180.parse(new java.io.StringReader(out.toString()))) {
        for (int c = 0; c < line.size(); c++) {
          if (line.getRecordNumber() > 2
              && register.fields().get(c).type() == FieldType.TEXT
              && !line.get(c).isEmpty()) {
            assertFalse(
                "=+-@\t\r\n＝＋－＠".contains(line.get(c).substring(0, 1)),
                register.name() + ": " + line.get(c));
          }
        }
      }
    }
  }

  @Test
  void aFileWhoseNumbersASpreadsheetRewroteIsRead() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new org.dhatim.fastexcel.Workbook(out, "T", "1.0")) {
      var sheet = workbook.newWorksheet("Sheet1");
      List<String> headings = List.of("编号", "评价编号", "发文字号", "印发日期", "整改期限");
      for (int c = 0; c < headings.size(); c++) {
        sheet.value(0, c, headings.get(c));
      }
      sheet.value(1, 0, "TZ-1");
      sheet.value(1, 1, "PJ-2021-001");
      sheet.value(1, 2, "示财绩〔2021〕1号");
      sheet.value(1, 3, LocalDate.of(2021, 11, 1));
      sheet.style(1, 3).format("yyyy-mm-dd").set();
      sheet.value(1, 4, "2021/12/31");
    }
    Path file = folder.resolve("a.xlsx");
    Files.write(file, out.toByteArray());

    var content = RegisterFile.read(BureauRegisters.NOTICES, file);

    assertEquals(List.of(), content.faults());
    assertEquals(Optional.of(LocalDate.of(2021, 11, 1)), content.rows().get(0).date("issuedOn"));
    assertEquals(Optional.of(LocalDate.of(2021, 12, 31)), content.rows().get(0).date("dueOn"));
  }

  @Test
  void numbersOfAnAbsurdSizeAreRefusedAtOnce() throws IOException {
    String csv = "id,budgetYear,funds,direction,amountWan\n";
    for (String bad :
        List.of("1E999999999", "1E-999999999", "1E2147483647", "1E-2147483647", "9".repeat(40))) {
      var content =
          RegisterFile.readCsv(
              BureauRegisters.LINKAGE,
              new ByteArrayInputStream(
                  (csv + "GG-1,2021,科技,INCREASE," + bad + "\n").getBytes(StandardCharsets.UTF_8)));
      assertEquals(List.of("金额（万元）"), content.faults().stream().map(Fault::column).toList());
    }
  }

  @Test
  void aTextThatNoCellCanHoldIsNotCutInAWorkbook() {
    var row =
        new RegisterRow(
            BureauRegisters.RECOMMENDATIONS,
            java.util.Map.of("finding", "WT-1", "sequence", 1L, "text", "长".repeat(40_000)));

    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                RegisterFile.writeXlsx(
                    row.register(), List.of(row), Optional.empty(), new ByteArrayOutputStream()));

    assertTrue(refused.getMessage().contains("CSV"), refused.getMessage());
  }

  @Test
  void registersReferOnlyToThoseBeforeThem() {
    var before = new HashSet<String>();
    for (Register register : BureauRegisters.ALL) {
      before.add(register.name());
      for (Field field : register.fields()) {
        assertTrue(
            field.references().isEmpty() || before.contains(field.references()),
            register.name() + "." + field.key());
      }
    }
    assertEquals(BureauRegisters.ALL.size(), before.size());
  }
}
