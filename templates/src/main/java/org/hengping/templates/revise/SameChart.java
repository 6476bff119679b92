package org.hengping.templates.revise;

import java.math.BigDecimal;
import java.util.List;
import org.hengping.corpus.manuscript.Block;

/** Whether a chart came back with the data that it was drawn from. */
final class SameChart {
  private SameChart() {}

  /** The chart of before where nothing changed, else the new data without an origin. */
  static Block.Chart joined(Block.Chart now, Block.Chart before) {
    String unit = now.unit().isEmpty() ? before.unit() : now.unit();
    if (now.title().strip().equals(before.title().strip())
        && unit.equals(before.unit())
        && now.categories().equals(before.categories())
        && equal(now.series(), before.series())) {
      return before;
    }
    return new Block.Chart(now.shape(), now.title(), unit, now.categories(), now.series(), null);
  }

  private static boolean equal(List<Block.Series> a, List<Block.Series> b) {
    for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
      if (!a.get(i).name().equals(b.get(i).name())
          || !values(a.get(i).values(), b.get(i).values())) {
        return false;
      }
    }
    return a.size() == b.size();
  }

  private static boolean values(List<BigDecimal> a, List<BigDecimal> b) {
    for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
      if (a.get(i).compareTo(b.get(i)) != 0) {
        return false;
      }
    }
    return a.size() == b.size();
  }
}
