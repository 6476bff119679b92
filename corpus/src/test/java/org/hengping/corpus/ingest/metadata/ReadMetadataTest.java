package org.hengping.corpus.ingest.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.Numbering;
import org.hengping.corpus.ingest.format.Proposal;
import org.hengping.corpus.ingest.format.TitleLine;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadMetadataTest {
  private static Manuscript manuscript(String... lines) {
    var blocks = new ArrayList<Block>();
    for (String line : lines) {
      blocks.add(Numbering.block(line, List.of(new Inline.Text(line))));
    }
    return Manuscript.of(TitleLine.of(List.of(lines), "文件.txt"), blocks);
  }

  private static String value(Proposal proposal, Aspect aspect) {
    return proposal.of(aspect).map(v -> v.value()).orElse("");
  }

  @Test
  void anOfficialLetterTellsEverythingWithItsPlace() {
    var manuscript =
        manuscript(
            "示例市财政局文件",
            "示财绩〔2022〕5号",
            "示例市财政局关于印发《示例市预算绩效评价管理办法》的通知",
            "市直各单位：",
            "根据财预〔2020〕10号文件精神，现印发给你们，请遵照执行。",
            "本通知自2022年4月1日起施行。",
            "示例市财政局",
            "2022年3月1日",
            "示例市财政局办公室　　　　2022年3月2日印发");

    var proposal = ReadMetadata.of(manuscript);

    assertEquals(DocumentKind.REGULATION, proposal.kind());
    assertEquals("示财绩〔2022〕5号", proposal.number());
    assertEquals("示例市财政局", value(proposal, Aspect.ISSUER));
    assertEquals("2022-03-01", value(proposal, Aspect.FORMED_ON));
    assertEquals("2022-03-02", value(proposal, Aspect.PRINTED_ON));
    assertEquals("2022-04-01", value(proposal, Aspect.EFFECTIVE_ON));
    assertEquals(2022, proposal.year());
    assertEquals("", proposal.unit());
    var place = proposal.of(Aspect.NUMBER).orElseThrow().place().orElseThrow();
    assertEquals(1, place.block());
    String line = PlainText.lines(manuscript.blocks().get(place.block())).get(0);
    assertEquals("示财绩〔2022〕5号", line.substring(place.start(), place.end()));
  }

  @ParameterizedTest
  @CsvSource({
    "示财绩〔2022〕5号",
    "示财绩[2022]5号",
    "示财绩【2022】5号",
    "示财绩（2022）5号",
    "示财绩(2022)5号",
    "示财绩［2022］第5号",
    "示财绩〔２０２２〕５号",
    "示财绩 〔2022〕 5 号        签发人：某某",
    "发文字号：示财绩〔2022〕5号",
    "（示财绩〔2022〕5号）"
  })
  void aNumberIsReadInAnyBrackets(String line) {
    var proposal = ReadMetadata.of(manuscript("某项工作的说明", line, "正文。"));
    assertEquals("示财绩〔2022〕5号", proposal.number());
  }

  @Test
  void aNumberThatASentenceCitesIsNotTheDocumentsOwn() {
    var proposal = ReadMetadata.of(manuscript("2021年度自评报告", "根据《办法》（财预〔2020〕10号）有关要求，现将情况报告如下。"));
    assertEquals("", proposal.number());
    assertEquals(2021, proposal.year());
  }

  @ParameterizedTest
  @CsvSource({
    "2022年3月1日,2022-03-01",
    "2022 年 3 月 1 日,2022-03-01",
    "２０２２年３月１日,2022-03-01",
    "二〇二二年三月一日,2022-03-01",
    "二○二一年十二月三十一日,2021-12-31",
    "二0二二年十月二十日,2022-10-20",
    "二Ｏ一九年十一月十日,2019-11-10",
    "2022-03-01,2022-03-01",
    "2022.3.1,2022-03-01",
    "2022/03/01,2022-03-01"
  })
  void aDateIsReadInAnyForm(String written, String date) {
    var proposal = ReadMetadata.of(manuscript("某项工作的报告", "正文第一段。", "示例市教育局", written));
    assertEquals(date, value(proposal, Aspect.FORMED_ON));
    assertEquals("示例市教育局", value(proposal, Aspect.ISSUER));
  }

  @Test
  void anImpossibleDateIsNone() {
    var proposal = ReadMetadata.of(manuscript("某项工作的报告", "正文。", "2022年2月30日", "2022年13月1日"));
    assertEquals("", value(proposal, Aspect.FORMED_ON));
  }

  @ParameterizedTest
  @CsvSource({
    "示例市教育局2021年度部门整体支出绩效评价报告,DEPARTMENT_EVALUATION_REPORT,示例市教育局,2021",
    "2021年度示例市图书馆部门整体支出绩效评价报告,DEPARTMENT_EVALUATION_REPORT,示例市图书馆,2021",
    "示例市农业农村局2021年度高标准农田建设项目绩效评价报告,PROJECT_EVALUATION_REPORT,示例市农业农村局,2021",
    "示例市水利局2020年度项目支出绩效自评报告,SELF_EVALUATION_REPORT,示例市水利局,2020",
    "项目支出绩效自评表,SELF_EVALUATION_FORM,'',0",
    "2022年度某某项目事前绩效评估报告,EX_ANTE_ASSESSMENT,'',2022",
    "2021年度财政重点绩效评价情况的报告,INTEGRATED_SUMMARY,'',2021",
    "2021年度预算绩效管理工作情况汇报,ANNUAL_WORK_REPORT,'',2021",
    "绩效专报第3期,BRIEFING_REPORT,'',0",
    "关于某某绩效评价发现问题的整改通知书,RECTIFICATION_NOTICE,'',0",
    "示例市民政局关于绩效评价问题整改情况的报告,RECTIFICATION_REPORT,示例市民政局,0",
    "关于对示例市教育局2020年度部门整体支出开展绩效评价的通知,EVALUATION_NOTICE,示例市教育局,2020",
    "关于征求《示例市水利局2021年度部门整体支出绩效评价报告（征求意见稿）》意见的函,REQUEST_FOR_COMMENTS,示例市水利局,2021",
    "关于2021年度县市区预算绩效管理考核情况的通报,COUNTY_ASSESSMENT_CIRCULAR,'',2021",
    "关于开展2022年度预算绩效评价工作的通知,REGULATION,'',2022",
    "示例市预算绩效评价报告编制管理办法,REGULATION,'',0",
    "关于印发2021年度部门整体支出绩效评价报告范本的通知,REGULATION,'',2021",
    "二〇二一年度现场核查会议纪要,EVIDENCE,'',2021",
    "某某情况说明,OTHER,'',0"
  })
  void kindUnitAndYearAreInTheTitle(String title, String kind, String unit, int year) {
    var proposal = ReadMetadata.of(manuscript(title, "正文。"));
    assertEquals(
        List.of(kind, unit, year),
        List.of(proposal.kind().name(), proposal.unit(), proposal.year()));
  }

  @Test
  void labelsOfACoverNameTheUnit() {
    var proposal =
        ReadMetadata.of(manuscript("项目支出绩效评价报告", "项目名称：高标准农田建设", "项目单位：示例市农业农村局", "评价年度：2021年"));
    assertEquals("示例市农业农村局", proposal.unit());
    assertEquals(2021, proposal.year());
  }
}
