package org.hengping.corpus.form;

import java.util.List;

/** A part of a form, from top to bottom. */
sealed interface FormPart {

  /**
   * One row of boxes.
   *
   * @param height in points
   */
  record Line(double height, List<Box> boxes) implements FormPart {
    public Line {
      boxes = List.copyOf(boxes);
    }

    /** The labels by which the row is found again. */
    List<Box.Label> anchors() {
      return boxes.stream()
          .filter(Box.Label.class::isInstance)
          .map(Box.Label.class::cast)
          .filter(Box.Label::anchor)
          .toList();
    }
  }

  /**
   * Rows of the same kind, as many as there are; a heading of one row, or of two when columns are
   * grouped.
   *
   * @param name name in the program, e.g. {@code indicators}
   * @param label the label in the first column, beside all rows
   * @param starters what the first columns of the empty form propose, a row each
   * @param rows how many rows the empty form offers at least
   */
  record Table(
      String name, String label, List<Column> columns, List<List<String>> starters, int rows)
      implements FormPart {
    public Table {
      columns = List.copyOf(columns);
      starters = starters.stream().map(List::copyOf).toList();
    }

    /** Whether the heading has two rows. */
    boolean grouped() {
      return columns.stream().anyMatch(c -> !c.group().isEmpty());
    }

    /** The column with this key. */
    Column column(String key) {
      return columns.stream().filter(c -> c.slot().key().equals(key)).findFirst().orElseThrow();
    }
  }

  /**
   * A column of a table.
   *
   * @param at first spreadsheet column, from 0
   * @param group heading above several columns, empty when alone
   * @param carried an empty cell means the one above, as with merged cells
   */
  record Column(Slot slot, int at, int span, String group, boolean carried) {}

  /** A box in a row. */
  sealed interface Box {
    /** First spreadsheet column, from 0. */
    int at();

    /** How many columns it covers. */
    int span();

    /**
     * Printed text.
     *
     * @param rows how many rows it covers
     */
    record Label(String text, int at, int span, int rows, Look look) implements Box {
      /** Whether the row can be found by it. */
      boolean anchor() {
        return look == Look.LABEL || look == Look.TITLE;
      }
    }

    /** A place for a value. */
    record Input(Slot slot, int at, int span) implements Box {}

    /** How a label looks. */
    enum Look {
      TITLE,
      LABEL,
      /** Fixed content of a cell, such as 10 or —. */
      FIXED,
      /** Explanation at the foot. */
      NOTE
    }
  }
}
