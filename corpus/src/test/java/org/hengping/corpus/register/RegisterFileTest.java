package org.hengping.corpus.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.hengping.corpus.money.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterFileTest {
  static final RegisterRow LINKAGE =
      new RegisterRow(
          BureauRegisters.LINKAGE,
          Map.of(
              "id", "GG-2021-01",
              "budgetYear", 2021L,
              "funds", "科技专项资金",
              "direction", "INCREASE",
              "amountWan", Amount.ofWan(new BigDecimal("960")),
              "basis", "第一行，含逗号,和\"引号\"\n第二行"));

  @TempDir Path folder;

  @Test
  void loadAndDumpAreInverseInCsvAndXlsx() throws IOException {
    for (String name : List.of("a.csv", "a.xlsx")) {
      Path file = folder.resolve(name);
      RegisterFile.write(BureauRegisters.LINKAGE, List.of(LINKAGE), file);

      var content = RegisterFile.read(BureauRegisters.LINKAGE, file);

      assertEquals(List.of(), content.faults());
      assertEquals(List.of(LINKAGE), content.rows());
    }
  }

  @Property(tries = 200)
  void anyTextSurvivesCsv(@ForAll @NotBlank @StringLength(min = 1, max = 40) String text)
      throws IOException {
    var values = new java.util.LinkedHashMap<>(LINKAGE.values());
    values.put("basis", text);
    var row = new RegisterRow(BureauRegisters.LINKAGE, values);
    var out = new StringBuilder();
    RegisterFile.writeCsv(BureauRegisters.LINKAGE, List.of(row), out);
    byte[] bytes = out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    org.junit.jupiter.api.Assumptions.assumeTrue(
        new String(bytes, java.nio.charset.StandardCharsets.UTF_8).equals(out.toString()));

    var content =
        RegisterFile.readCsv(BureauRegisters.LINKAGE, new java.io.ByteArrayInputStream(bytes));

    assertEquals(List.of(row), content.rows());
  }
}
