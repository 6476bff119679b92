package org.hengping.corpus.proposal.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The points for budget execution that a self-evaluation form (财预〔2020〕10号 附1) gives among the
 * money, above its indicators. Not thread-safe.
 */
final class ExecutionLine {
  private static final Pattern TOTAL = Pattern.compile("(?:年度)?(?:资金)?(?:预算)?(?:总额|合计).*");
  private static final String NAME = "预算执行率";

  private @Nullable GridLine headings;

  /** The row for execution, when the line gives it. */
  Optional<RowDraft> row(GridLine line) {
    if (column(line, "执行率") >= 0 && column(line, "得分") >= 0 && column(line, "分值") >= 0) {
      headings = line;
      return Optional.empty();
    }
    var known = headings;
    if (known == null
        || line.own().stream().limit(2).noneMatch(c -> TOTAL.matcher(bare(c)).matches())) {
      return Optional.empty();
    }
    headings = null;
    var contents = new EnumMap<Role, Columns.Content>(Role.class);
    for (var at : Map.of(Role.WEIGHT, "分值", Role.SCORE, "得分", Role.ACTUAL, "执行率").entrySet()) {
      String text = under(known, at.getValue(), line);
      if (!text.isBlank()) {
        contents.put(at.getKey(), new Columns.Content(text, false));
      }
    }
    return RowDraft.number(contents, Role.WEIGHT)
        .map(w -> new RowDraft(NAME, "", LevelName.of(NAME, true), contents, line));
  }

  /** The value under a heading: by order where both lines are full, as cells may be shifted. */
  private static String under(GridLine headings, String heading, GridLine line) {
    var named = headings.own();
    var values = line.own();
    int label = 0;
    while (!TOTAL.matcher(bare(values.get(label))).matches()) {
      label++;
    }
    if (named.size() - 1 == values.size() - 1 - label) {
      for (int i = 1; i < named.size(); i++) {
        if (bare(named.get(i)).equals(heading)) {
          return values.get(label + i).text();
        }
      }
    }
    return line.cell(column(headings, heading)).text();
  }

  private static int column(GridLine line, String heading) {
    for (int c = 0; c < line.width(); c++) {
      if (bare(line.cell(c)).equals(heading)) {
        return c;
      }
    }
    return -1;
  }

  private static String bare(GridCell cell) {
    return Headings.bare(cell.text());
  }
}
