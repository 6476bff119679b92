package org.hengping.corpus.ingest.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.HeaderRow;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.PlainText;

/** Reads a CSV file into one table. */
public final class CsvReader {
  private CsvReader() {}

  /** Reads the bytes of a CSV file. */
  public static Reading read(byte[] bytes, String fileName) {
    var decoded = Decoded.of(bytes);
    if (SecrecyMark.inFirstLines(decoded.lines())) {
      return new Reading.Marked();
    }
    var rows = rows(decoded.text());
    if (rows.stream().limit(30).flatMap(List::stream).anyMatch(CsvReader::marked)) {
      return new Reading.Marked();
    }
    var blocks = new Collector();
    blocks.add(new Block.Table(List.of(), HeaderRow.count(rows), rows, null));
    return blocks.read(fileName.replaceFirst("\\.[^.]*$", ""), fileName);
  }

  private static boolean marked(Block.Cell cell) {
    return SecrecyMark.inFirstLines(List.of(PlainText.of(cell.text())));
  }

  private static List<List<Block.Cell>> rows(String text) {
    var rows = new ArrayList<List<Block.Cell>>();
    int cells = 0;
    try (var csv = CSVFormat.DEFAULT.parse(new StringReader(text))) {
      for (var record : csv) {
        var row = record.stream().map(Block.Cell::of).toList();
        cells += row.size();
        if (cells > Limits.CELLS) {
          throw new NotReadable("表格超过 " + Limits.CELLS + " 个单元格；请拆成几个文件后再导入");
        }
        rows.add(row);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new NotReadable("CSV 格式有误（引号不配对？）；请用表格软件打开后另存为 .xlsx，再导入", e);
    }
    return rows;
  }
}
