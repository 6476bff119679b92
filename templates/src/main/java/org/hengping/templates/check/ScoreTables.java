package org.hengping.templates.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.layout.TableGrid;

/**
 * Sums of score tables: any table with the columns 分值 and 得分. Scores may not exceed weights,
 * subtotals and total must add up, a tree of indicators has 100 points (财预〔2020〕10号 第十四条).
 */
final class ScoreTables {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Manuscript manuscript;
  private final int block;
  private final List<Issue> issues;
  private final Sum running = new Sum();
  private final Sum all = new Sum();

  private ScoreTables(Manuscript manuscript, int block, List<Issue> issues) {
    this.manuscript = manuscript;
    this.block = block;
    this.issues = issues;
  }

  static List<Issue> check(Manuscript manuscript) {
    var issues = new ArrayList<Issue>();
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      if (manuscript.blocks().get(b) instanceof Block.Table t) {
        new ScoreTables(manuscript, b, issues).table(t);
      }
    }
    return issues;
  }

  private void table(Block.Table table) {
    var grid = texts(table);
    if (grid.isEmpty()) {
      return;
    }
    int weight = grid.get(0).indexOf("分值");
    int score = grid.get(0).indexOf("得分");
    if (weight < 0 || score < 0) {
      return;
    }
    boolean tree = grid.get(0).contains("三级指标");
    for (int r = table.headerRows(); r < grid.size(); r++) {
      row(grid.get(r), r, weight, score, tree);
    }
  }

  /** The table as a full grid; a merged cell's text stands in every place that it covers. */
  private static List<List<String>> texts(Block.Table table) {
    var grid = new ArrayList<List<String>>();
    for (var places : TableGrid.of(table).rows()) {
      var line = new ArrayList<String>();
      for (var place : places) {
        String text = PlainText.of(place.cell().text()).strip();
        line.addAll(Collections.nCopies(place.cell().columnSpan(), text));
      }
      grid.add(line);
    }
    return grid;
  }

  private void row(List<String> row, int r, int weightColumn, int scoreColumn, boolean tree) {
    var weight = number(row, weightColumn);
    var score = number(row, scoreColumn);
    if (weight.isEmpty() || score.isEmpty()) {
      return;
    }
    String name = row.get(0);
    if (name.contains("小计")) {
      running.compare(weight.get(), score.get(), name, r);
      running.clear();
    } else if (name.contains("合计") || name.contains("总分")) {
      all.compare(weight.get(), score.get(), name, r);
      if (tree && weight.get().compareTo(HUNDRED) != 0) {
        add(r, "各项分值合计为" + weight.get().toPlainString() + "分，应为100分", name);
      }
    } else {
      running.add(weight.get(), score.get());
      all.add(weight.get(), score.get());
      if (score.get().compareTo(weight.get()) > 0) {
        add(r, "得分" + score.get() + "超过分值" + weight.get() + "，请核对", String.join(" ", row));
      }
    }
  }

  private static Optional<BigDecimal> number(List<String> row, int column) {
    String text = column < row.size() ? row.get(column).strip() : "";
    return text.matches("\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private void add(int row, String message, String excerpt) {
    var lines = PlainText.lines(manuscript.blocks().get(block));
    boolean caption =
        manuscript.blocks().get(block) instanceof Block.Table t && !t.caption().isEmpty();
    int line = Math.min(lines.size() - 1, row + (caption ? 1 : 0));
    var anchor = new Anchor(manuscript.page(block), block, line, 0, lines.get(line).length());
    issues.add(new Issue("SUM", Severity.ERROR, message, excerpt, Optional.of(anchor)));
  }

  /** A running sum of weights and scores. */
  private final class Sum {
    private BigDecimal weights = BigDecimal.ZERO;
    private BigDecimal scores = BigDecimal.ZERO;

    void add(BigDecimal weight, BigDecimal score) {
      weights = weights.add(weight);
      scores = scores.add(score);
    }

    void clear() {
      weights = BigDecimal.ZERO;
      scores = BigDecimal.ZERO;
    }

    void compare(BigDecimal weight, BigDecimal score, String name, int row) {
      if (weight.compareTo(weights) != 0) {
        ScoreTables.this.add(row, name + "的分值为" + weight + "，各项相加为" + weights + "，请核对", name);
      }
      if (score.compareTo(scores) != 0) {
        ScoreTables.this.add(row, name + "的得分为" + score + "，各项相加为" + scores + "，请核对", name);
      }
    }
  }
}
