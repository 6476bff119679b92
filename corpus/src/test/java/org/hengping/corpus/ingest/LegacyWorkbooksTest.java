package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.UnseenText;
import org.junit.jupiter.api.Test;

class LegacyWorkbooksTest {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @FunctionalInterface
  private interface Filling {
    void fill(HSSFWorkbook workbook);
  }

  private static byte[] workbook(Filling filling) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new HSSFWorkbook()) {
      filling.fill(workbook);
      workbook.write(out);
    }
    return out.toByteArray();
  }

  private static Manuscript read(byte[] bytes) {
    return assertInstanceOf(Reading.Read.class, ReadFile.read(bytes, "表.xls")).manuscript();
  }

  private static void row(HSSFSheet sheet, int number, String... texts) {
    var row = sheet.createRow(number);
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.createCell(i).setCellValue(texts[i]);
      }
    }
  }

  private static Block.Cell cell(String text, int rows, int columns) {
    return new Block.Cell(List.of(new Inline.Text(text)), rows, columns, Block.Align.LEFT);
  }

  @Test
  void aSheetIsAHeadingAndATableWithMergedCells() throws IOException {
    byte[] bytes =
        workbook(
            w -> {
              var sheet = w.createSheet("自评表");
              row(sheet, 0, "指标", "", "得分");
              row(sheet, 1, "产出", "数量", "19.5");
              row(sheet, 2, "", "质量", "20");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
              w.createSheet("空表");
            });
    var rows =
        List.of(
            List.of(cell("指标", 1, 2), cell("得分", 1, 1)),
            List.of(cell("产出", 2, 1), cell("数量", 1, 1), cell("19.5", 1, 1)),
            List.of(cell("质量", 1, 1), cell("20", 1, 1)));
    assertEquals(
        List.of(
            new Block.Heading(1, List.of(new Inline.Text("自评表"))),
            new Block.Table(List.of(), 1, rows, null)),
        read(bytes).blocks());
  }

  @Test
  void numbersReadAsTheyAreShown() throws IOException {
    byte[] bytes =
        workbook(
            w -> {
              var row = w.createSheet("表").createRow(0);
              row.createCell(0).setCellValue(0.8567);
              row.createCell(1).setCellValue(44_561);
              row.createCell(2).setCellValue(1234567.891);
              row.createCell(3).setCellValue(12_345_678_901L);
              row.createCell(4).setCellValue(true);
              row.createCell(5).setCellFormula("A1*2");
              String[] formats = {"0.00%", "yyyy-mm-dd", "#,##0.00"};
              for (int i = 0; i < formats.length; i++) {
                var style = w.createCellStyle();
                style.setDataFormat(w.createDataFormat().getFormat(formats[i]));
                row.getCell(i).setCellStyle(style);
              }
              w.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    assertEquals(
        List.of("85.67%\t2021-12-31\t1234567.89\t12345678901\tTRUE\t1.7134"),
        PlainText.lines(read(bytes).blocks().get(1)));
  }

  @Test
  void whatNobodySeesIsUnseen() throws IOException {
    byte[] bytes =
        workbook(
            w -> {
              var sheet = w.createSheet("表");
              row(sheet, 0, "看得见", "", "", "藏列", "白字", "蓝底白字");
              row(sheet, 1, "藏行");
              row(sheet, 2, "不显示");
              sheet.getRow(1).setZeroHeight(true);
              sheet.setColumnHidden(3, true);
              var none = w.createCellStyle();
              none.setDataFormat(w.createDataFormat().getFormat(";;;"));
              sheet.getRow(2).getCell(0).setCellStyle(none);
              var font = w.createFont();
              font.setColor(HSSFColorPredefined.WHITE.getIndex());
              var white = w.createCellStyle();
              white.setFont(font);
              sheet.getRow(0).getCell(4).setCellStyle(white);
              var blue = w.createCellStyle();
              blue.setFont(font);
              blue.setFillForegroundColor(HSSFColorPredefined.DARK_BLUE.getIndex());
              blue.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              sheet.getRow(0).getCell(5).setCellStyle(blue);
              row(w.createSheet("底稿"), 0, "藏表");
              w.setSheetHidden(1, true);
            });
    var manuscript = read(bytes);
    assertEquals("表\n看得见\t蓝底白字\n", PlainText.of(manuscript));
    assertEquals(
        List.of(
            new UnseenText("工作表 表 第1行", "隐藏的行或列", "藏列"),
            new UnseenText("工作表 表 第2行", "隐藏的行或列", "藏行"),
            new UnseenText("工作表 表 第3行", "格式不显示的内容", "不显示"),
            new UnseenText("工作表 表 第1行", "白色的文字", "白字"),
            new UnseenText("工作表 底稿", "隐藏的工作表", "藏表")),
        manuscript.unseen());
  }

  @Test
  void whatFloatsOverASheetFollowsIt() throws IOException {
    byte[] bytes =
        workbook(
            w -> {
              var sheet = w.createSheet("表");
              row(sheet, 0, "正文");
              var drawing = sheet.createDrawingPatriarch();
              var anchor = new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 5);
              drawing.createTextbox(anchor).setString(new HSSFRichTextString("框里的字"));
              drawing.createPicture(anchor, w.addPicture(PIXEL, HSSFWorkbook.PICTURE_TYPE_PNG));
              var comment = drawing.createCellComment(anchor);
              comment.setString(new HSSFRichTextString("批注"));
              sheet.getRow(0).getCell(0).setCellComment(comment);
              sheet.getHeader().setCenter("内部资料");
              sheet.getFooter().setCenter("第 &P 页，共 &N 页");
            });
    var reading = assertInstanceOf(Reading.Read.class, ReadFile.read(bytes, "表.xls"));
    var blocks = reading.manuscript().blocks();
    assertEquals(
        List.of(
            new Block.Paragraph(List.of(new Inline.Text("框里的字"))),
            new Block.Picture(reading.pictures().get(0).hash(), "image/png", ""),
            new Block.Paragraph(List.of(new Inline.Text("页眉：内部资料")))),
        blocks.subList(2, blocks.size()));
  }

  @Test
  void aSecrecyMarkStopsIt() throws IOException {
    assertEquals(
        new Reading.Marked(),
        ReadFile.read(workbook(w -> row(w.createSheet("表"), 1, "", "机密★3年")), "a.xls"));
    byte[] header =
        workbook(
            w -> {
              row(w.createSheet("表"), 0, "正文");
              w.getSheetAt(0).getHeader().setLeft("秘密★5年");
            });
    assertEquals(new Reading.Marked(), ReadFile.read(header, "a.et"));
  }

  @Test
  void aWorkbookUnderAPasswordIsRefusedAsSuch() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("12345");
    byte[] bytes;
    try {
      bytes = workbook(w -> row(w.createSheet("表"), 0, "正文"));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    String reason = assertInstanceOf(Reading.Refused.class, ReadFile.read(bytes, "a.xls")).reason();
    assertTrue(reason.contains("打开密码") && reason.contains("取消密码"), reason);
  }

  @Test
  void macrosAreMarked() throws IOException {
    var out = new ByteArrayOutputStream();
    byte[] bytes = workbook(w -> row(w.createSheet("表"), 0, "正文"));
    try (var container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      container.getRoot().createDirectory("_VBA_PROJECT_CUR");
      container.writeFilesystem(out);
    }
    var blocks = read(out.toByteArray()).blocks();
    assertEquals(new Block.Unrecognised("宏（VBA 程序，不会运行）", "全文"), blocks.get(blocks.size() - 1));
  }

  @Test
  void twentyThousandRowsStayWithinAWorker() throws IOException {
    byte[] bytes =
        workbook(
            w -> {
              var sheet = w.createSheet("明细");
              for (int r = 0; r < 20_000; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < 12; c++) {
                  if (c % 2 == 0) {
                    row.createCell(c).setCellValue(r * 12.5 + c);
                  } else {
                    row.createCell(c).setCellValue("项目 " + r + " 的第 " + c + " 项说明");
                  }
                }
              }
            });
    try (var readers = new FileReaders(1, Duration.ofMinutes(3))) {
      long start = System.nanoTime();
      var read = assertInstanceOf(Reading.Read.class, readers.read(bytes, "a.xls"));
      long millis = (System.nanoTime() - start) / 1_000_000;
      var table = (Block.Table) read.manuscript().blocks().get(1);
      assertEquals(20_000, table.rows().size());
      assertEquals("项目 19999 的第 11 项说明", PlainText.of(table.rows().get(19_999).get(11).text()));
      System.out.printf(".xls of 20,000 rows and 12 columns read in a worker: %d ms%n", millis);
    }
  }
}
