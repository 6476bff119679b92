package org.hengping.corpus.proposal.table;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.proposal.ReadingCheck;
import org.jspecify.annotations.Nullable;

/**
 * Reads the indicator rows of all score tables of a document, whatever their layout: columns are
 * known by their headings. Pure; time is linear in the size of the document.
 */
public final class ScoreTables {

  /** Rows in reading order, and what does not agree. */
  public record Found(List<IndicatorRow> rows, List<ReadingCheck> checks) {
    public Found {
      rows = List.copyOf(rows);
      checks = List.copyOf(checks);
    }
  }

  private ScoreTables() {}

  /** Reads a document. */
  public static Found in(Manuscript manuscript) {
    return in(FindTables.in(manuscript));
  }

  /** Reads the tables of a document. */
  public static Found in(List<FoundTable> tables) {
    var rows = new ArrayList<IndicatorRow>();
    var checks = new ArrayList<ReadingCheck>();
    @Nullable ReadGroup group = null;
    for (FoundTable table : tables) {
      if (group == null || !table.near() || !group.goesOnIn(table)) {
        take(group, rows, checks);
        group = new ReadGroup();
      }
      group.read(table);
    }
    take(group, rows, checks);
    return new Found(rows, checks);
  }

  private static void take(
      @Nullable ReadGroup group, List<IndicatorRow> rows, List<ReadingCheck> checks) {
    if (group != null) {
      checks.addAll(group.checks());
      rows.addAll(group.rows());
    }
  }
}
