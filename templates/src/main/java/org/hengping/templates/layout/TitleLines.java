package org.hengping.templates.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Divides a long title into lines of about equal length without cutting a word:
 * 标题回行时做到词意完整、排列对称、长短适宜 (GB/T 9704—2012, 7.3.1).
 */
public final class TitleLines {
  /** Characters of 二号 that fit into 版心, with a little room to spare. */
  private static final double ROOM = 19.5;

  private static final Set<String> WORDS =
      Set.of(
          "绩效", "评价", "报告", "部门", "整体", "支出", "项目", "专项", "资金", "财政", "重点", "工作", "情况", "汇报", "年度",
          "预算", "管理", "整改", "通知", "结果", "综合", "材料", "专报", "建设", "补助", "工程", "自评", "监控", "评估", "考评",
          "考核", "第三", "三方", "机构", "质量", "通报", "有限", "公司", "中心", "委员", "员会", "办公", "公室", "政府", "经费",
          "改造", "服务", "发展", "关于");

  private static final String NOT_FIRST = "的和与及、，。：；！？）》」』】〕”’…—％%.,)]";
  private static final String NOT_LAST = "（《「『【〔“‘([";

  /** A break is good after these and before the kind of document. */
  private static final String GOOD_AFTER = "局委办院会区县市处的、和与及度";

  private TitleLines() {}

  /** The lines of a title; together they are the title. */
  public static List<String> of(String title) {
    int count = (int) Math.ceil(TextMeasure.ems(title) / ROOM);
    if (count < 2) {
      return List.of(title);
    }
    var lines = new ArrayList<String>();
    String rest = title;
    for (int left = count; left > 1; left--) {
      int at = bestBreak(rest, TextMeasure.ems(rest) / left, left);
      lines.add(rest.substring(0, at));
      rest = rest.substring(at);
    }
    lines.add(rest);
    return lines;
  }

  private static int bestBreak(String text, double wanted, int lines) {
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int i = 1; i < text.length(); i++) {
      double before = TextMeasure.ems(text.substring(0, i));
      double after = TextMeasure.ems(text.substring(i)) / (lines - 1);
      if (before > ROOM || after > ROOM || Character.isLowSurrogate(text.charAt(i))) {
        continue;
      }
      double cost = Math.abs(before - wanted) + roughness(text, i);
      if (cost < least) {
        least = cost;
        best = i;
      }
    }
    return best < 0
        ? text.offsetByCodePoints(0, Math.min(19, text.codePointCount(0, text.length())))
        : best;
  }

  /** How bad a break before character {@code i} reads, in characters of imbalance. */
  private static double roughness(String text, int i) {
    char before = text.charAt(i - 1);
    char after = text.charAt(i);
    if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
      return 50;
    }
    if (before < 0x2E80 && after < 0x2E80 && before != ' ' && after != ' ') {
      return 40;
    }
    if (WORDS.contains(text.substring(i - 1, i + 1))
        || (before < 0x2E80 && "年个项".indexOf(after) >= 0)) {
      return 30;
    }
    if (text.startsWith("绩效评价报告", i) || text.startsWith("工作情况", i)) {
      return -2;
    }
    return GOOD_AFTER.indexOf(before) >= 0 ? -1 : 3;
  }
}
