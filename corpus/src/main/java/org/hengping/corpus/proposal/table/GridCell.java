package org.hengping.corpus.proposal.table;

/**
 * One place of a table's grid.
 *
 * @param text what the cell that covers the place says, empty to the right of its first column
 * @param fromAbove the cell started in a row above
 * @param fromLeft the cell started in a column to the left
 * @param middle display column of the cell's middle in a line of text set with spaces, -1 elsewhere
 */
public record GridCell(String text, boolean fromAbove, boolean fromLeft, int middle) {
  static final GridCell EMPTY = new GridCell("", false, false, -1);

  static GridCell of(String text) {
    return new GridCell(text, false, false, -1);
  }

  /** Whether the cell says nothing. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** Whether the cell says something and starts here. */
  public boolean isOwn() {
    return !fromAbove && !fromLeft && !isBlank();
  }
}
