package org.hengping.publisher.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;

/** Audits the charts of a DOCX file: what they draw and the workbooks behind them. */
final class DocxCharts {
  private static final Set<String> WORKBOOK_PARTS =
      Set.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "xl/worksheets/sheet1.xml");

  private static final Pattern OTHER =
      Pattern.compile("\\s*|General|Sheet1!\\$[A-Z]+\\$[0-9]+(?::\\$[A-Z]+\\$[0-9]+)?");

  private DocxCharts() {}

  static boolean isWorkbook(String name) {
    return name.matches("word/embeddings/chart[0-9]{1,4}\\.xlsx");
  }

  static boolean isChart(String name) {
    return name.matches("word/charts/(?:chart[0-9]{1,4}\\.xml|_rels/chart[0-9]{1,4}\\.xml\\.rels)");
  }

  /** Every chart says what the manuscript does, and there is no other. */
  static void check(Manuscript manuscript, Map<String, byte[]> parts, Findings findings)
      throws IOException {
    List<Block.Chart> charts =
        manuscript.blocks().stream()
            .filter(Block.Chart.class::isInstance)
            .map(Block.Chart.class::cast)
            .filter(c -> !c.categories().isEmpty() && !c.series().isEmpty())
            .toList();
    long written = parts.keySet().stream().filter(n -> isChart(n) || isWorkbook(n)).count();
    findings.require(written == 3L * charts.size(), "DOCX 图表", "图表部件数与公开稿不一致");
    for (int n = 1; n <= charts.size(); n++) {
      chart(charts.get(n - 1), "chart" + n, parts, findings);
    }
  }

  private static void chart(
      Block.Chart chart, String name, Map<String, byte[]> parts, Findings findings)
      throws IOException {
    String part = "word/charts/" + name + ".xml";
    findings.same("DOCX 图表", ExpectedText.drawnChart(chart), texts(parts, part, findings, "c:v"));
    String relations = markup(parts, "word/charts/_rels/" + name + ".xml.rels");
    for (var tag : MarkupReader.read(relations).tags()) {
      String target = tag.attributes().getOrDefault("Target", "");
      boolean known = target.isEmpty() || target.equals("../embeddings/" + name + ".xlsx");
      findings.require(known, "DOCX 图表", "不应有的链接");
    }
    for (var tag : MarkupReader.read(markup(parts, part)).tags()) {
      String code = tag.attributes().getOrDefault("formatCode", "General");
      boolean known =
          code.replaceAll("^0(?:\\.0+)?|\"", "").equals(chart.unit().replace("\"", ""))
              || code.equals("General");
      findings.require(known, "DOCX 图表", "数值格式与公开稿不一致");
    }
    workbook(chart, parts.getOrDefault("word/embeddings/" + name + ".xlsx", new byte[0]), findings);
  }

  private static void workbook(Block.Chart chart, byte[] file, Findings findings)
      throws IOException {
    var parts = DocxAudit.parts(file);
    findings.require(parts.keySet().equals(WORKBOOK_PARTS), "DOCX 图表数据", "不应有的部件");
    for (var part : parts.entrySet()) {
      String markup = new String(part.getValue(), StandardCharsets.UTF_8);
      findings.search("DOCX 图表数据 " + part.getKey(), markup);
      findings.require(!MarkupReader.read(markup).strange(), "DOCX 图表数据", "含有注释或不认识的标记");
    }
    findings.same(
        "DOCX 图表数据",
        ExpectedText.chartSheet(chart),
        texts(parts, "xl/worksheets/sheet1.xml", findings, "t", "v"));
  }

  /** The text in some elements; elsewhere stand only references to cells and formats. */
  private static String texts(
      Map<String, byte[]> parts, String name, Findings findings, String... elements) {
    var text = new StringBuilder();
    for (var piece : MarkupReader.read(markup(parts, name)).texts()) {
      if (List.of(elements).contains(piece.element())) {
        text.append(piece.text());
      } else {
        boolean known = OTHER.matcher(piece.text()).matches();
        findings.require(known, "DOCX 图表", "图表文字之外有文字");
      }
    }
    return Squeezed.of(text.toString());
  }

  private static String markup(Map<String, byte[]> parts, String name) {
    return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }
}
