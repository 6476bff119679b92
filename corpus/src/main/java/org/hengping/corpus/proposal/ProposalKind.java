package org.hengping.corpus.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a proposal is about, with the fields of its values and their names for people. */
public enum ProposalKind {
  /** A fact about the document itself: {@code aspect} and {@code value}. */
  ASPECT("文档信息", fields("aspect", "项目", "value", "内容")),
  /** A row of a score table, for the register of scores. */
  SCORE("指标得分", indicator()),
  /** An indicator without a score, for the indicator library. */
  INDICATOR("指标", indicator()),
  /** A problem that a report tells, for the register of findings. */
  FINDING("存在的问题", fields("category", "问题类别", "text", "问题描述", "detail", "具体表现"));

  private final String title;
  private final Map<String, String> fields;

  ProposalKind(String title, Map<String, String> fields) {
    this.title = title;
    this.fields = fields;
  }

  private static Map<String, String> indicator() {
    return fields(
        "level1",
        "一级指标",
        "level2",
        "二级指标",
        "level3",
        "三级指标",
        "weight",
        "分值",
        "score",
        "得分",
        "target",
        "指标值",
        "actual",
        "实际完成值",
        "definition",
        "指标解释",
        "points",
        "评价要点",
        "rule",
        "评分规则",
        "opinion",
        "评价意见");
  }

  private static Map<String, String> fields(String... names) {
    var fields = new LinkedHashMap<String, String>();
    for (int i = 0; i < names.length; i += 2) {
      fields.put(names[i], names[i + 1]);
    }
    return fields;
  }

  /** Chinese name for people. */
  public String title() {
    return title;
  }

  /** Names of the fields of its values, in the order in which people read them. */
  public List<String> fields() {
    return List.copyOf(fields.keySet());
  }

  /** Chinese name of a field. */
  public String heading(String field) {
    return fields.getOrDefault(field, field);
  }
}
