package org.hengping.corpus.proposal.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.proposal.table.FindTables;
import org.hengping.corpus.proposal.table.FoundTable;
import org.hengping.corpus.proposal.table.GridLine;

/** Reads lists of problems set as tables (问题清单): 序号, 问题描述, 具体表现. Not thread-safe. */
final class ProblemLists {
  private static final Pattern TEXT =
      Pattern.compile("(?:存在的?|发现的?|主要|存在的主要|评价发现的?)?问题(?:描述|内容|表述|概述|名称|事项|摘要)?");
  private static final Pattern DETAIL =
      Pattern.compile("(?:问题)?(?:的)?(?:具体)?(?:表现|情况|详情|事实|内容)(?:描述|说明|及依据)?|问题详述|事实及依据|详细说明");
  private static final Pattern KIND = Pattern.compile("(?:问题)?(?:类别|类型|分类|性质)");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern NUMBER = Pattern.compile("序号|编号|问题编号");

  private final boolean department;
  private final List<Problem> found = new ArrayList<>();

  ProblemLists(boolean department) {
    this.department = department;
  }

  List<Problem> read(List<FoundTable> tables) {
    tables.forEach(this::table);
    return found;
  }

  private void table(FoundTable table) {
    int text = -1;
    int detail = -1;
    int kind = -1;
    for (GridLine line : table.lines()) {
      if (column(line, TEXT) >= 0 && line.own().size() > 1 && !FindTables.headsIndicators(line)) {
        text = column(line, TEXT);
        detail = column(line, DETAIL);
        kind = column(line, KIND);
        boolean listed = detail >= 0 || kind >= 0 || column(line, NUMBER) >= 0;
        text = listed ? text : -1;
      } else if (text >= 0 && FindTables.headsIndicators(line)) {
        text = -1;
      } else if (text >= 0) {
        row(line, text, detail, kind);
      }
    }
  }

  private static int column(GridLine line, Pattern heading) {
    for (int c = 0; c < line.width(); c++) {
      if (line.cell(c).isOwn() && heading.matcher(plain(line, c)).matches()) {
        return c;
      }
    }
    return -1;
  }

  private static String plain(GridLine line, int column) {
    return SPACES.matcher(line.cell(column).text()).replaceAll("");
  }

  private void row(GridLine line, int text, int detail, int kind) {
    String problem = plain(line, text).replaceFirst("[。；;]+$", "");
    boolean own = line.cell(text).isOwn();
    if (problem.isEmpty() || !own && found.isEmpty()) {
      return;
    }
    String facts = detail < 0 ? "" : plain(line, detail);
    if (!own) {
      goOn(line, facts);
      return;
    }
    String given = kind < 0 ? "" : plain(line, kind);
    var sentence = detail < 0 ? Sentence.of(problem, false) : new Sentence(problem, facts);
    var guess = Category.of(given + "。" + sentence.first(), sentence.rest(), department);
    var named = Category.named(given);
    found.add(
        new Problem(
            named.or(guess::category).map(Category::title).orElse(""),
            Numbered.of(sentence.first()).text(),
            sentence.rest(),
            line.place(),
            named.isPresent() ? 98 : Math.max(40, guess.sureness())));
  }

  private void goOn(GridLine line, String facts) {
    var last = found.remove(found.size() - 1);
    found.add(
        new Problem(
            last.category(),
            last.text(),
            last.detail() + facts,
            last.place().through(line.place()),
            last.sureness()));
  }
}
