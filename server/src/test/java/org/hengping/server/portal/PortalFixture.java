package org.hengping.server.portal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.ManuscriptJson;
import org.hengping.publisher.bundle.Bundle;
import org.hengping.publisher.bundle.BundleKind;
import org.hengping.publisher.bundle.Hash;
import org.hengping.publisher.bundle.Manifest;
import org.hengping.publisher.bundle.PublicRecord;
import org.hengping.publisher.bundle.SigningKeys;
import org.hengping.publisher.portal.PortalStore;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;

/** A portal folder with hand-made bundles: six reports of two years and one policy. */
final class PortalFixture {
  static final Site SITE =
      new Site("示例市财政局", "example.invalid", "0000000000", "示例数据", "示例市财政局绩效科", "");

  /** A report to be published, in numbers. */
  record Sample(
      String id,
      int year,
      String unit,
      ReportType type,
      String fundsWan,
      String score,
      String grade) {
    String title() {
      return unit + (year - 1) + "年度" + type.title() + "绩效评价报告";
    }
  }

  static final List<Sample> SAMPLES =
      List.of(
          new Sample(
              "2021-001", 2021, "示例市教育局", ReportType.DEPARTMENT_OVERALL, "118436.72", "86.4", "良"),
          new Sample(
              "2021-002", 2021, "示例市水利局", ReportType.DEPARTMENT_OVERALL, "27610.5", "91", "优"),
          new Sample("2021-003", 2021, "示例市<科技>局", ReportType.PROJECT, "6482.19", "73.25", "中"),
          new Sample("2021-004", 2021, "示例市文旅局", ReportType.PROJECT, "960", "58", "差"),
          new Sample(
              "2021-005", 2021, "示例市民政局", ReportType.DEPARTMENT_OVERALL, "9999.99", "80", "良"),
          new Sample(
              "2020-001", 2020, "示例市教育局", ReportType.DEPARTMENT_OVERALL, "101000", "82", "良"));

  static final String POLICY = "2021-006";

  private final SigningKeys keys;
  private final List<Manifest> sent = new ArrayList<>();
  final Path root;
  final PortalStore store;

  PortalFixture(Path folder) throws IOException {
    root = folder.resolve("portal");
    keys = SigningKeys.open(folder.resolve("keys"));
    keys.trusted().install(PortalStore.keys(root));
    SITE.write(root);
    store = PortalApp.store(root);
  }

  /** All samples and the policy, in the edition. */
  PortalFixture withAll() {
    var bundles = new ArrayList<byte[]>();
    SAMPLES.forEach(s -> bundles.add(publish(s)));
    bundles.add(policy());
    store.acceptAll(bundles);
    return this;
  }

  byte[] publish(Sample s) {
    return bundle(BundleKind.PUBLISH, s.id(), "", contents(record(s), manuscript(s)));
  }

  byte[] replace(Sample s, String note) {
    return bundle(BundleKind.REPLACE, s.id(), note, contents(record(s), manuscript(s)));
  }

  byte[] withdraw(String id, String reason) {
    return bundle(BundleKind.WITHDRAW, id, reason, Map.of());
  }

  private byte[] policy() {
    var record =
        new PublicRecord(
            POLICY,
            "示例市预算绩效管理办法",
            DocumentKind.POLICY.name(),
            "政策制度",
            2021,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            List.of(),
            List.of(),
            "示政办发〔2021〕18号",
            "示例市人民政府办公室",
            "2021-08-09",
            "",
            "",
            "salt");
    var text =
        Manuscript.of(
            "示例市预算绩效管理办法",
            List.of(heading("第一章 总则"), paragraph("第一条 为规范预算绩效管理，提高财政资金使用效益，制定本办法。")));
    return bundle(BundleKind.PUBLISH, POLICY, "", contents(record, text));
  }

