package org.hengping.corpus.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * A register as CSV (RFC 4180, UTF-8) or XLSX: the first row holds the English keys, the second the
 * Chinese headings; on reading one of the two rows is enough and columns may stand in any order.
 * What is written can be read back unchanged.
 */
public final class RegisterFile {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What was read: rows, or the places that cannot be taken. */
  public record Content(List<RegisterRow> rows, List<Fault> faults) {
    public Content {
      rows = List.copyOf(rows);
      faults = List.copyOf(faults);
    }
  }

  private record Line(int number, List<String> cells) {}

  private RegisterFile() {}

  /** Writes rows to a file; the ending decides between CSV and XLSX. */
  public static void write(Register register, List<RegisterRow> rows, Path file)
      throws IOException {
    if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      try (var out = Files.newOutputStream(file)) {
        writeXlsx(register, rows, out);
      }
    } else {
      try (var out = Files.newBufferedWriter(file)) {
        writeCsv(register, rows, out);
      }
    }
  }

  /** Writes rows as CSV. */
  public static void writeCsv(Register register, List<RegisterRow> rows, Appendable out)
      throws IOException {
    var printer = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get().print(out);
    printer.printRecord(register.fields().stream().map(Field::key).toList());
    printer.printRecord(register.fields().stream().map(Field::heading).toList());
    for (RegisterRow row : rows) {
      printer.printRecord(register.fields().stream().map(f -> row.text(f.key())).toList());
    }
    printer.flush();
  }

  private static void writeXlsx(Register register, List<RegisterRow> rows, OutputStream out)
      throws IOException {
    try (var workbook = new Workbook(out, "Hengping", "1.0")) {
      var sheet = workbook.newWorksheet(register.title());
      for (int c = 0; c < register.fields().size(); c++) {
        sheet.value(0, c, register.fields().get(c).key());
        sheet.value(1, c, register.fields().get(c).heading());
        for (int r = 0; r < rows.size(); r++) {
          String text = rows.get(r).text(register.fields().get(c).key());
          if (!text.isEmpty()) {
            sheet.value(r + 2, c, text);
          }
        }
      }
      sheet.freezePane(0, 2);
    }
  }

  /**
   * Reads a file; nothing of it should be taken when there is a fault.
   *
   * @throws IOException when the file cannot be read at all
   */
  public static Content read(Register register, Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      boolean xlsx = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
      return xlsx ? readXlsx(register, in) : readCsv(register, in);
    }
  }

  /** Reads CSV from a stream. */
  public static Content readCsv(Register register, InputStream in) throws IOException {
    String text = decode(in.readAllBytes());
    var lines = new ArrayList<Line>();
    try (var parser = CSVFormat.RFC4180.parse(new java.io.StringReader(text))) {
      for (var record : parser) {
        lines.add(new Line((int) record.getRecordNumber(), record.toList()));
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      return fault("", 0, "", "不是完好的 CSV 文件（" + e.getMessage() + "），请用本系统导出的表格填写");
    }
    return rows(register, "", lines);
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
    var content = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(content)
          .toString();
    } catch (CharacterCodingException e) {
      return GB18030.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private static Content readXlsx(Register register, InputStream in) {
    try (var workbook = new ReadableWorkbook(in)) {
      var sheet = workbook.getFirstSheet();
      var lines = new ArrayList<Line>();
      for (var row : sheet.read()) {
        var cells = new ArrayList<String>();
        for (int c = 0; c < row.getCellCount(); c++) {
          cells.add(row.getOptionalCell(c).map(x -> x.getText()).orElse(""));
        }
        lines.add(new Line(row.getRowNum(), cells));
      }
      return rows(register, sheet.getName(), lines);
    } catch (IOException | org.dhatim.fastexcel.reader.ExcelReaderException e) {
      return fault("", 0, "", "不是完好的 XLSX 文件，请用表格软件打开后另存为 .xlsx 或 .csv");
    }
  }

  private static Content fault(String sheet, int row, String column, String message) {
    return new Content(List.of(), List.of(new Fault(sheet, row, column, message)));
  }

  private static Fault fault(
      Register register, String sheet, Line line, RegisterRule.Complaint complaint) {
    return new Fault(
        sheet, line.number(), register.field(complaint.field()).heading(), complaint.message());
  }

  private static Content rows(Register register, String sheet, List<Line> lines) {
    if (lines.isEmpty()) {
      return fault(sheet, 0, "", "文件是空的，请先用 dump 导出一份再填写");
    }
    var columns = new HashMap<Integer, Field>();
    var header = lines.get(0).cells();
    for (int c = 0; c < header.size(); c++) {
      String name = header.get(c).strip();
      for (Field field : register.fields()) {
        if (field.isNamed(name)) {
          columns.putIfAbsent(c, field);
        }
      }
      if (!name.isEmpty() && !columns.containsKey(c)) {
        return fault(
            sheet,
            lines.get(0).number(),
            name,
            "“" + register.title() + "”没有“" + name + "”这一列，请核对表头");
      }
    }
    for (Field field : register.fields()) {
      if (register.needs(field) && !columns.containsValue(field)) {
        return fault(
            sheet,
            lines.get(0).number(),
            field.heading(),
            "缺少“" + field.heading() + "”（" + field.key() + "）这一列");
      }
    }
    int first = lines.size() > 1 && isHeadings(columns, lines.get(1).cells()) ? 2 : 1;
    return rows(register, sheet, columns, lines.subList(first, lines.size()));
  }

  private static boolean isHeadings(Map<Integer, Field> columns, List<String> cells) {
    return columns.entrySet().stream()
        .allMatch(
            e ->
                e.getKey() < cells.size()
                    && cells.get(e.getKey()).strip().equals(e.getValue().heading()));
  }

  private static Content rows(
      Register register, String sheet, Map<Integer, Field> columns, List<Line> lines) {
    var rows = new ArrayList<RegisterRow>();
    var faults = new ArrayList<Fault>();
    var seen = new HashMap<String, Integer>();
    for (Line line : lines) {
      if (line.cells().stream().allMatch(String::isBlank)) {
        continue;
      }
      var values = new LinkedHashMap<String, Object>();
      int before = faults.size();
      for (Field field : register.fields()) {
        int column =
            columns.entrySet().stream()
                .filter(e -> e.getValue().equals(field))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
        String text = column >= 0 && column < line.cells().size() ? line.cells().get(column) : "";
        try {
          boolean given = text.isBlank() && !register.needs(field);
          if (!given) {
            FieldText.read(field, text).ifPresent(v -> values.put(field.key(), v));
          }
        } catch (FieldText.BadField e) {
          faults.add(new Fault(sheet, line.number(), field.heading(), e.getMessage()));
        }
      }
      if (faults.size() == before) {
        var row = new RegisterRow(register, values);
        register
            .rule()
            .complaint(row)
            .map(c -> fault(register, sheet, line, c))
            .ifPresent(faults::add);
        boolean named = register.keyFields().stream().allMatch(f -> row.has(f.key()));
        Integer earlier = named ? seen.putIfAbsent(row.key(), line.number()) : null;
        if (earlier != null) {
          faults.add(
              new Fault(sheet, line.number(), "", "与第" + earlier + "行重复（" + row.key() + "），请删去一行"));
        }
        rows.add(row);
      }
    }
    return new Content(rows, faults);
  }
}
