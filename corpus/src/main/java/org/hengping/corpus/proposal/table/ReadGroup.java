package org.hengping.corpus.proposal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.proposal.ReadingCheck;
import org.jspecify.annotations.Nullable;

/**
 * Reads one score table that may reach over several tables of the page. Rows are those lines that
 * name an indicator; lines that name only a level, give a total or go on with the row above are
 * told apart. Not thread-safe.
 */
final class ReadGroup {
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:注|说明|备注|填表|填报|联系|审核|评价人|评分人|评委|专家|评价等级|评价结论|评价机构|评价组|制表|单位负责人|日期)[^|]{0,12}[:：].*"
              + "|注[\\d一二三]?[:：.、].*|评价等级|评价结果等级|等级");
  private static final int CUT_NAME = 3;

  private final List<RowDraft> rows = new ArrayList<>();
  private final Totals totals = new Totals(rows);
  private final ExecutionLine execution = new ExecutionLine();
  private @Nullable Columns columns;
  private String level1 = "";
  private String level2 = "";
  private boolean scored;
  private boolean afterBreak;

  /** Whether a table without headings can be the rest of this one. */
  boolean goesOnIn(FoundTable table) {
    var known = columns;
    if (known == null || table.lines().isEmpty() || totals.isClosed()) {
      return false;
    }
    if (table.lines().stream().limit(3).anyMatch(l -> Headings.fit(l.cells()))) {
      return true;
    }
    int fits = 0;
    for (GridLine line : table.lines()) {
      if (line.loose() ? line.width() > known.width() : line.width() != known.width()) {
        return false;
      }
      var contents = known.read(line);
      for (Role role : List.of(Role.WEIGHT, Role.SCORE)) {
        var content = contents.get(role);
        fits += content == null ? 0 : Numbers.read(content.text()).isPresent() ? 1 : -1;
      }
    }
    return fits > 0 || fits == 0 && !known.has(Role.SCORE);
  }

  /** Takes in a table. */
  void read(FoundTable table) {
    var lines = table.lines();
    afterBreak = columns != null;
    int at = 0;
    while (at < lines.size()) {
      GridLine line = lines.get(at);
      if (Headings.fit(line.cells())) {
        boolean two = at + 1 < lines.size() && Columns.isSecond(line, lines.get(at + 1));
        var read = two ? Columns.of(line, lines.get(at + 1)) : Columns.of(line);
        at += two ? 2 : 1;
        int split = two ? lines.get(at - 1).width() - 1 : 0;
        int width = Math.max(line.width() + split, widest(lines, at));
        columns = line.loose() ? read.widened(width) : read;
      } else {
        line(line, lines, at);
        at++;
      }
    }
  }

  /** Width of the widest row up to the next headings; lines set with spaces know their columns. */
  private static int widest(List<GridLine> lines, int from) {
    int widest = 0;
    for (int i = from; i < lines.size() && !Headings.fit(lines.get(i).cells()); i++) {
      boolean placed = lines.get(i).cell(0).middle() >= 0;
      widest = placed ? widest : Math.max(widest, lines.get(i).width());
    }
    return widest;
  }

  private void line(GridLine line, List<GridLine> lines, int at) {
    var known = columns;
    if (known == null) {
      execution.row(line).ifPresent(rows::add);
      return;
    }
    var contents = known.read(line);
    var own = line.own();
    if (own.isEmpty()
        || NOTE.matcher(own.get(0).text().strip()).matches() && own.size() < 3
        || totals.takes(line, contents)) {
      return;
    }
    scored |= RowDraft.number(contents, Role.SCORE).isPresent();
    scored |= RowDraft.number(contents, Role.DEDUCTED).isPresent();
    Role leaf = known.leaf();
    LevelName name = name(contents, leaf, true);
    if (cutName(contents, leaf)) {
      rows.get(rows.size() - 1).goOnName(name.name());
      return;
    }
    boolean upper = levels(contents, leaf, own.size() == 1, line);
    if (!name.name().isEmpty() && !contents.get(leaf).carried()) {
      named(name, contents, line, lines, at);
    } else if (upper) {
      level(contents, leaf, line, lines, at);
    } else if (!rows.isEmpty() && !contents.isEmpty()) {
      rows.get(rows.size() - 1).goOn(contents, line, afterBreak);
    }
    afterBreak = false;
  }

  private static LevelName name(Map<Role, Columns.Content> contents, Role role, boolean leaf) {
    var content = contents.get(role);
    return LevelName.of(content == null ? "" : content.text(), leaf);
  }

  /** The rest of a name that a page break cut off. */
  private boolean cutName(Map<Role, Columns.Content> contents, Role leaf) {
    return afterBreak
        && !rows.isEmpty()
        && contents.size() == 1
        && contents.containsKey(leaf)
        && leaf != Role.NAME
        && contents.get(leaf).text().strip().length() <= CUT_NAME;
  }

  /** Takes over the levels that the line names; whether there is a new one. */
  private boolean levels(
      Map<Role, Columns.Content> contents, Role leaf, boolean alone, GridLine line) {
    boolean any = false;
    for (Role role : List.of(Role.LEVEL1, Role.LEVEL2, Role.LEVEL3)) {
      var content = contents.get(role);
      if (role == leaf || content == null || content.carried()) {
        continue;
      }
      LevelName name = LevelName.of(content.text(), false);
      boolean second = role != Role.LEVEL1 || alone && name.depth() == 2 && !level1.isEmpty();
      any |= enter(name.name(), second, role == Role.LEVEL3);
      var weight =
          name.weight().or(() -> RowDraft.number(contents, second ? Role.WEIGHT2 : Role.WEIGHT1));
      totals.level(second ? level1 + "/" + level2 : level1, weight, Optional.empty(), line.place());
    }
    return any;
  }

  private boolean enter(String name, boolean second, boolean third) {
    if (name.isEmpty()) {
      return false;
    }
    if (third) {
      level2 = level2.replaceFirst("—.*", "") + "—" + name;
    } else if (second) {
      level2 = name;
    } else if (!name.equals(level1)) {
      level1 = name;
      level2 = "";
    }
    return true;
  }

  private void named(
      LevelName name,
      Map<Role, Columns.Content> contents,
      GridLine line,
      List<GridLine> lines,
      int at) {
    boolean says = says(contents) || name.weight().isPresent();
    if (flat() && (name.depth() > 0 || !says) && opens(name, says, lines, at)) {
      enter(name.name(), name.depth() == 2, false);
      level2 = name.depth() == 2 ? level2 : "";
      var weight = RowDraft.number(contents, Role.WEIGHT).or(name::weight);
      String key = name.depth() == 2 ? level1 + "/" + level2 : level1;
      totals.level(key, weight, RowDraft.number(contents, Role.SCORE), line.place());
    } else if (says) {
      rows.add(new RowDraft(level1, level2, name, contents, line));
    }
  }

  /** Whether the table has one column of names only. */
  private boolean flat() {
    var known = columns;
    return known != null && known.leaf() == Role.NAME && !known.has(Role.LEVEL1);
  }

  /** Whether the rows after a numbered name stand under it. */
  private boolean opens(LevelName name, boolean says, List<GridLine> lines, int at) {
    for (int next = at + 1; next < Math.min(lines.size(), at + 4); next++) {
      var known = columns;
      var contents = known == null ? Map.<Role, Columns.Content>of() : known.read(lines.get(next));
      LevelName under = name(contents, Role.NAME, true);
      if (!under.name().isEmpty()) {
        return under.depth() == 0 ? !says || name.depth() <= 2 : under.depth() > name.depth();
      }
    }
    return false;
  }

  private static boolean says(Map<Role, Columns.Content> contents) {
    return contents.entrySet().stream()
        .anyMatch(
            e ->
                e.getKey().isValue()
                    && !(e.getKey().isNumber()
                        && (e.getValue().carried()
                            || Numbers.read(e.getValue().text()).isEmpty())));
  }

  /** A line that names a level and no indicator: a row of its own, or the level's heading. */
  private void level(
      Map<Role, Columns.Content> contents, Role leaf, GridLine line, List<GridLine> lines, int at) {
    Role deepest = own(contents, Role.LEVEL2) ? Role.LEVEL2 : Role.LEVEL1;
    LevelName name = LevelName.of(contents.get(deepest).text(), false);
    if (!says(contents)) {
      return;
    }
    if (heads(deepest, leaf, lines, at)) {
      Optional<BigDecimal> weight = RowDraft.number(contents, Role.WEIGHT);
      String key = deepest == Role.LEVEL2 ? level1 + "/" + level2 : level1;
      totals.level(key, weight, RowDraft.number(contents, Role.SCORE), line.place());
    } else {
      rows.add(new RowDraft(level1, level2, name, contents, line));
    }
  }

  private boolean heads(Role level, Role leaf, List<GridLine> lines, int at) {
    var known = columns;
    if (known == null || at + 1 >= lines.size()) {
      return false;
    }
    var here = known.read(lines.get(at));
    var next = known.read(lines.get(at + 1));
    boolean deeper =
        own(next, leaf) || level == Role.LEVEL1 && own(next, Role.LEVEL2) && !own(here, leaf);
    return deeper
        && (!own(next, level)
            || next.get(level).text().strip().equals(here.get(level).text().strip()));
  }

  private static boolean own(Map<Role, Columns.Content> contents, Role role) {
    var content = contents.get(role);
    return content != null && !content.carried() && !content.text().isBlank();
  }

  /** The rows that were read. */
  List<IndicatorRow> rows() {
    centredNames();
    new Codes(rows).strip();
    return rows.stream().map(r -> r.row(scored)).toList();
  }

  /** A name set in the middle of its merged cell stands beside a later row: earlier ones get it. */
  private void centredNames() {
    for (int i = rows.size() - 2; i >= 0; i--) {
      rows.get(i).takeLevel2(rows.get(i + 1));
    }
  }

  /** What does not agree in them. */
  List<ReadingCheck> checks() {
    return rows.isEmpty() ? List.of() : totals.checks(scored);
  }
}
