package org.hengping.corpus.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.ingest.format.ContentHash;

/**
 * How somebody else's table fits a register.
 *
 * @param headingRow 1-based row of the headings
 * @param columns every column that has a heading, in order
 */
public record TableLayout(String sheet, int headingRow, List<Column> columns) {
  public TableLayout {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param at spreadsheet column, from 0
   * @param field key of the register's field, empty when the column is left out
   * @param unit unit of amounts (元, 万元 or 亿元), empty when it holds none
   */
  public record Column(int at, String heading, String field, String unit) {
    /** The column as a spreadsheet names it. */
    public String letter() {
      return Cells.letter(at);
    }
  }

  /** What tables of the same layout have in common: their headings in order. */
  String fingerprint() {
    String headings =
        columns.stream()
            .map(c -> c.at() + Anchors.bare(c.heading()))
            .collect(Collectors.joining("|"));
    return ContentHash.of(headings.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }
}
