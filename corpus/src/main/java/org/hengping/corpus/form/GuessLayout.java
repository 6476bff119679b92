package org.hengping.corpus.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.FieldType;
import org.hengping.corpus.register.Register;

/**
 * Finds the headings of a table and proposes which field of a register each of them means: the same
 * word, a word that is used for it, or one that is much like it. A person confirms it.
 */
final class GuessLayout {
  private static final int FIRST_ROWS = 30;
  private static final int LONGEST_HEADING = 40;
  private static final double ENOUGH = 0.6;
  private static final Pattern UNIT =
      Pattern.compile("[(（/／：:]?\\s*(?:单位[:：]?)?(亿元|万元|元)\\s*[)）]?\\s*$");
  private static final Pattern NOTE = Pattern.compile("单位\\s*[:：]\\s*(?:人民币)?(亿元|万元|元)");

  /** Words that tables use for our headings. */
  private static final Map<String, Set<String>> ALSO =
      Map.ofEntries(
          Map.entry("编码", Set.of("代码", "单位编码", "单位代码", "机构编码", "机构代码")),
          Map.entry("编号", Set.of("序列号", "代码", "编码")),
          Map.entry("名称", Set.of("单位名称", "机构名称", "全称", "单位全称", "县市区名称", "标题", "文件名称")),
          Map.entry("单位", Set.of("单位名称", "预算单位", "被评价单位", "项目单位", "部门", "部门名称", "单位编码")),
          Map.entry("年度", Set.of("年份", "所属年度", "评价年度")),
          Map.entry("业务科室", Set.of("归口科室", "主管科室", "科室", "归口业务科室")),
          Map.entry("地区", Set.of("区域", "所在地", "所属地区")),
          Map.entry("上级单位", Set.of("主管部门", "主管单位")),
          Map.entry("涉密", Set.of("是否涉密", "涉密单位")),
          Map.entry("评价对象", Set.of("项目名称", "评价项目", "项目")),
          Map.entry("评价机构", Set.of("第三方机构", "受托机构", "中介机构")),
          Map.entry("评价资金", Set.of("资金", "资金总额", "涉及资金")),
          Map.entry("预算数", Set.of("预算金额", "预算", "年初预算", "全年预算数")),
          Map.entry("执行数", Set.of("执行金额", "支出数", "实际支出", "全年执行数")),
          Map.entry("金额", Set.of("资金金额", "涉及金额", "问题金额", "调整金额")),
          Map.entry("问题描述", Set.of("存在问题", "存在的问题", "主要问题", "问题", "问题内容")),
          Map.entry("类别", Set.of("类型", "问题类别", "分类")),
          Map.entry("分值", Set.of("权重", "满分", "标准分")),
          Map.entry("得分", Set.of("评分", "分数", "实际得分")),
          Map.entry("等级", Set.of("评价等级", "考核等级", "评定等级")),
          Map.entry("指标值", Set.of("目标值", "年度指标值", "计划值")),
          Map.entry("实际完成值", Set.of("完成值", "实际值", "完成情况")),
          Map.entry("资金名称", Set.of("项目名称", "专项名称")),
          Map.entry("整改期限", Set.of("整改时限", "完成时限")),
          Map.entry("责任科室", Set.of("责任单位", "责任部门")),
          Map.entry("整改状态", Set.of("整改情况", "整改进度")),
          Map.entry("报送日期", Set.of("报送时间", "上报日期", "上报时间")),
          Map.entry("备注", Set.of("说明")));

  private final Register register;

  GuessLayout(Register register) {
    this.register = register;
  }

