package org.hengping.corpus.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.junit.jupiter.api.Test;

/** 20,000 indicator versions and 50,000 scores, as a province might hold after years. */
class LibraryScaleTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int INDICATORS = 10_000;
  private static final int EVALUATIONS = 2_500;
  private static final int SCORES_EACH = 20;

  @Test
  void usageAndDiscriminationOfAllTakeAboutASecond() {
    var versions = new ArrayList<RegisterRow>();
    for (int i = 0; i < INDICATORS; i++) {
      versions.add(version(i, 1));
      versions.add(version(i, 2));
    }
    var evaluations = new ArrayList<RegisterRow>();
    var scores = new ArrayList<RegisterRow>();
    for (int e = 0; e < EVALUATIONS; e++) {
      evaluations.add(evaluation(e));
      for (int s = 0; s < SCORES_EACH; s++) {
        scores.add(score(e, s));
      }
    }
    var rows =
        Map.of(
            "indicators", List.copyOf(versions),
            "evaluations", List.copyOf(evaluations),
            "scores", List.copyOf(scores));
    measure(rows);
    long fastest = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      fastest = Math.min(fastest, measure(rows));
    }

    System.out.println(
        "指标版本"
            + versions.size()
            + "个、得分"
            + scores.size()
            + "条，使用情况和区分度："
            + fastest / 1_000_000
            + "毫秒（处理器时间）");
    assertTrue(fastest < 1_500_000_000L, fastest + " ns");
  }

  private static long measure(Map<String, List<RegisterRow>> rows) {
    long start = THREADS.getCurrentThreadCpuTime();
    var library =
        IndicatorLibrary.of(
            new RegisterSnapshot(r -> rows.getOrDefault(r.name(), List.of()), Set.of()));
    int uses = 0;
    for (String indicator : library.indicators()) {
      uses += IndicatorLibrary.discrimination(library.uses(indicator)).uses();
    }
    assertEquals(EVALUATIONS * SCORES_EACH, uses);
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private static RegisterRow version(int i, long version) {
    return new RegisterRow(
        BureauRegisters.INDICATORS,
        Map.of(
            "id",
            "ZB-%06d".formatted(i + 1),
            "version",
            version,
            "framework",
            "框架" + i % 40,
            "level1",
            "产出",
            "level2",
            "产出质量",
            "level3",
            "指标" + i,
            "definition",
            "释义" + i,
            "status",
            version == 1 ? "RECOMMENDED" : "DRAFT"));
  }

  private static RegisterRow evaluation(int e) {
    return new RegisterRow(
        BureauRegisters.EVALUATIONS,
        Map.of(
            "id",
            "PJ-%06d".formatted(e),
            "year",
            2015L + e % 10,
            "unit",
            "DW-1",
            "object",
            "对象" + e,
            "type",
            "PROJECT",
            "industry",
            "教育"));
  }

  private static RegisterRow score(int e, int s) {
    int indicator = (e * 31 + s * 7) % INDICATORS;
    return new RegisterRow(
        BureauRegisters.SCORES,
        Map.of(
            "evaluation",
            "PJ-%06d".formatted(e),
            "sequence",
            (long) s,
            "level1",
            "产出",
            "level2",
            "产出质量",
            "level3",
            "指标" + indicator,
            "weight",
            new BigDecimal("5.00"),
            "score",
            new BigDecimal(e % 3 == 0 ? "5.00" : "4.00"),
            s % 2 == 0 ? "indicator" : "opinion",
            s % 2 == 0 ? "ZB-%06d.v1".formatted(indicator + 1) : "无"));
  }
}
