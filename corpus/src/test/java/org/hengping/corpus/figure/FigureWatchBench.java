package org.hengping.corpus.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.store.CorpusStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon the stale figures of 1,000 reports with 200 figures each are known after a change. */
@Tag("bench")
class FigureWatchBench {
  private static final int REPORTS = 1_000;
  private static final int FIGURES = 200;
  private static final int ROUNDS = 15;

  @TempDir Path folder;

  @Test
  void staleFiguresAreKnownSoonAfterAChange() {
    try (var store = CorpusStore.open(folder, InstantSource.system())) {
      var many = new ManyReports(store);
      many.register(REPORTS);
      var snapshot = store.registers().snapshot();
      for (int i = 0; i < REPORTS; i++) {
        many.report(i, FIGURES, REPORTS, snapshot);
      }
      var watch =
          new FigureWatch(
              store.figureUses(),
              store.documents(),
              store.registers(),
              store.outbox(),
              (source, registers) -> {
                throw new IllegalArgumentException("no tables here");
              });
      long first = System.nanoTime();
      watch.stale();
      print("first look at all", millis(first), 0);
      var times = new ArrayList<Long>();
      int found = 0;
      for (int round = 0; round < ROUNDS; round++) {
        var row = ManyReports.score(round * 7, 3, round % 2 == 0 ? "1" : "2");
        store.registers().put(BureauRegisters.SCORES, List.of(row), ManyReports.CLERK);
        long start = System.nanoTime();
        found = watch.stale().size();
        times.add(millis(start));
        assertTrue(found > 0, "the score is printed in a report");
      }
      Collections.sort(times);
      print("p50 after one changed score", times.get(ROUNDS / 2), found);
      print("worst after one changed score", times.get(ROUNDS - 1), found);
    }
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  private static void print(String arm, long millis, int found) {
    System.out.println(
        "{\"bench\":\"figures\",\"arm\":\""
            + arm
            + "\",\"reports\":"
            + REPORTS
            + ",\"figures\":"
            + FIGURES
            + ",\"ms\":"
            + millis
            + ",\"stale\":"
            + found
            + ",\"load\":"
            + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
            + "}");
  }
}