  static PublicRecord record(Sample s) {
    var score = new BigDecimal(s.score());
    return new PublicRecord(
        s.id(),
        s.title(),
        (s.type() == ReportType.PROJECT
                ? DocumentKind.PROJECT_EVALUATION_REPORT
                : DocumentKind.DEPARTMENT_EVALUATION_REPORT)
            .name(),
        s.type().title() + "绩效评价报告",
        s.year(),
        s.unit(),
        s.unit() + (s.year() - 1) + "年度" + s.type().title(),
        s.type().name(),
        s.id().endsWith("1") ? "BUREAU_TEAM" : "THIRD_PARTY",
        s.id().endsWith("1") ? "" : "示例乙信会计师事务所",
        s.unit().contains("教育") ? "教育" : "农林水",
        s.fundsWan(),
        s.score(),
        s.grade(),
        List.of(
            new PublicRecord.Finding(
                "绩效目标不精准",
                s.unit() + "指标无数值",
                "年终自评时一律填“已完成”，无法复核。",
                "",
                List.of("把虚指标改为有数值的指标"),
                List.of(new PublicRecord.Feedback("建议保留定性表述", false, "可用数量指标替代")),
                "CLOSED",
                "2021-12-17",
                true,
                "规划财务科",
                "重新编制指标表"),
            new PublicRecord.Finding("资金闲置", "账户结余未清理", "OVERDUE")),
        List.of(
            new PublicRecord.Score("投入", "目标设定", "绩效目标合理性", "50", "50", "与职责匹配", "匹配", "得满分"),
            new PublicRecord.Score(
                "产出",
                "职责履行",
                "质量达标率",
                "50",
                score.subtract(BigDecimal.valueOf(50)).toPlainString(),
                "≥95%",
                "86.9%",
                "未达标，按比例扣分")),
        "",
        "",
        "",
        "2021-09-24",
        "2022-03-01",
        "salt");
  }

  static Manuscript manuscript(Sample s) {
    return Manuscript.of(
        s.title(),
        List.of(
            heading("一、部门概况"),
            paragraph(s.unit() + "内设14个科室，问卷满意度89.0%。"),
            new Block.Table(
                List.of(new Inline.Text("表1 支出")),
                1,
                List.of(
                    List.of(Block.Cell.of("科目"), Block.Cell.of("金额")),
                    List.of(Block.Cell.of("基本支出"), Block.Cell.of("78264.35"))),
                null),
            heading("二、工作开展情况"),
            new Block.Paragraph(
                List.of(
                    new Inline.Text("座谈中，"),
                    new Inline.Redacted("PHONE", "《中华人民共和国个人信息保护法》第四条", "［已隐去：个人信息］"),
                    new Inline.Text("反映学位不足。"))),
            paragraph("滨河学校推迟启用" + s.id().substring(6) + "个月。")));
  }

  private static Block heading(String text) {
    return new Block.Heading(1, List.of(new Inline.Text(text)));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Text(text)));
  }

  private static Map<String, byte[]> contents(PublicRecord record, Manuscript manuscript) {
    var contents = new LinkedHashMap<String, byte[]>();
    contents.put(Manifest.RECORD, record.bytes());
    contents.put(Manifest.MANUSCRIPT, utf8(ManuscriptJson.write(manuscript)));
    contents.put(Manifest.BODY, utf8(new HtmlWriter().body(manuscript, Audience.PUBLIC)));
    contents.put("report.pdf", utf8("%PDF-1.7 " + record.publicId() + "0123456789".repeat(500)));
    contents.put("report.docx", utf8("docx " + record.publicId()));
    return contents;
  }

  private byte[] bundle(BundleKind kind, String id, String note, Map<String, byte[]> contents) {
    var named = new ArrayList<Manifest.Content>();
    contents.forEach((n, b) -> named.add(new Manifest.Content(n, Hash.of(b), b.length)));
    var manifest =
        new Manifest(
            Manifest.VERSION,
            sent.size() + 1,
            sent.isEmpty() ? Hash.NONE : sent.get(sent.size() - 1).hash(),
            kind,
            id,
            named,
            List.of(new Manifest.Approval("APPROVE", "LEADER", "2022-02-28")),
            note,
            "2022-03-01T02:00:0" + sent.size() % 10 + "Z",
            Hash.of(utf8(id + sent.size())));
    sent.add(manifest);
    return Bundle.sign(manifest, contents.values(), keys).bytes();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
