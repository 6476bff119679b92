package org.hengping.corpus.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Scope;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static Figure figure(String calculation, int value, String... more) {
    Map<String, String> parameters = new TreeMap<>(Map.of("year", "2021"));
    for (int i = 0; i < more.length; i += 2) {
      parameters.put(more[i], more[i + 1]);
    }
    return new Figure(
        calculation,
        parameters,
        Scope.INTERNAL,
        BigDecimal.valueOf(value),
        "个",
        Integer.toString(value),
        "");
  }

  private static List<String> broken(Figure... printed) {
    return new Identities()
        .check(List.of(printed)).stream().map(Identities.Broken::forPeople).toList();
  }

  @Test
  void printedPartsMustAddUpInEveryCut() {
    var whole = figure("evaluations.count", 41);
    var department = figure("evaluations.count", 27, "type", "DEPARTMENT_OVERALL");
    var agency = figure("evaluations.count", 29, "mode", "THIRD_PARTY");
    assertEquals(
        List.of(),
        broken(
            whole,
            department,
            figure("evaluations.count", 14, "type", "PROJECT"),
            agency,
            figure("evaluations.count", 12, "mode", "BUREAU_TEAM")));
    assertEquals(
        List.of("分项之和39与总数41不符（27＋12）", "分项之和40与总数41不符（29＋11）"),
        broken(
            whole,
            department,
            figure("evaluations.count", 12, "type", "PROJECT"),
            agency,
            figure("evaluations.count", 11, "mode", "BUREAU_TEAM")));
  }

  @Test
  void aCutOfWhichOnePartIsPrintedSaysNothing() {
    assertEquals(
        List.of(),
        broken(figure("evaluations.count", 41), figure("evaluations.count", 3, "type", "PROJECT")));
  }

  @Test
  void twoPartsOfASumAlreadyTellThatAThirdIsMissing() {
    assertEquals(
        List.of("分项之和40与总数41不符（39＋1），文中没有写明“尚未公开的评价报告数”"),
        broken(
            figure("evaluations.count", 41),
            figure("evaluations.released", 39),
            figure("evaluations.withheld", 1)));
    assertEquals(
        List.of(),
        broken(
            figure("evaluations.count", 41),
            figure("evaluations.released", 40),
            figure("evaluations.withheld", 1)));
  }

  @Test
  void partsOfAnotherYearOrScopeAreNotMixedIn() {
    assertEquals(
        List.of(),
        broken(
            figure("evaluations.count", 41),
            figure("evaluations.count", 27, "type", "DEPARTMENT_OVERALL"),
            figure("evaluations.count", 12, "type", "PROJECT", "year", "2020")));
  }
}
