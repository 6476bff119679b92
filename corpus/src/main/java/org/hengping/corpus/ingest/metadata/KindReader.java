package org.hengping.corpus.ingest.metadata;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.ProposedValue;

/** Tells the kind of a document by the words of its title, else by its chapters. */
final class KindReader {
  private record Rule(DocumentKind kind, int sure, Pattern words) {
    Rule(DocumentKind kind, int sure, String words) {
      this(kind, sure, Pattern.compile(words));
    }
  }

  private static final Pattern BRACKETED = Pattern.compile("[(\\[〔][^()\\[\\]〔〕]{0,200}[)\\]〕]");
  private static final Pattern RULES_OF_WORK =
      Pattern.compile(
          "(?:法|条例|办法|规定|细则|规则|规范|意见|决定|指引|导则|制度|规程|章程|格式|标准|体系框架|框架)[》”]?"
              + "(?:[ ].{0,20}|第.{1,12}条)?$|(?:印发|转发|发布|公布).{0,200}通知$|的通知$|公告$");

  private static final List<Rule> TITLES =
      List.of(
          new Rule(DocumentKind.REQUEST_FOR_COMMENTS, 92, "征求.{0,200}意见的?(?:函|通知)$|征求意见函$"),
          new Rule(DocumentKind.FEEDBACK_TABLE, 90, "(?:反馈|征求)意见.{0,6}采纳情况"),
          new Rule(DocumentKind.RECTIFICATION_LEDGER, 90, "整改(?:情况)?台账"),
          new Rule(DocumentKind.COMMENDATION_CIRCULAR, 88, "(?:表彰|约谈).{0,12}(?:通报|决定)$"),
          new Rule(DocumentKind.AGENCY_QUALITY_CIRCULAR, 90, "第三方.{0,30}(?:考评|考核|评价).{0,12}通报$"),
          new Rule(DocumentKind.COUNTY_ASSESSMENT_CIRCULAR, 90, "县.{0,30}(?:考核|考评).{0,12}通报$"),
          new Rule(DocumentKind.JOINT_MEETING_MINUTES, 88, "(?:财审|财政审计).{0,12}会议纪要$|联席会议纪要$"),
          new Rule(DocumentKind.GOAL_REVIEW_OPINION, 90, "绩效目标.{0,12}审核意见书?$"),
          new Rule(DocumentKind.RESULT_APPLICATION_PROPOSAL, 88, "结果(?:应用|运用).{0,8}建议(?:书|函)?$"),
          new Rule(DocumentKind.ANNUAL_EVALUATION_PLAN, 88, "年度?.{0,20}绩效评价.{0,6}计划$"),
          new Rule(DocumentKind.WORK_PLAN, 88, "评价(?:工作|实施)方案$"),
          new Rule(
              DocumentKind.EVALUATION_NOTICE,
              90,
              "评价通知书$|(?:对|关于).{1,200}(?:开展|进行|实施).{0,20}绩效评价.{0,4}的通知书?$"),
          new Rule(DocumentKind.RECTIFICATION_NOTICE, 95, "整改通知书?$|整改(?:意见|事项)?的?通知书?$"),
          new Rule(DocumentKind.RECTIFICATION_REPORT, 92, "整改(?:情况|落实情况|结果)?的?(?:报告|汇报)"),
          new Rule(DocumentKind.SELF_EVALUATION_FORM, 92, "自评(?:情况)?表$"),
          new Rule(DocumentKind.SELF_EVALUATION_REPORT, 92, "自评(?:总结|结果|情况)?的?(?:报告|表)|自我评价报告"),
          new Rule(DocumentKind.EX_ANTE_ASSESSMENT, 92, "事前(?:绩效)?(?:评估|评价).{0,12}(?:报告|结论)$"),
          new Rule(DocumentKind.MONITORING_REPORT, 88, "(?:绩效|运行)监控.{0,10}(?:报告|情况表|监控表)$"),
          new Rule(DocumentKind.BRIEFING_REPORT, 92, "绩效专报|专报 ?[(]?第|专报$"),
          new Rule(
              DocumentKind.DEPARTMENT_EVALUATION_REPORT,
              92,
              "(?:整体支出|部门整体|单位整体|整体绩效).{0,30}评价(?:结果)?(?:综合)?报告"),
          new Rule(
              DocumentKind.INTEGRATED_SUMMARY,
              85,
              "综合材料|绩效评价(?:工作)?(?:结果|情况|总体情况).{0,8}(?:报告|汇报|通报|汇总)|评价综合报告|年度.{0,12}重点绩效评价报告$"),
          new Rule(DocumentKind.PROJECT_EVALUATION_REPORT, 88, "绩效(?:再)?评价(?:结果)?(?:综合)?报告|支出评价报告"),
          new Rule(
              DocumentKind.ANNUAL_WORK_REPORT, 85, "(?:工作|管理)(?:情况|开展情况)?的?(?:汇报|总结|报告)$|工作总结"),
          new Rule(
              DocumentKind.EVIDENCE,
              60,
              "会议纪要|会议记录|合同|协议书|发票|凭证|佐证|验收|签到|问卷|照片|台账|明细账|工作底稿|收据|报价单"));

