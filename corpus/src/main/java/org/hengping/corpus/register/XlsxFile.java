package org.hengping.corpus.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** Registers as XLSX. */
final class XlsxFile {
  /** A spreadsheet keeps 15 digits; the rest of what it writes is an artefact. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*[yd].*");
  private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private XlsxFile() {}

  static void write(RegisterSheet sheet, List<RegisterRow> rows, OutputStream out)
      throws IOException {
    try (var workbook = new Workbook(out, "Hengping", "1.0")) {
      var worksheet = workbook.newWorksheet(sheet.register().title());
      var columns = sheet.columns();
      for (int c = 0; c < columns.size(); c++) {
        worksheet.value(0, c, columns.get(c).key());
        worksheet.value(1, c, columns.get(c).heading());
      }
      for (int r = 0; r < rows.size(); r++) {
        var cells = sheet.cells(rows.get(r));
        for (int c = 0; c < cells.size(); c++) {
          if (!cells.get(c).isEmpty()) {
            worksheet.value(r + 2, c, cell(rows.get(r), columns.get(c), cells.get(c)));
          }
        }
      }
      worksheet.freezePane(0, 2);
    }
  }

  private static String cell(RegisterRow row, Field field, String text) {
    String cell = CellText.escaped(text);
    if (cell.length() > CellText.LONGEST) {
      throw new IllegalArgumentException(
          row.key()
              + " 的“"
              + field.heading()
              + "”超过"
              + CellText.LONGEST
              + "字，XLSX 单元格放不下，请导出为 CSV");
    }
    return cell;
  }

  static RegisterFile.Content read(Register register, InputStream in) {
    try (var workbook = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
      var sheet =
          workbook
              .getSheets()
              .filter(s -> s.getName().equals(register.title()))
              .findFirst()
              .orElse(workbook.getFirstSheet());
      return new RowReader(register, sheet.getName()).read(lines(sheet));
    } catch (IOException | ExcelReaderException e) {
      return new RowReader(register, "").fault("不是完好的 XLSX 文件，请用表格软件打开后另存为 .xlsx 或 .csv");
    }
  }

  private static List<RowReader.Line> lines(Sheet sheet) throws IOException {
    var lines = new ArrayList<RowReader.Line>();
    for (var row : sheet.read()) {
      var cells = new ArrayList<String>();
      for (int c = 0; c < row.getCellCount(); c++) {
        cells.add(row.getOptionalCell(c).map(XlsxFile::text).orElse(""));
      }
      lines.add(new RowReader.Line(row.getRowNum(), cells));
    }
    return lines;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell)
          ? cell.asDate().toLocalDate().toString()
          : plain(cell.asNumber().round(DIGITS));
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return cell.asBoolean() ? "1" : "0";
    }
    return CellText.unescaped(cell.getText());
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && DATE_FORMAT.matcher(NOT_FORMAT.matcher(format).replaceAll("")).matches();
  }

  private static String plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
  }
}
