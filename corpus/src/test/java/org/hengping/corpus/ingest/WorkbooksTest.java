package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.UnseenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTest {
  @FunctionalInterface
  private interface Filling {
    void fill(Workbook workbook);
  }

  private static byte[] workbook(Filling filling) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      filling.fill(workbook);
    }
    return out.toByteArray();
  }

  private static Manuscript read(byte[] bytes) {
    return assertInstanceOf(Reading.Read.class, ReadFile.read(bytes, "表.xlsx")).manuscript();
  }

  @Test
  void aSheetIsAHeadingAndATableWithMergedCells() throws IOException {
    byte[] bytes =
        workbook(
            w -> {
              var sheet = w.newWorksheet("2021年");
              sheet.value(0, 0, "指标");
              sheet.value(0, 2, "得分");
              sheet.range(0, 0, 0, 1).merge();
              sheet.value(1, 0, "产出");
              sheet.value(1, 1, "数量");
              sheet.value(1, 2, 19.5);
              sheet.value(2, 1, "质量");
              sheet.value(2, 2, 0.1 + 0.2);
              sheet.range(1, 0, 2, 0).merge();
              w.newWorksheet("空表");
            });
    var cells =
        List.of(
            List.of(cell("指标", 1, 2), cell("得分", 1, 1)),
            List.of(cell("产出", 2, 1), cell("数量", 1, 1), cell("19.5", 1, 1)),
            List.of(cell("质量", 1, 1), cell("0.3", 1, 1)));
    assertEquals(
        List.of(
            new Block.Heading(1, List.of(new Inline.Text("2021年"))),
            new Block.Table(List.of(), 1, cells, null)),
        read(bytes).blocks());
  }

  private static Block.Cell cell(String text, int rows, int columns) {
    return new Block.Cell(List.of(new Inline.Text(text)), rows, columns, Block.Align.LEFT);
  }

  @Test
  void numbersReadAsTheyAreShown() throws IOException {
    byte[] bytes =
        workbook(
            w -> {
              var sheet = w.newWorksheet("表");
              sheet.value(0, 0, 0.8567);
              sheet.style(0, 0).format("0.00%").set();
              sheet.value(0, 1, LocalDate.of(2021, 12, 31));
              sheet.style(0, 1).format("yyyy-mm-dd").set();
              sheet.value(0, 2, 1234567.891);
              sheet.style(0, 2).format("#,##0.00").set();
              sheet.value(0, 3, 12_345_678_901L);
              sheet.value(0, 4, LocalDate.of(2021, 3, 5));
              sheet.style(0, 4).format("yyyy\"年\"m\"月\"d\"日\"").set();
            });
    assertEquals(
        List.of("85.67%\t2021-12-31\t1234567.89\t12345678901\t2021-03-05"),
        PlainText.lines(read(bytes).blocks().get(1)));
  }

  @Test
  void hiddenSheetsRowsAndColumnsAreUnseen() throws IOException {
    byte[] bytes =
        workbook(
            w -> {
              var sheet = w.newWorksheet("表");
              sheet.value(0, 0, "看得见");
              sheet.value(1, 0, "藏行");
              sheet.hideRow(1);
              sheet.value(0, 3, "藏列");
              sheet.hideColumn(3);
              var hidden = w.newWorksheet("底稿");
              hidden.value(0, 0, "藏表");
              hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            });
    var manuscript = read(bytes);
    assertEquals("表\n看得见\n", PlainText.of(manuscript));
    assertEquals(
        List.of("藏列", "藏行", "藏表"), manuscript.unseen().stream().map(UnseenText::text).toList());
  }

  /** An XLSX of one sheet whose rows hold the given XML, with other parts. */
  private static OfficeFile sheet(String rows) {
    String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    String related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return new OfficeFile()
        .part(
            "xl/workbook.xml",
            "<workbook "
                + main
                + " xmlns:r=\""
                + related
                + "\"><sheets><sheet name=\"表\" r:id=\"rId1\"/></sheets></workbook>")
        .part(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\""
                + related
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
        .part(
            "xl/worksheets/sheet1.xml",
            "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>");
  }

  @Test
  void aFormulaWithoutAStoredResultIsAVisibleGap() {
    var file =
        sheet(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>合计</t></is></c>"
                + "<c r=\"B1\"><f>SUM(B2:B3)</f></c><c r=\"C1\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"D1\"><f>A9</f><v></v></c><c r=\"E1\" t=\"str\"><f>A9</f><v></v></c></row>");
    assertEquals(
        List.of(
            new Block.Heading(1, List.of(new Inline.Text("表"))),
            new Block.Table(
                List.of(),
                0,
                List.of(
                    List.of(
                        cell("合计", 1, 1),
                        cell("〔公式未计算〕", 1, 1),
                        cell("2", 1, 1),
                        cell("〔公式未计算〕", 1, 1))),
                null),
            new Block.Unrecognised("没有保存计算结果的公式 2 个（B1、D1）；请用 Excel 或 WPS 打开后保存，再导入", "工作表 表")),
        read(file.bytes()).blocks());
  }

  @Test
  void whatFloatsOverASheetIsNotLost() {
    String rels =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006"
            + "/relationships/drawing\" Target=\"../drawings/drawing1.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006"
            + "/relationships/oleObject\" Target=\"../embeddings/o.bin\"/></Relationships>";
    String drawing =
        "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><xdr:twoCellAnchor>"
            + "<xdr:sp><xdr:txBody><a:p><a:r><a:t>框里</a:t></a:r><a:r><a:t>的字</a:t></a:r></a:p>"
            + "</xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>";
    var file =
        sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
            .part("xl/worksheets/_rels/sheet1.xml.rels", rels)
            .part("xl/drawings/drawing1.xml", drawing);
    var blocks = read(file.bytes()).blocks();
    assertEquals(
        List.of(
            new Block.Paragraph(List.of(new Inline.Text("框里的字"))),
            new Block.Unrecognised("嵌入的对象", "工作表 表")),
        blocks.subList(2, blocks.size()));
  }

  @Test
  void aSecrecyMarkInTheFirstRowsOrThePageHeaderStopsIt() throws IOException {
    assertEquals(
        new Reading.Marked(),
        ReadFile.read(workbook(w -> w.newWorksheet("表").value(1, 3, "机密★3年")), "a.xlsx"));
    assertEquals(
        new Reading.Marked(),
        ReadFile.read(
            workbook(
                w -> {
                  var sheet = w.newWorksheet("表");
                  sheet.value(0, 0, "正文");
                  sheet.header("秘密★5年", org.dhatim.fastexcel.Position.LEFT);
                }),
            "a.xlsx"));
  }

  @Test
  void workbooksMadeByLibreOfficeHaveEveryRow(@TempDir Path folder)
      throws IOException, InterruptedException {
    var texts =
        SharedTexts.all().stream()
            .filter(f -> f.getFileName().toString().startsWith("table_"))
            .toList();
    LibreOffice.needed();
    var sources = new ArrayList<Path>();
    for (Path text : texts) {
      String csv =
          Files.readString(text)
              .lines()
              .skip(3)
              .map(l -> "\"" + l.replace("\"", "\"\"").replace(" | ", "\",\"") + "\"")
              .reduce("", (a, b) -> a + b + "\n");
      Path source = folder.resolve(text.getFileName().toString().replace(".txt", ".csv"));
      sources.add(Files.writeString(source, csv, StandardCharsets.UTF_8));
    }
    LibreOffice.convert("xlsx", "CSV:44,34,76,1,,0,true", folder, sources);
    for (Path source : sources) {
      String name = source.getFileName().toString();
      var fromCsv = (Reading.Read) ReadFile.read(Files.readAllBytes(source), name);
      Path made = folder.resolve(name.replace(".csv", ".xlsx"));
      var rows = PlainText.lines(read(Files.readAllBytes(made)).blocks().get(1));
      var expected =
          PlainText.lines(fromCsv.manuscript().blocks().get(0)).stream()
              .map(String::strip)
              .filter(l -> !l.isEmpty())
              .toList();
      assertEquals(expected, rows.stream().map(String::strip).toList(), name);
      assertTrue(rows.size() > 3, name);
    }
  }
}
