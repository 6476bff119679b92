package org.hengping.corpus.ingest.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;

/** Reads the cells of a CSV file with their places. */
public final class CsvCells {
  private CsvCells() {}

  /** Reads the bytes of a CSV file into one sheet without a name. */
  public static Cells read(byte[] bytes) {
    var rows = new ArrayList<Cells.Row>();
    int cells = 0;
    try (var csv = CSVFormat.RFC4180.parse(new StringReader(Decoded.of(bytes).text()))) {
      for (CSVRecord line : csv) {
        cells += line.size();
        if (cells > Limits.CELLS) {
          throw new NotReadable("表格超过 " + Limits.CELLS + " 个单元格；请拆成几个文件后再用");
        }
        var row = row(line);
        if (!row.cells().isEmpty()) {
          rows.add(row);
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new NotReadable("CSV 格式有误（引号不配对？）；请用表格软件打开后另存为 .xlsx", e);
    }
    return new Cells(List.of(new Cells.Sheet("", false, rows)));
  }

  private static Cells.Row row(CSVRecord line) {
    var cells = new ArrayList<Cells.Cell>();
    for (int c = 0; c < line.size(); c++) {
      if (!line.get(c).isBlank()) {
        cells.add(new Cells.Cell(c, Cells.Kind.TEXT, line.get(c)));
      }
    }
    return new Cells.Row((int) line.getRecordNumber(), cells);
  }
}
