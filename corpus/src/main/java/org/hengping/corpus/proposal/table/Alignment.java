package org.hengping.corpus.proposal.table;

import java.util.regex.Pattern;

/**
 * Finds the column at which a row starts whose first or last cells are missing, as in text where a
 * cell that spans rows is written once: numbers must stand under numbers and names under names.
 */
final class Alignment {
  private static final Pattern WORD = Pattern.compile("[\\p{IsHan}a-zA-Z]");

  private final Columns columns;
  private final GridLine line;

  Alignment(Columns columns, GridLine line) {
    this.columns = columns;
    this.line = line;
  }

  /** How many columns are missing on the left. */
  int shift() {
    int missing = columns.width() - line.width();
    if (missing <= 0) {
      return 0;
    }
    int best = missing;
    if (fit(missing) > 0 && holds(missing)) {
      return best;
    }
    boolean first = line.width() <= 2;
    for (int shift = missing - 1; shift >= 0; shift--) {
      if (fit(shift) > fit(best) || first && fit(shift) == fit(best)) {
        best = shift;
      }
    }
    return best;
  }

  /** Whether no cell stands where it cannot. */
  private boolean holds(int shift) {
    for (int i = 0; i < line.width(); i++) {
      GridCell cell = line.cell(i);
      if (!cell.isBlank() && fit(columns.role(i + shift), cell.text()) < 0) {
        return false;
      }
    }
    return true;
  }

  private int fit(int shift) {
    int fit = 0;
    for (int i = 0; i < line.width(); i++) {
      GridCell cell = line.cell(i);
      if (!cell.isBlank()) {
        fit += fit(columns.role(i + shift), cell.text());
      }
    }
    return fit;
  }

  private static int fit(Role role, String text) {
    boolean number = Numbers.read(text).isPresent();
    if (role.isNumber()) {
      return number ? 2 : -3;
    }
    if (role.isName()) {
      return number || !WORD.matcher(text).find() ? -3 : 1;
    }
    return role.isText() ? number ? -2 : 1 : 0;
  }
}