  /**
   * Kinds whose titles end like those of rules of work (的通知, 意见) and are told apart by the rest.
   */
  private static final Set<DocumentKind> ORDERS =
      EnumSet.of(
          DocumentKind.RECTIFICATION_NOTICE,
          DocumentKind.EVALUATION_NOTICE,
          DocumentKind.REQUEST_FOR_COMMENTS,
          DocumentKind.GOAL_REVIEW_OPINION,
          DocumentKind.COMMENDATION_CIRCULAR);

  private static final List<Rule> CHAPTERS =
      List.of(
          new Rule(DocumentKind.BRIEFING_REPORT, 85, "^绩效专报$"),
          new Rule(DocumentKind.REGULATION, 75, "^第一章 ?总 ?则|^第一条 ?为"),
          new Rule(DocumentKind.SELF_EVALUATION_REPORT, 60, "自评(?:工作)?(?:开展|组织)情况|自评结论"),
          new Rule(
              DocumentKind.EX_ANTE_ASSESSMENT, 60, "^.{0,4}评估对象基本情况|^[(]?[一二三四五六七八][)、] ?立项必要性"),
          new Rule(DocumentKind.DEPARTMENT_EVALUATION_REPORT, 60, "^一、 ?部门(?:[(]单位[)])?(?:基本)?概况"),
          new Rule(DocumentKind.PROJECT_EVALUATION_REPORT, 60, "综合评价情况及评价结论|绩效评价指标分析|绩效评价工作开展情况"));

  private KindReader() {}

  static Optional<ProposedValue> read(TitleReader.Title title, String name, Lines lines) {
    String bare = bare(name);
    for (Rule rule : TITLES) {
      boolean found = rule.words().matcher(bare).find();
      if (found && !RULES_OF_WORK.matcher(bare).find()) {
        return Optional.of(title.value(Aspect.KIND, rule.kind().name(), rule.sure()));
      }
    }
    for (Rule rule : TITLES) {
      if (ORDERS.contains(rule.kind()) && rule.words().matcher(bare).find()) {
        return Optional.of(title.value(Aspect.KIND, rule.kind().name(), rule.sure()));
      }
    }
    if (RULES_OF_WORK.matcher(bare).find()) {
      return Optional.of(title.value(Aspect.KIND, DocumentKind.REGULATION.name(), 85));
    }
    return byChapters(lines);
  }

  /** The name without notes in brackets, innermost first, and without what is attached. */
  private static String bare(String name) {
    String bare = Line.plain(name);
    for (int i = 0; i < 3; i++) {
      bare = BRACKETED.matcher(bare).replaceAll("");
    }
    return bare.replaceFirst("及附[件表].*$", "").strip();
  }

  private static Optional<ProposedValue> byChapters(Lines lines) {
    for (Rule rule : CHAPTERS) {
      for (Line line : lines.head()) {
        var m = rule.words().matcher(line.plain());
        if (line.isShort(80) && m.find()) {
          return Optional.of(
              line.value(Aspect.KIND, rule.kind().name(), m.start(), m.end(), rule.sure()));
        }
      }
    }
    return Optional.empty();
  }
}
