package org.hengping.corpus.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.markdown.MarkdownReader;
import org.hengping.corpus.proposal.problem.Category;
import org.hengping.corpus.proposal.problem.Problem;
import org.hengping.corpus.proposal.problem.ReadProblems;
import org.junit.jupiter.api.Test;

class ReadProblemsTest {
  private static List<String> read(String title, String markdown) {
    return texts(MarkdownReader.read(title, markdown.replace("\n", "\n\n")));
  }

  private static List<String> texts(Manuscript manuscript) {
    return ReadProblems.in(manuscript).stream().map(Problem::text).toList();
  }

  @Test
  void headingsThatTellAProblemAreProblemsAndWhatIsUnderThemIsDetail() {
    var manuscript =
        MarkdownReader.read(
            "沙洲渡口修缮项目支出绩效评价报告",
            """
            ## 五、主要经验及做法、存在的问题及原因分析

            ### （一）主要经验及做法

            1.专班推进，进度未受影响。

            ### （二）存在的问题

            #### 1.预算执行进度缓慢

            截至年底支出312万元，执行率62%。

            #### 2.部分设备闲置

            （1）两台趸船未启用；
            （2）系统未联网。

            ### （三）原因分析

            一是前期工作不充分。二是部门衔接不够。

            ## 六、有关建议

            （一）加快支出进度，避免资金闲置。
            """);
    var problems = ReadProblems.in(manuscript);
    assertEquals(List.of("预算执行进度缓慢", "部分设备闲置"), problems.stream().map(Problem::text).toList());
    assertEquals("截至年底支出312万元，执行率62%。", problems.get(0).detail());
    assertTrue(problems.get(1).detail().contains("系统未联网"), problems.get(1).detail());
    assertEquals("预算执行有偏差", problems.get(0).category());
    var place = problems.get(0).place();
    assertEquals(List.of("1.预算执行进度缓慢", "截至年底支出312万元，执行率62%。"), place.lines(manuscript));
  }

  @Test
  void groupsByFieldOfWorkAreLookedInto() {
    assertEquals(
        List.of("年初预算未细化到项目", "会计科目使用错误", "固定资产未及时入账", "两处泵房未转固"),
        read(
                "石渡县水务局整体支出绩效评价报告",
                """
            七、存在的主要问题
            （一）预算管理方面
            1.年初预算未细化到项目。全年追加三次，共410万元。
            2.会计科目使用错误，把维修费记入办公费。
            （二）资产管理方面。一是固定资产未及时入账，涉及28台水表；二是两处泵房未转固。
            八、有关建议
            1.细化预算编制，不得随意追加。
            """)
            .stream()
            .map(t -> t.replaceFirst("，.*", ""))
            .toList());
  }

  @Test
  void countedSentencesInAParagraphAreProblems() {
    assertEquals(
        List.of("绩效目标设置笼统", "资金拨付不及时，最长滞后97天", "管护责任未落实"),
        read(
            "高标准农田项目绩效自评报告",
            """
            四、发现的问题
            评价发现，项目仍存在以下问题：一是绩效目标设置笼统。8项指标中3项没有指标值。二是资金拨付不及时，最长滞后97天；三是管护责任未落实。
            五、下一步改进措施
            一是完善制度。二是加强培训。
            """));
  }

  @Test
  void plainParagraphsAndBracketedNumbersAreProblems() {
    assertEquals(
        List.of("项目前期论证不充分", "部分工程未按期完工"),
        read(
            "棚改配套道路项目评价报告",
            """
            （五）项目实施中存在的问题
            （1）项目前期论证不充分。可研报告未测算交通量。
            （2）部分工程未按期完工。三标段逾期46天。
            （六）其他需要说明的问题
            无资金缺口。
            """));
  }

  @Test
  void aListOfProblemsIsReadOnceEvenIfTheTextTellsItToo() {
    var manuscript =
        MarkdownReader.read(
            "澄阳县图书馆运行项目评价报告",
            """
            ## 五、存在的问题

            1.借阅量未达目标。全年借阅8.2万册。

            ## 附件2 问题清单

            | 序号 | 问题类别 | 问题描述 | 具体表现 |
            |---|---|---|---|
            | 1 | 使用率低效益不高 | 借阅量未达目标 | 全年借阅8.2万册，目标12万册。 |
            | 2 | 资产管理不到位 | 自助借还机未登记资产 | 4台，原值31万元。 |
            """);
    var problems = ReadProblems.in(manuscript);
    assertEquals(List.of("借阅量未达目标", "自助借还机未登记资产"), problems.stream().map(Problem::text).toList());
    assertEquals(List.of("使用率低效益不高", "资产管理不到位"), problems.stream().map(Problem::category).toList());
  }

  @Test
  void regulationsAndRectificationsTellNoProblems() {
    assertEquals(
        List.of(),
        read(
            "预算绩效管理办法",
            """
            第一章 总则
            第三条 绩效评价应当坚持问题导向，解决存在的问题。
            第二十条 评价报告应当包括存在的问题、原因分析和有关建议。
            七、其他需要说明的问题
            1.本办法由财政局负责解释，未尽事宜另行规定。
            """));
  }

  @Test
  void wordsTellTheKindOfAProblem() {
    var wrong = new ArrayList<String>();
    var labelled =
        List.of(
            List.of("绩效意识不强", "单位重资金争取、轻绩效管理"),
            List.of("绩效目标不精准", "绩效指标未量化，难以考核"),
            List.of("预算编制欠合理", "年初预算编制粗放，年中追加9次"),
            List.of("预算执行有偏差", "预算执行率仅为61.3%"),
            List.of("财务管理欠规范", "会计核算不规范，附件不全"),
            List.of("资产管理不到位", "新购设备未登记固定资产"),
            List.of("项目支出弥补公用支出", "用项目经费列支日常公用开支"),
            List.of("申报程序欠规范", "立项论证不足，申报材料不全"),
            List.of("项目无绩效目标", "项目未设定绩效目标"),
            List.of("资金拨付时间较晚", "补助资金12月底才下达"),
            List.of("资金滞留县财政未及时拨付", "资金滞留县级财政，未拨付到项目单位"),
            List.of("资金使用不规范", "挪用专项资金改变资金用途"),
            List.of("项目建设进度滞后", "工程建设进度滞后，未按期完工"),
            List.of("政策执行有偏差", "未按实施办法规定的标准发放补贴"),
            List.of("资金闲置", "结存资金闲置两年未使用"),
            List.of("使用率低效益不高", "建成的培训中心使用率低"));
    for (var one : labelled) {
      boolean department = Category.named(one.get(0)).orElseThrow().ordinal() < 7;
      var guess = Category.of(one.get(1), "", department).category();
      if (!guess.map(Category::title).equals(java.util.Optional.of(one.get(0)))) {
        wrong.add(one + " → " + guess);
      }
    }
    assertEquals("", wrong.stream().collect(Collectors.joining("\n")));
  }
}
