package org.hengping.templates.binding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.FieldType;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;

/** Register rows as templates see them: texts, no bare amounts or scores (those are figures). */
final class Rows {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("DEPARTMENT_OVERALL", "部门整体支出"),
          Map.entry("PROJECT", "项目支出"),
          Map.entry("THIRD_PARTY", "委托第三方机构"),
          Map.entry("BUREAU_TEAM", "财政评价组"),
          Map.entry("NOT_STARTED", "未启动"),
          Map.entry("IN_PROGRESS", "整改中"),
          Map.entry("CLOSED", "已销号"),
          Map.entry("LONG_TERM", "长期坚持"),
          Map.entry("OVERDUE", "逾期"),
          Map.entry("INCREASE", "调增"),
          Map.entry("DECREASE", "调减"),
          Map.entry("CANCEL", "取消"),
          Map.entry("COUNTY", "县（市）"),
          Map.entry("DISTRICT", "区"),
          Map.entry("PLAN", "计划标准"),
          Map.entry("INDUSTRY", "行业标准"),
          Map.entry("HISTORICAL", "历史标准"),
          Map.entry("EXPENDITURE", "预算支出标准"),
          Map.entry("OTHER", "其他标准"),
          Map.entry("SUPPORT", "建议予以支持"),
          Map.entry("ADJUST", "建议调整完善后予以支持"),
          Map.entry("PARTIAL", "建议部分支持"),
          Map.entry("REJECT", "建议不予支持"),
          Map.entry("ACCEPTED", "核查通过"),
          Map.entry("SUPPLEMENT", "要求补充材料"),
          Map.entry("RETURNED", "退回重报"),
          Map.entry("PENDING", "尚待核查"));

  private Rows() {}

  /** The Chinese name of a code, the code itself where it has none. */
  static String name(String code) {
    return NAMES.getOrDefault(code, code);
  }

  /** The Chinese name of a field's code. */
  static String name(Register register, String field, String code) {
    return register.field(field).title(code);
  }

  /** A row as texts; empty fields are empty texts, dates are written out, flags are booleans. */
  static Map<String, Object> map(RegisterRow row) {
    var map = new LinkedHashMap<String, Object>();
    for (Field field : row.register().fields()) {
      if (field.type() == FieldType.FLAG) {
        map.put(field.key(), row.flag(field.key()));
      } else if (field.type() == FieldType.DATE) {
        map.put(field.key(), row.date(field.key()).map(Rows::date).orElse(""));
      } else if (field.type() != FieldType.MONEY && field.type() != FieldType.DECIMAL) {
        map.put(field.key(), row.text(field.key()));
      }
    }
    return map;
  }

  static List<Map<String, Object>> maps(List<RegisterRow> rows) {
    return rows.stream().map(Rows::map).toList();
  }

  /** A date as in 2021年4月19日. */
  static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** The parts of a list in one field. */
  static List<String> list(String text) {
    return Arrays.stream(text.split("[；;、]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