  /**
   * The layout that fits best.
   *
   * @return empty when no row looks like headings of this register
   */
  Optional<TableLayout> guess(Cells cells) {
    Optional<TableLayout> best = Optional.empty();
    for (Cells.Sheet sheet : cells.sheets()) {
      if (sheet.hidden()) {
        continue;
      }
      for (int i = 0; i < Math.min(FIRST_ROWS, sheet.rows().size()); i++) {
        var layout = layout(sheet, i);
        if (known(layout) > best.map(GuessLayout::known).orElse(0L)) {
          best = Optional.of(layout);
        }
      }
    }
    return best.filter(l -> known(l) >= Math.min(2, register.fields().size()));
  }

  private static long known(TableLayout layout) {
    return layout.columns().stream().filter(c -> !c.field().isEmpty()).count();
  }

  /** Each heading takes the field that it is most like; each field is taken once. */
  private TableLayout layout(Cells.Sheet sheet, int index) {
    var headings =
        sheet.rows().get(index).cells().stream()
            .filter(c -> c.text().strip().length() <= LONGEST_HEADING)
            .toList();
    String unit = unitAbove(sheet, index);
    var taken = new HashSet<String>();
    var columns = new TableLayout.Column[headings.size()];
    for (double least : new double[] {1.0, 0.9, ENOUGH}) {
      for (int c = 0; c < columns.length; c++) {
        if (columns[c] == null) {
          columns[c] = column(headings.get(c), least, unit, taken);
        }
      }
    }
    var all = new ArrayList<TableLayout.Column>();
    for (int c = 0; c < columns.length; c++) {
      var heading = headings.get(c);
      all.add(
          columns[c] != null
              ? columns[c]
              : new TableLayout.Column(heading.column(), heading.text().strip(), "", ""));
    }
    return new TableLayout(sheet.name(), sheet.rows().get(index).number(), all);
  }

  private static String unitAbove(Cells.Sheet sheet, int index) {
    String unit = "万元";
    for (Cells.Row row : sheet.rows().subList(0, index)) {
      for (Cells.Cell cell : row.cells()) {
        var match = NOTE.matcher(cell.text());
        unit = match.find() ? match.group(1) : unit;
      }
    }
    return unit;
  }

  private TableLayout.@org.jspecify.annotations.Nullable Column column(
      Cells.Cell heading, double least, String unit, Set<String> taken) {
    String text = heading.text().strip();
    var best =
        register.fields().stream()
            .filter(f -> !taken.contains(f.key()) && likeness(text, f) >= least)
            .max(java.util.Comparator.comparingDouble(f -> likeness(text, f)));
    if (best.isEmpty()) {
      return null;
    }
    taken.add(best.get().key());
    return column(heading.column(), text, best.get(), unit);
  }

  /** A column that holds this field. */
  static TableLayout.Column column(int at, String heading, Field field, String unit) {
    var own = UNIT.matcher(heading);
    String money = field.type() == FieldType.MONEY ? own.find() ? own.group(1) : unit : "";
    return new TableLayout.Column(at, heading, field.key(), money);
  }

  /** 1 for the same word, 0.9 for one that is used for it, else how many letters they share. */
  private static double likeness(String heading, Field field) {
    String one = word(heading);
    String other = word(field.heading());
    if (one.isEmpty()) {
      return 0;
    }
    if (one.equals(other) || heading.equals(field.key())) {
      return 1;
    }
    if (ALSO.getOrDefault(other, Set.of()).contains(one)) {
      return 0.9;
    }
    return Math.min(0.89, dice(one, other));
  }

  private static String word(String heading) {
    return Anchors.bare(UNIT.matcher(heading).replaceFirst(""));
  }

  /** Dice's coefficient over pairs of letters. */
  private static double dice(String one, String other) {
    var pairs = pairs(one);
    var others = pairs(other);
    int all = pairs.size() + others.size();
    int shared = 0;
    for (String pair : pairs) {
      shared += others.remove(pair) ? 1 : 0;
    }
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private static List<String> pairs(String word) {
    var pairs = new ArrayList<String>();
    for (int i = 0; i + 2 <= word.length(); i++) {
      pairs.add(word.substring(i, i + 2));
    }
    return pairs;
  }
}
