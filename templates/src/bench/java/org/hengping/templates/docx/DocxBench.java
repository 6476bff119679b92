package org.hengping.templates.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import fr.opensagres.xdocreport.core.XDocReportException;
import fr.opensagres.xdocreport.document.IXDocReport;
import fr.opensagres.xdocreport.document.registry.XDocReportRegistry;
import fr.opensagres.xdocreport.template.TemplateEngineKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.oracle.Oracle;
import org.hengping.templates.layout.Audience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * DOCX of 20 values and a table of five columns, beside poi-tl and XDocReport, which fill a
 * template that was parsed before as far as they can keep it, and LibreOffice, which makes the same
 * of HTML. Rounds alternate; every arm must have written every cell.
 */
@Tag("bench")
class DocxBench {
  private static final int[] ROWS = {41, 2_000, 10_000};
  private static final int VALUES = 20;
  private static final int COLUMNS = 5;
  private static final int ROUNDS = 5;
  private static final long WARM_NANOS = 3_000_000_000L;

  @TempDir Path folder;

  /** Makes one document. */
  private interface Arm {
    byte[] write() throws IOException, XDocReportException;
  }

  static {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
  }

  /** One row for the peers: poi-tl reads its fields, XDocReport its getters. */
  public static final class Row {
    private final String a;
    private final String b;
    private final String c;
    private final String d = "良好";
    private final String e = "已按期完成整改";

    Row(int number) {
      this.a = "行" + number;
      this.b = "示例市第" + number + "中学校舍维修改造项目";
      this.c = number + ".50";
    }

    public String getA() {
      return a;
    }

    public String getB() {
      return b;
    }

    public String getC() {
      return c;
    }

    public String getD() {
      return d;
    }

    public String getE() {
      return e;
    }

    List<String> cells() {
      return List.of(a, b, c, d, e);
    }
  }

  private static List<Row> rows(int count) {
    var rows = new ArrayList<Row>();
    for (int r = 1; r <= count; r++) {
      rows.add(new Row(r));
    }
    return rows;
  }

  private static Manuscript manuscript(List<Row> rows) {
    var text = new ArrayList<Inline>();
    for (int v = 0; v < VALUES; v++) {
      text.add(new Inline.Text("第" + v + "项为"));
      text.add(
          new Figure(
              "value", Map.of("n", "" + v), Scope.INTERNAL, BigDecimal.ONE, "", "值" + v, ""));
    }
    var cells = new ArrayList<List<Block.Cell>>();
    cells.add(
        List.of("序号", "项目", "金额", "等级", "整改").stream().map(Block.Cell::of).toList());
    rows.forEach(r -> cells.add(r.cells().stream().map(Block.Cell::of).toList()));
    return Manuscript.of(
        "项目一览", List.of(new Block.Paragraph(text), new Block.Table(List.of(), 1, cells, null)));
  }

