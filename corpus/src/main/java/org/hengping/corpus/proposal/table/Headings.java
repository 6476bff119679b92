package org.hengping.corpus.proposal.table;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Knows a column by its heading, whatever the bureau or unit calls it. */
final class Headings {
  private static final int LONGEST = 24;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern BRACKETED = Pattern.compile("[(\\[【〔][^)\\]】〕]*[)\\]】〕]");
  private static final Pattern MARKS = Pattern.compile("[:：/、,，*。|]+");
  private static final String PARTY =
      "(?:单位|项目单位|部门|主管部门|财政|财政部门|第三方|第三方机构|机构|专家|评价组|评价机构|实际|最终|综合|绩效|考核|考评|评价|复核|复评|审核|核定|自评|自评价|自我评价|抽查|再评价)*";

  private record Rule(Role role, Pattern form) {
    Rule(Role role, String form) {
      this(role, Pattern.compile(form));
    }
  }

  /** The first that fits holds. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(Role.WEIGHT1, "一级(?:指标)?(?:分值|权重|满分|标准分)(?:分|值|%)?"),
          new Rule(Role.WEIGHT2, "二级(?:指标)?(?:分值|权重|满分|标准分)(?:分|值|%)?"),
          new Rule(Role.LEVEL1, "(?:绩效|评价)?(?:指标)?一级(?:指标)?(?:名称|内容|及分值|及权重|分类)?"),
          new Rule(Role.LEVEL2, "(?:绩效|评价)?(?:指标)?二级(?:指标)?(?:名称|内容|及分值|及权重|分类)?"),
          new Rule(Role.LEVEL3, "(?:绩效|评价)?(?:指标)?三级(?:指标)?(?:名称|内容|及分值|及权重|分类)?"),
          new Rule(Role.LEVEL4, "(?:绩效|评价)?(?:指标)?四级(?:指标)?(?:名称|内容|及分值|及权重)?"),
          new Rule(Role.OTHER, ".*得分率|.*完成率|.*执行率|得分比例|扣分合计"),
          new Rule(
              Role.OPINION,
              ".*(?:扣分|扣减|失分|得分|评分|偏差|未完成|未达标|未得满分)(?:的)?(?:原因|说明|理由|依据|情况说明|缘由).*"
                  + "|.*(?:评价意见|评审意见|专家意见|评价说明|评价情况|原因分析|评价依据及说明|情况说明|评分过程|得分简述|简要说明|存在问题|存在的问题).*"
                  + "|评价依据|评价描述|评价分析|说明"),
          new Rule(
              Role.RULE,
              ".*(?:评分|计分|打分|评价|考核|得分|赋分|扣分|评定|考评|评判)(?:的)?(?:标准|规则|办法|方法|细则|方式).*" + "|.*分值标准.*"),
          new Rule(
              Role.WEIGHT,
              "(?:指标|标准|基准|参考|设定|三级指标|三级|各项|评价)?(?:分值|权重|满分|标准分|基准分|配分|赋分|分数|应得分|总分值)"
                  + "(?:权重|分值|满分|分|值|%|占比|比重|设定|系数|设置|标准|及权重)*"),
          new Rule(Role.DEDUCTED, "扣分|扣分值|扣减分值|失分|扣减分|扣分数"),
          new Rule(Role.SCORE, PARTY + "(?:得分|评分|打分|评价分|自评分|考核分|实得分|评分结果)(?:值|数|分|结果|情况)?"),
          new Rule(Role.POINTS, "(?:评价|考核|评分|考评|评估|审核)要点|评价要素|指标说明及评价要点|要点"),
          new Rule(Role.DEFINITION, "(?:指标|评价指标)?(?:解释|内涵|含义|定义|释义|说明|解释及说明|解释说明|说明及解释)|指标内涵及解释"),
          new Rule(
              Role.TARGET,
              "(?:年度|年初|全年|本年度|本年|预期|计划|绩效|设定|年初设定|年初预期|预算)*(?:指标值|目标值|目标|计划值|标准值|预期值|计划完成值|绩效目标值|指标目标值|指标计划值)"
                  + "|计划(?:数|指标)|目标(?:任务|数)"),
          new Rule(
              Role.ACTUAL,
              "(?:年度|全年|本年度|本年|自评|单位|指标)*(?:实际完成|实际|完成|业绩|实际达成)(?:指标)?(?:值|情况|数|结果|指标值|情况及完成值)?"
                  + "|(?:指标)?(?:实际值|完成值|业绩值|评价值|实现值)|执行结果|实现情况"),
          new Rule(
              Role.NAME,
              "(?:三级)?(?:指标|绩效指标|评价指标|考核指标|考评指标|评分指标|具体指标|评估指标)(?:名称|内容|体系)?"
                  + "|(?:评价|考核|考评|评分|评估)(?:内容|项目|事项)"),
          new Rule(Role.CATEGORY, "(?:指标|评价)?(?:类型|类别|维度|分类|方面)|评价维度|大类|一级类别"));

  private Headings() {}

  /** Whether the cells are the headings of a table of indicators. */
  static boolean fit(List<GridCell> cells) {
    if (cells.stream().anyMatch(c -> !c.isBlank() && Numbers.read(c.text()).isPresent())) {
      return false;
    }
    boolean name = false;
    boolean value = false;
    for (GridCell cell : cells) {
      Role role = cell.fromAbove() ? Role.OTHER : role(cell.text());
      name |= role.isName();
      value |= role.isValue();
    }
    return name && value;
  }

  /** What a column with this heading holds. */
  static Role role(String heading) {
    String bare = bare(heading);
    if (bare.isEmpty() || bare.length() > LONGEST) {
      return Role.OTHER;
    }
    for (Rule rule : RULES) {
      if (rule.form().matcher(bare).matches()) {
        return rule.role();
      }
    }
    return Role.OTHER;
  }

  /** The heading without spaces, brackets and what stands in them, a common misreading mended. */
  static String bare(String heading) {
    if (heading.length() > 4 * LONGEST) {
      return "";
    }
    String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC);
    String joined = SPACES.matcher(plain).replaceAll("");
    String open = BRACKETED.matcher(joined).replaceAll("");
    return MARKS.matcher(open).replaceAll("").replace("指示", "指标");
  }
}
