package org.hengping.corpus.ingest.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartedNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "82.47%（71.25/86.|40）|true",
        "82.47|%（71.25/86.40）|true",
        "（1133.84/15|46.20）|true",
        "（1133.84|/1546.20）|true",
        "预算1,205,|300.00元|true",
        "1.|2021年预算|false",
        "3.|1项|false",
        "2020|2021|false",
        "第一项；|2项|false",
        "见/附件|1份|false"
      })
  void whatOnlyANumberGoesOnWithIsJoined(String before, String next, boolean goesOn) {
    assertEquals(goesOn, PartedNumber.goesOn(before, next));
  }
}