  private static byte[] template(String[] values, String[] cells, String tag) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      var paragraph = document.createParagraph();
      for (int v = 0; v < VALUES; v++) {
        paragraph.createRun().setText("第" + v + "项为" + values[v]);
      }
      XWPFTable table = document.createTable(2, COLUMNS);
      for (int c = 0; c < COLUMNS; c++) {
        table.getRow(0).getCell(c).setText((c == 0 ? tag : "") + "列" + c);
        var cell = table.getRow(1).getCell(c);
        if (cells[c].startsWith("$")) {
          var field = cell.getParagraphs().get(0).getCTP().addNewFldSimple();
          field.setInstr(" MERGEFIELD " + cells[c] + " \\* MERGEFORMAT ");
          field.addNewR().addNewT().setStringValue(cells[c]);
        } else {
          cell.setText(cells[c]);
        }
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private static Arm poiTl(List<Row> rows) throws IOException {
    var values = new String[VALUES];
    Arrays.setAll(values, v -> "{{v" + v + "}}");
    byte[] template =
        template(values, new String[] {"[a]", "[b]", "[c]", "[d]", "[e]"}, "{{rows}}");
    var configured = Configure.builder().bind("rows", new LoopRowTableRenderPolicy()).build();
    return () -> {
      var data = new HashMap<String, Object>();
      for (int v = 0; v < VALUES; v++) {
        data.put("v" + v, "值" + v);
      }
      data.put("rows", rows);
      try (var filled =
              XWPFTemplate.compile(new ByteArrayInputStream(template), configured).render(data);
          var out = new ByteArrayOutputStream()) {
        filled.write(out);
        return out.toByteArray();
      }
    };
  }

  private static Arm xDocReport(List<Row> rows) throws IOException, XDocReportException {
    var values = new String[VALUES];
    Arrays.setAll(values, v -> "${v" + v + "}");
    byte[] template =
        template(
            values,
            new String[] {"${rows.a}", "${rows.b}", "${rows.c}", "${rows.d}", "${rows.e}"},
            "");
    IXDocReport report =
        XDocReportRegistry.getRegistry()
            .loadReport(
                new ByteArrayInputStream(template),
                "rows" + rows.size(),
                TemplateEngineKind.Freemarker);
    var fields = report.createFieldsMetadata();
    for (String name : List.of("a", "b", "c", "d", "e")) {
      fields.addFieldAsList("rows." + name);
    }
    return () -> {
      var context = report.createContext();
      for (int v = 0; v < VALUES; v++) {
        context.put("v" + v, "值" + v);
      }
      context.put("rows", rows);
      var out = new ByteArrayOutputStream();
      report.process(context, out);
      return out.toByteArray();
    };
  }

  private Arm libreOffice(List<Row> rows) throws IOException {
    var html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><p>");
    for (int v = 0; v < VALUES; v++) {
      html.append("第").append(v).append("项为值").append(v);
    }
    html.append("</p><table>");
    for (Row r : rows) {
      html.append("<tr>");
      for (String cell : r.cells()) {
        html.append("<td>").append(cell).append("</td>");
      }
      html.append("</tr>");
    }
    Path file =
        Files.writeString(folder.resolve("rows" + rows.size() + ".html"), html + "</table></body>");
    return () ->
        Files.readAllBytes(
            Oracle.office(List.of(file), "docx:MS Word 2007 XML:writerweb").get(0));
  }

  private static Arm ours(List<Row> rows) {
    var writer = new DocxWriter();
    var manuscript = manuscript(rows);
    return () -> {
      var out = new ByteArrayOutputStream();
      writer.write(manuscript, Audience.STAFF, out);
      return out.toByteArray();
    };
  }

  @Test
  void besidePoiTlXDocReportAndLibreOffice() throws Exception {
    System.out.println("| rows | arm | p50 ms | p99 ms | CPU ms | times ours |");
    System.out.println("|---|---|---|---|---|---|");
    for (int count : ROWS) {
      var rows = rows(count);
      var arms = new LinkedHashMap<String, Arm>();
      arms.put("DocxWriter", ours(rows));
      arms.put("XDocReport", xDocReport(rows));
      arms.put("poi-tl", poiTl(rows));
      for (var arm : arms.entrySet()) {
        assertWritten(arm.getKey(), arm.getValue().write(), count);
        warm(arm.getValue());
      }
      var times = new LinkedHashMap<String, List<Long>>();
      var cpu = new HashMap<String, Long>();
      for (int round = 0; round < ROUNDS; round++) {
        for (var arm : arms.entrySet()) {
          time(arm.getKey(), arm.getValue(), times, cpu);
        }
      }
      time("LibreOffice", libreOffice(rows), times, cpu);
      report(count, times, cpu);
    }
    System.out.println(
        "load " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static void warm(Arm arm) throws IOException, XDocReportException {
    long until = System.nanoTime() + WARM_NANOS;
    while (System.nanoTime() < until) {
      arm.write();
    }
  }

  /** As many documents as a tenth of a second holds count as one reading each. */
  private static void time(
      String name, Arm arm, Map<String, List<Long>> times, Map<String, Long> cpu)
      throws IOException, XDocReportException {
    var bean = ManagementFactory.getThreadMXBean();
    long begun = System.nanoTime();
    do {
      long from = System.nanoTime();
      long busy = bean.getCurrentThreadCpuTime();
      arm.write();
      times.computeIfAbsent(name, n -> new ArrayList<>()).add(System.nanoTime() - from);
      cpu.merge(name, bean.getCurrentThreadCpuTime() - busy, Long::sum);
    } while (System.nanoTime() - begun < 300_000_000L);
  }

  private static void report(int rows, Map<String, List<Long>> times, Map<String, Long> cpu) {
    double ours = 0;
    for (var arm : times.entrySet()) {
      var sorted = arm.getValue().stream().sorted().toList();
      double p50 = sorted.get(sorted.size() / 2) / 1e6;
      double p99 = sorted.get((sorted.size() * 99) / 100) / 1e6;
      double busy = cpu.getOrDefault(arm.getKey(), 0L) / 1e6 / sorted.size();
      ours = ours == 0 ? p50 : ours;
      System.out.printf(
          "| %d | %s | %.2f | %.2f | %.2f | %.2f |%n",
          rows, arm.getKey(), p50, p99, busy, p50 / ours);
      System.err.printf(
          "{\"rows\":%d,\"arm\":\"%s\",\"p50\":%.3f,\"p99\":%.3f,\"cpu\":%.3f,\"n\":%d}%n",
          rows, arm.getKey(), p50, p99, busy, sorted.size());
    }
  }

  private static void assertWritten(String arm, byte[] docx, int rows) throws IOException {
    String text = "";
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          text =
              new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
        }
      }
    }
    assertEquals(rows, count(text, "已按期完成整改"), arm);
    assertEquals(rows, count(text, "中学校舍维修改造项目"), arm);
    assertEquals(1, count(text, "第19项为值19"), arm);
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }

  /** Run with {@code -Xmx150m}: time grows with the rows and memory does not. */
  @Test
  void aHundredThousandRowsAreWrittenInAFlatHeap() throws IOException {
    var writer = new DocxWriter();
    for (int count : new int[] {25_000, 50_000, 100_000}) {
      var manuscript = manuscript(rows(count));
      long begun = System.nanoTime();
      var sink = new Sink();
      writer.write(manuscript, Audience.STAFF, sink);
      System.out.printf(
          "%d rows: %d ms, %d KB, heap limit %d MB%n",
          count,
          (System.nanoTime() - begun) / 1_000_000,
          sink.length / 1024,
          Runtime.getRuntime().maxMemory() >> 20);
    }
  }

  /** Counts what is written and keeps nothing. */
  private static final class Sink extends java.io.OutputStream {
    private long length;

    @Override
    public void write(int b) {
      length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      length += count;
    }
  }
}
