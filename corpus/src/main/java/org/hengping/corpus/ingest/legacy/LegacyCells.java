package org.hengping.corpus.ingest.legacy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;

/** Reads the cells of a workbook of Excel 97–2003 (.xls, .et) with their places. */
public final class LegacyCells {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private int count;

  private LegacyCells() {}

  /**
   * Reads the bytes of such a file.
   *
   * @throws NotReadable when it is broken, encrypted or no workbook
   */
  public static Cells read(byte[] bytes) {
    if (OldOffice.content(bytes) != OldOffice.Content.WORKBOOK) {
      throw new NotReadable("文件不是表格，或有打开密码；请用 Excel 或 WPS 打开后另存为 .xlsx");
    }
    return OldOffice.open(
        bytes,
        container -> {
          try (var workbook = new HSSFWorkbook(container.getRoot(), false)) {
            var reader = new LegacyCells();
            var sheets = new ArrayList<Cells.Sheet>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
              boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
              sheets.add(
                  new Cells.Sheet(
                      workbook.getSheetName(i), hidden, reader.rows(workbook.getSheetAt(i))));
            }
            return new Cells(sheets);
          }
        });
  }

  private List<Cells.Row> rows(HSSFSheet sheet) {
    var rows = new ArrayList<Cells.Row>();
    for (Row row : sheet) {
      var cells = new ArrayList<Cells.Cell>();
      for (Cell cell : row) {
        boolean hidden = row.getZeroHeight() || sheet.isColumnHidden(cell.getColumnIndex());
        var read = cell(cell, hidden);
        if (!read.text().isBlank()) {
          if (++count > Limits.CELLS) {
            throw new NotReadable("工作簿超过 " + Limits.CELLS + " 个单元格；请拆成几个文件后再用");
          }
          cells.add(read);
        }
      }
      if (!cells.isEmpty()) {
        rows.add(new Cells.Row(row.getRowNum() + 1, cells));
      }
    }
    return rows;
  }

  private static Cells.Cell cell(Cell cell, boolean hidden) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    var kind =
        switch (type) {
          case NUMERIC -> numeric(cell);
          case ERROR -> Cells.Kind.ERROR;
          default -> Cells.Kind.TEXT;
        };
    String text =
        switch (type) {
          case NUMERIC ->
              kind == Cells.Kind.DATE
                  ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                  : plain(cell.getNumericCellValue());
          case STRING -> cell.getRichStringCellValue().getString();
          case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
          case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
          default -> "";
        };
    return new Cells.Cell(cell.getColumnIndex(), kind, text, formula, hidden);
  }

  private static Cells.Kind numeric(Cell cell) {
    if (DateUtil.isCellDateFormatted(cell)) {
      return Cells.Kind.DATE;
    }
    return cell.getCellStyle().getDataFormatString().contains("%")
        ? Cells.Kind.PERCENT
        : Cells.Kind.NUMBER;
  }

  private static String plain(double value) {
    var number = new BigDecimal(value).round(DIGITS);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
