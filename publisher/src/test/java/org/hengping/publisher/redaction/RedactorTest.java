package org.hengping.publisher.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.ManuscriptJson;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.manuscript.UnseenText;
import org.junit.jupiter.api.Test;

class RedactorTest {
  private final Redactor redactor =
      new Redactor(
          new RedactionKey("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8)));

  @Test
  void ordinaryNumbersOfAReportStay() {
    for (String text :
        List.of(
            "2020年度预算13812345678.35元，执行数13500000000元。",
            "全市41个评价项目，资金138.98亿元，2021年10月15日至2021年11月8日现场核查。",
            "统一社会信用代码91350100M000100Y43，发文字号衡财绩〔2022〕5号。",
            "得分15.30 18.25 19.1，分值20、30、10。",
            "群众满意度92.35%，群众高度认可，村民安置、学生资助、患者费用均已落实。",
            "联系单位办公室，联系人应当在位；申请人向财政部门申报，家长对学校满意。",
            "项目单位（示例市教育局）、受访人满意度、农户和村民计划参加。",
            "资金拨付率98.21%，完成道路15.6公里，绿化1.35万平方米，服务热线12345、400-800-1234。",
            "合同金额5,812,345,678.00元，支出3 812 345元；比率0.138001380013。",
            "周启衡带队，主评人李明远签字，局长王建国参加。")) {
      assertEquals(List.of(), rules(text), text);
    }
  }

  @Test
  void namesBesideEvidenceGoAndOfficialsStay() {
    assertEquals("受访人［已隐去：个人信息］（电话［已隐去：个人信息］）反映", publicText("受访人魏某某（电话199-0000-1234）反映"));
    assertEquals("联系人：［已隐去：个人信息］，电话：［已隐去：个人信息］。", publicText("联系人：顾晓棠，电话：19900001234。"));
    assertEquals("村民［已隐去：个人信息］表示满意", publicText("村民谭立冬表示满意"));
    assertEquals(
        "随后［已隐去：个人信息］（［已隐去：个人信息］）来访，［已隐去：个人信息］又说", publicText("随后欧阳小满（17000001234）来访，欧阳小满又说"));
    assertEquals("科长李明（［已隐去：个人信息］）", publicText("科长李明（19900001234）"));
    var officials = new Exceptions(Set.of("周启衡"), Set.of());
    assertEquals("周启衡，电话［已隐去：个人信息］", redactor.redact("周启衡，电话19900001234", officials));
  }

  @Test
  void writtenOutAndMaskedNumbersGoToo() {
    for (String text :
        List.of(
            "电话一三八〇〇一三八〇〇〇",
            "电话幺九九零零零零一二三四",
            "电话138****8000，另记*******8000",
            "证号4304**********1234",
            "卡尾号678908",
            "微信号：abc_12345，QQ群123456789",
            "车牌湘A·D12345、云a 0q001",
            "护照E12345678，邮箱a.b@\nexample.invalid",
            "（0734）8123456转801",
            "身份证号：430401190013010001")) {
      String left = publicText(text);
      assertFalse(left.matches("(?s).*(?:[0-9]{4}|一二三四|八〇〇〇|@|0q0).*"), left);
    }
  }

  @Test
  void numbersInOddSpellingsGoToo() {
    for (String text :
        List.of(
            "持430401    19010203    1237办理",
            "持430401（19010203）1237、430401:19010203:1237、430401~19010203~1237",
            "身份证号43O4O119O1O2O31237，持43040ll90l0203l237",
            "身份证号肆叁零肆零壹壹玖零壹零贰零叁壹贰叁柒",
            "来电（199）00001234、(199) 0000-1234、199/0000/1234",
            "来电一九九00001234，电话199OOOO1234，电话幺九九洞洞洞洞幺两三四",
            "来电019900001234，电话199000012341380013800",
            "座机：010-8123 4567，+86(0)734-8123456，来电07348123456",
            "账　号：4305 0012 3456 78901",
            "联系zhang.san [at] example [dot] com、zhang.san（艾特）example.com",
            "联系zhang.san#example.com、zhang.san AT example DOT com、zhang.san@example点com",
            "加V：wei_xm1901，薇信wei_xm1901，微 信：wei_xm1901，微信号“wei_xm1901”",
            "扣扣1234567，QQ号码为 1234567890，持PE1234567，湘AO1234，WJ湘12345")) {
      String left = publicText(text);
      assertFalse(left.matches("(?s).*(?:[0-9]{3}|xm|zhang|example|肆叁|九九|l90).*"), left);
    }
  }

  @Test
  void aListOfNamesAndAnAddressGoAsAWhole() {
    assertEquals("访谈对象：［已隐去：个人信息］、［已隐去：个人信息］、［已隐去：个人信息］", publicText("访谈对象：魏小明、顾晓棠、谭立冬"));
    assertEquals("联系人：［已隐去：个人信息］", publicText("联系人：魏　小　明"));
    assertEquals("［已隐去：个人信息］（受访人）反映", publicText("魏小明（受访人）反映"));
    assertEquals("家住示例市江东街道［已隐去：个人信息］", publicText("家住示例市江东街道和平路12号3栋2单元501室"));
    assertEquals("走访石桥村［已隐去：个人信息］", publicText("走访石桥村三组15号"));
    assertEquals(List.of(), rules("项目地点位于示例市江东街道和平路12号，住房保障中心3号楼已验收。"));
  }

  @Test
  void aMarkInAnItemCellOrFootnoteWithholdsItsBlock() {
    var note = new Inline.Footnote(List.of(new Inline.Text("【内部】领导意见")));
    var item = new Block.Item(0, List.of(new Inline.Text("公开")));
    var marked = new Block.Item(0, List.of(new Inline.Text("【内部】领导意见")));
    for (Block block :
        List.of(
            new Block.Listing(false, List.of(item, marked)),
            new Block.Table(
                List.of(),
                0,
                List.of(List.of(Block.Cell.of("公开"), Block.Cell.of("【内部】领导意见"))),
                null),
            new Block.Paragraph(List.of(new Inline.Text("公开"), note)),
            new Block.Paragraph(List.of(new Inline.Text("情况如下。【内部】领导意见"))))) {
      var left =
          redactor
              .redact(Manuscript.of("题", List.of(block)), Exceptions.NONE)
              .publicVersion()
              .blocks();
      assertEquals(1, left.size());
      assertTrue(left.get(0) instanceof Block.Withheld, block.toString());
    }
  }

  @Test
  void creditCodesStayEvenWhereTheyLookLikeMore() {
    for (String text :
        List.of(
            "统一社会信用代码91350100M000100Y43，账号见附件",
            "开户行：示例银行，统一社会信用代码：91350100M000100Y43",
            "（统一社会信用代码 124304004451234031）")) {
      assertEquals(List.of(), rules(text), text);
    }
  }

  @Test
  void everyPlaceOfAManuscriptIsRead() {
    String phone = "19900001234";
    var link = new Inline.Link(List.of(new Inline.Text("写信")), "mailto:someone@example.invalid");
    var manuscript =
        Manuscript.of(
            "题" + phone,
            List.of(
                heading(1, "一、" + phone),
                new Block.Paragraph(
                    List.of(
                        new Inline.Citation("见" + phone, "D-000001@r1", "p0b0c0-1"),
                        new Inline.Footnote(
                            List.of(new Inline.Strong(List.of(new Inline.Text(phone))))),
                        link)),
                new Block.Listing(
                    true, List.of(new Block.Item(0, List.of(new Inline.Text(phone))))),
                new Block.Table(
                    List.of(new Inline.Text("表" + phone)),
                    1,
                    List.of(List.of(Block.Cell.of(phone)), List.of(Block.Cell.of(phone))),
                    null),
                new Block.Chart(
                    Block.ChartShape.PIE,
                    "图" + phone,
                    "个",
                    List.of(phone),
                    List.of(new Block.Series(phone, List.of(BigDecimal.ONE))),
                    null),
                new Block.Picture("0".repeat(64), "image/png", "照片" + phone)));
    var redacted = redactor.redact(manuscript, Exceptions.NONE);
    String json = ManuscriptJson.write(redacted.publicVersion());
    assertFalse(json.contains("1990000"), json);
    assertFalse(json.contains("mailto"), json);
    assertFalse(json.contains("image/png"), json);
    assertEquals(12, redacted.redactions().stream().filter(r -> r.rule() == Rule.MOBILE).count());
    assertEquals(
        1,
        redacted.redactions().stream()
            .map(Redaction::hash)
            .filter(h -> h.equals(redacted.redactions().get(0).hash()))
            .distinct()
            .count());
  }

  @Test
  void theHeadingDecidesTheWholeColumn() {
    var table = table(1, "序号|姓名|联系电话|开户行|补助（元）", "1|郑小禾|见附件|示例农商行|1200", "2|何为|—|示例银行|800");
    assertEquals(
        "序号\t姓名\t联系电话\t开户行\t补助（元）\n"
            + "1\t［已隐去：个人信息］\t［已隐去：个人信息］\t［已隐去：账户信息］\t1200\n"
            + "2\t［已隐去：个人信息］\t—\t［已隐去：账户信息］\t800\n",
        publicText(table));
  }

  @Test
  void labelsOfAFormDecideTheCellBesideThem() {
    assertEquals(
        "姓名\t［已隐去：个人信息］\t性别\t女\n联系电话\t［已隐去：个人信息］\t项目\t低保\n",
        publicText(table(0, "姓名|郑小禾|性别|女", "联系电话|8123456|项目|低保")));
  }

  @Test
  void aRosterOfATeamKeepsItsNames() {
    var table = table(1, "姓名|职务|分工", "陆明岑|副局长|组长");
    assertTrue(publicText(table).contains("陆明岑"));
  }

  @Test
  void numbersSplitOverCellsAndParagraphsAreFound() {
    var digits = Arrays.stream("11010119000307728X".split("")).map(Block.Cell::of).toList();
    var boxes =
        new Block.Table(List.of(), 0, List.of(join(List.of(Block.Cell.of("证号")), digits)), null);
    String text = publicText(boxes);
    assertFalse(text.matches("(?s).*[0-9X].*"), text);
    String lines = publicText(paragraph("请致电1990000"), paragraph("1234，谢谢"));
    assertFalse(lines.matches("(?s).*[0-9].*"), lines);
    var amounts = table(1, "甲|乙|丙", "13|812345|678");
    assertTrue(publicText(amounts).contains("13\t812345\t678"));
  }

  @Test
  void markedSectionsAreWithheldUpToTheNextHeading() {
    var manuscript =
        Manuscript.of(
            "报告",
            List.of(
                heading(1, "一、概况"),
                paragraph("可以公开。"),
                heading(2, "（二）局领导批示【内部】"),
                paragraph("请严格控制知悉范围并尽快约谈该单位负责人。"),
                heading(3, "1.补充"),
                paragraph("工作底稿编号DG-77-3由某同志保管。"),
                heading(2, "（三）其他"),
                paragraph("【内部】本段不公开。"),
                paragraph("结束。")));
    var redacted = redactor.redact(manuscript, Exceptions.NONE);
    assertEquals(
        "一、概况\n可以公开。\n［已隐去：内部信息］\n（三）其他\n［已隐去：内部信息］\n结束。\n",
        PlainText.of(redacted.publicVersion()));
    assertTrue(redacted.removed().reveal().contains("请严格控制知悉范围并尽快约谈该单位负责人"));
    assertEquals(
        "RemovedText[" + redacted.removed().reveal().size() + "]", redacted.removed().toString());
  }

  @Test
  void aValueTakenOutOnceGoesEverywhere() {
    String text =
        publicText(paragraph("开户行示例银行，账号4301 0001 2345 6"), paragraph("另见43010001-23456号"));
    assertFalse(text.contains("4301"), text);
  }

  @Test
  void nothingOfTheStaffZoneIsLeftInThePublicVersion() {
    var figure =
        new Figure(
            "evaluation.score",
            Map.of("evaluation", "PJ-2021-007"),
            Scope.INTERNAL,
            new BigDecimal("88.5"),
            "分",
            "88.5分",
            "f00d");
    var manuscript =
        new Manuscript(
            "报告",
            List.of(
                new Block.Paragraph(
                    List.of(
                        new Inline.Text("得"),
                        figure,
                        new Inline.Citation("《办法》第三条", "D-000123@r3", "p1b2c0-4"),
                        new Inline.Link(List.of(new Inline.Text("内网")), "http://10.1.2.3/a"),
                        new Inline.Link(
                            List.of(new Inline.Text("门户")), "https://www.example.org/a"))),
                new Block.Table(
                    List.of(),
                    0,
                    List.of(List.of(Block.Cell.of("见PJ-2021-007"))),
                    new Source("scores", Map.of("evaluation", "PJ-2021-007")))),
            List.of(3, 4),
            List.of(new UnseenText("第3页", "隐藏文字", "看不见的秘密内容在此处")));
    var redacted = redactor.redact(manuscript, Exceptions.NONE);
    String json = ManuscriptJson.write(redacted.publicVersion());
    for (String hidden :
        List.of("PJ-2021", "D-000123", "f00d", "p1b2", "10.1.2.3", "看不见", "evaluation")) {
      assertFalse(json.contains(hidden), hidden);
    }
    assertTrue(json.contains("https://www.example.org/a"));
    assertEquals(List.of(figure), redacted.figures());
    assertEquals(List.of("第3页：隐藏文字"), redacted.unseen());
  }

  @Test
  void aReviewerCanKeepAnUncertainHitOnly() {
    var manuscript =
        Manuscript.of("报告", List.of(paragraph("办公室电话0734-8123456，证号11010119000307728X")));
    var proposals = redactor.redact(manuscript, Exceptions.NONE).redactions();
    assertEquals(
        List.of(Rule.LANDLINE, Rule.ID_NUMBER), proposals.stream().map(Redaction::rule).toList());
    var kept = new Exceptions(Set.of(), Set.of(proposals.get(0).hash(), proposals.get(1).hash()));
    assertEquals(
        "办公室电话0734-8123456，证号［已隐去：个人信息］\n",
        PlainText.of(redactor.redact(manuscript, kept).publicVersion()));
  }

  private List<Rule> rules(String text) {
    return redactor
        .redact(Manuscript.of("题", List.of(paragraph(text))), Exceptions.NONE)
        .redactions()
        .stream()
        .map(Redaction::rule)
        .toList();
  }

  private String publicText(String text) {
    return publicText(paragraph(text)).strip();
  }

  private String publicText(Block... blocks) {
    return PlainText.of(
        redactor.redact(Manuscript.of("题", List.of(blocks)), Exceptions.NONE).publicVersion());
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Text(text)));
  }

  private static Block heading(int level, String text) {
    return new Block.Heading(level, List.of(new Inline.Text(text)));
  }

  private static Block.Table table(int headers, String... rows) {
    var cells = new ArrayList<List<Block.Cell>>();
    for (String row : rows) {
      cells.add(Arrays.stream(row.split("\\|")).map(Block.Cell::of).toList());
    }
    return new Block.Table(List.of(), headers, cells, null);
  }

  private static <T> List<T> join(List<T> a, List<T> b) {
    var all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }
}
