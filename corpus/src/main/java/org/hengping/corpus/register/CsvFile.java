package org.hengping.corpus.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Registers as CSV. */
final class CsvFile {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private CsvFile() {}

  static void write(RegisterSheet sheet, List<RegisterRow> rows, Appendable out)
      throws IOException {
    var printer = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get().print(out);
    printer.printRecord(sheet.keys());
    printer.printRecord(sheet.headings());
    var columns = sheet.columns();
    for (RegisterRow row : rows) {
      var cells = sheet.cells(row);
      for (int c = 0; c < cells.size(); c++) {
        boolean text = columns.get(c).type() == FieldType.TEXT;
        printer.print(text ? CellText.guarded(cells.get(c)) : cells.get(c));
      }
      printer.println();
    }
    printer.flush();
  }

  static RegisterFile.Content read(Register register, InputStream in) throws IOException {
    var reader = new RowReader(register, "");
    var lines = new ArrayList<RowReader.Line>();
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(decode(in.readAllBytes())))) {
      for (var record : parser) {
        lines.add(
            new RowReader.Line(
                (int) record.getRecordNumber(), record.stream().map(CellText::unguarded).toList()));
      }
    } catch (IOException | UncheckedIOException e) {
      return reader.fault("不是完好的 CSV 文件（" + e.getMessage() + "），请用本系统导出的表格填写");
    }
    return reader.read(lines);
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
}
