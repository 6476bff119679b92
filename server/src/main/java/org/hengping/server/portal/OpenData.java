package org.hengping.server.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hengping.server.portal.page.DataView;
import org.hengping.server.portal.page.Link;
import org.hengping.server.portal.page.Pair;

/** The public results as CSV and JSON. */
final class OpenData {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final Released released;

  OpenData(Released released) {
    this.released = released;
  }

  /** All data files by path. */
  Map<String, byte[]> files() {
    var files = new TreeMap<String, byte[]>();
    var reports = reports();
    var scores = released.reports().stream().flatMap(r -> scores(r).stream()).toList();
    var findings = released.reports().stream().flatMap(r -> findings(r).stream()).toList();
    both(files, "data/reports", reports, REPORT_COLUMNS);
    both(files, "data/scores", scores, SCORE_COLUMNS);
    both(files, "data/findings", findings, FINDING_COLUMNS);
    for (PublishedReport r : released.reports()) {
      var whole = new LinkedHashMap<>(report(r));
      whole.put("scores", scores(r));
      whole.put("findings", findings(r));
      files.put("data/reports/" + r.id() + ".json", json(whole));
      files.put("data/reports/" + r.id() + "-scores.csv", csv(scores(r), SCORE_COLUMNS));
    }
    return files;
  }

  /** The page that explains them. */
  DataView view(Frames frames) {
    int scores = released.reports().stream().mapToInt(r -> r.scores().size()).sum();
    int findings = released.reports().stream().mapToInt(r -> r.findings().size()).sum();
    var columns = new LinkedHashMap<String, String>();
    columns.putAll(REPORT_COLUMNS);
    columns.putAll(SCORE_COLUMNS);
    columns.putAll(FINDING_COLUMNS);
    return new DataView(
        frames.column("开放数据", "已公开评价结果的机器可读数据", "/data/", List.of(Link.to("开放数据", ""))),
        List.of(
            set("评价结果", "每份已公开报告一行：单位、类型、资金、得分、等级", released.reports().size(), "reports"),
            set("指标得分", "每项指标一行：目标、实际、分值、得分、评价意见", scores, "scores"),
            set("问题与整改", "每个问题一行：类别、内容、金额、整改状态", findings, "findings")),
        columns.entrySet().stream().map(e -> Pair.of(e.getKey(), e.getValue())).toList());
  }

  private static DataView.DataSet set(String name, String what, int rows, String file) {
    return new DataView.DataSet(
        name,
        what,
        rows,
        List.of(
            Link.to("CSV", "/data/" + file + ".csv"), Link.to("JSON", "/data/" + file + ".json")));
  }

  private static final Map<String, String> REPORT_COLUMNS =
      columns(
          "id", "索引号",
          "year", "评价年度",
          "title", "报告名称",
          "unit", "被评价单位",
          "type", "评价类型：DEPARTMENT_OVERALL 部门整体支出，PROJECT 项目支出",
          "mode", "组织方式：THIRD_PARTY 第三方机构，BUREAU_TEAM 财政部门评价组",
          "agency", "评价机构",
          "field", "领域",
          "fundsWan", "评价资金（万元）",
          "score", "综合得分（满分100）",
          "grade", "等级",
          "findings", "问题数",
          "closed", "已销号问题数",
          "publishedOn", "发布日期",
          "version", "版本",
          "url", "页面地址");

  private static final Map<String, String> SCORE_COLUMNS =
      columns(
          "id", "索引号",
          "level1", "一级指标",
          "level2", "二级指标",
          "indicator", "三级指标",
          "target", "指标值",
          "actual", "实际完成值",
          "weight", "分值",
          "points", "得分",
          "opinion", "评价意见");

  private static final Map<String, String> FINDING_COLUMNS =
      columns(
          "id", "索引号",
          "number", "问题序号",
          "category", "问题类别",
          "text", "问题",
          "detail", "具体表现",
          "amount", "涉及金额",
          "state", "整改状态",
          "stateOn", "状态日期",
          "source", "状态来源：财政核实或单位自报",
          "responsible", "责任单位",
          "recommendations", "评价建议");

  private static Map<String, String> columns(String... keysAndNames) {
    var columns = new LinkedHashMap<String, String>();
    for (int i = 0; i < keysAndNames.length; i += 2) {
      columns.put(keysAndNames[i], keysAndNames[i + 1]);
    }
    return columns;
  }

  private List<Map<String, Object>> reports() {
    return released.reports().stream().map(this::report).toList();
  }

  private Map<String, Object> report(PublishedReport r) {
    return row(
        REPORT_COLUMNS,
        r.id(),
        r.year(),
        r.title(),
        r.unit(),
        r.type().name(),
        r.thirdParty() ? "THIRD_PARTY" : "BUREAU_TEAM",
        r.agency(),
        r.industry(),
        r.funds().wan(),
        r.score(),
        r.grade(),
        r.findings().size(),
        r.closed(),
        Shown.day(r.releasedAt()),
        r.version(),
        released.site().address(r.href()));
  }

  private static List<Map<String, Object>> scores(PublishedReport r) {
    return r.scores().stream()
        .map(
            s ->
                row(
                    SCORE_COLUMNS,
                    r.id(),
                    s.level1(),
                    s.level2(),
                    s.name(),
                    s.target(),
                    s.actual(),
                    s.weight(),
                    s.score(),
                    s.opinion()))
        .toList();
  }

  private static List<Map<String, Object>> findings(PublishedReport r) {
    return r.findings().stream()
        .map(
            f ->
                row(
                    FINDING_COLUMNS,
                    r.id(),
                    f.number(),
                    f.category(),
                    f.text(),
                    f.detail(),
                    f.amount(),
                    f.state().title(),
                    f.stateDate(),
                    f.checked() ? "财政核实" : "单位自报",
                    f.responsible(),
                    String.join("；", f.recommendations())))
        .toList();
  }

  private static Map<String, Object> row(Map<String, String> columns, Object... values) {
    var row = new LinkedHashMap<String, Object>();
    int i = 0;
    for (String key : columns.keySet()) {
      row.put(key, values[i++]);
    }
    return row;
  }

  private static void both(
      Map<String, byte[]> files,
      String path,
      List<Map<String, Object>> rows,
      Map<String, String> columns) {
    files.put(path + ".csv", csv(rows, columns));
    files.put(path + ".json", json(rows));
  }

  private static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With a byte order mark, so that spreadsheets read it as UTF-8. */
  private static byte[] csv(List<Map<String, Object>> rows, Map<String, String> columns) {
    var out = new StringBuilder("\uFEFF").append(String.join(",", columns.keySet())).append("\r\n");
    for (var row : rows) {
      var cells = new ArrayList<String>();
      row.values().forEach(v -> cells.add(cell(v)));
      out.append(String.join(",", cells)).append("\r\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(Object value) {
    String text = value instanceof java.math.BigDecimal d ? d.toPlainString() : value.toString();
    return text.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
