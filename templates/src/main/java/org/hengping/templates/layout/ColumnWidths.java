package org.hengping.templates.layout;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.PlainText;

/**
 * Finds widths of columns: each column first gets what its longest word needs, then room goes step
 * by step to the column where it saves the most lines.
 */
final class ColumnWidths {
  /** Characters that borders and padding take. */
  private static final double PADDING = 1.0;

  /** Room given at a time, in characters. */
  private static final double STEP = 0.25;

  /** From so many columns on, short labels stand on two lines. */
  private static final int CROWDED = 8;

  /** A heading that is shorter stands on one line where there is room. */
  private static final double LABEL = 6.2;

  /** So many rows, evenly taken, tell where lines are saved. */
  private static final int SAMPLE = 300;

  /** What a column without any text is given, as it is there to be filled in by hand. */
  private static final double BLANK = 8;

  /** A date is broken between month and day, and in a crowded table only. */
  private static final double YEAR_AND_MONTH = 5.5;

  private static final Pattern DATE = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日");

  private final int columns;
  private final int step;

  /** Characters by sampled row and column; cells over several columns are left out. */
  private final double[][] lengths;

  /** Longest heading by column. */
  private final double[] headings;

  private final double[] least;
  private final double[] most;

  ColumnWidths(TableGrid grid) {
    this.columns = grid.columns();
    int rows = grid.rows().size();
    this.step = (rows + SAMPLE - 1) / SAMPLE;
    this.lengths = new double[rows == 0 ? 0 : (rows - 1) / step + 1][columns];
    this.headings = new double[columns];
    this.least = new double[columns];
    this.most = new double[columns];
    for (int r = 0; r < rows; r++) {
      for (TableGrid.Place place : grid.rows().get(r)) {
        if (place.origin() && place.cell().columnSpan() == 1) {
          measure(r, place);
          if (r < grid.headerRows()) {
            headings[place.column()] = most[place.column()];
            if (columns < CROWDED && headings[place.column()] < LABEL) {
              least[place.column()] = headings[place.column()];
            }
          }
        }
      }
    }
    if (rows > grid.headerRows() && grid.headerRows() > 0) {
      widenBlanks(grid);
    }
  }

  private void widenBlanks(TableGrid grid) {
    var written = new boolean[columns];
    for (var row : grid.rows().subList(grid.headerRows(), grid.rows().size())) {
      for (TableGrid.Place place : row) {
        boolean blank = place.cell().columnSpan() == 1 && place.cell().text().isEmpty();
        written[place.column()] |= !blank;
      }
    }
    for (int c = 0; c < columns; c++) {
      if (!written[c]) {
        least[c] = Math.max(least[c], BLANK);
        most[c] = Math.max(most[c], BLANK);
      }
    }
  }

  private void measure(int row, TableGrid.Place place) {
    int c = place.column();
    String text = PlainText.of(place.cell().text());
    List<String> lines = text.indexOf('\n') < 0 ? List.of(text) : List.of(text.split("\n", -1));
    for (String line : lines) {
      double length = TextMeasure.ems(line);
      most[c] = Math.max(most[c], length);
      least[c] = Math.max(least[c], unbroken(line, length));
      if (row % step == 0) {
        lengths[row / step][c] += length / place.cell().rowSpan();
      }
    }
  }

  /** Width of the longest part of a line that must not be broken; three characters stay whole. */
  private double unbroken(String line, double length) {
    if (DATE.matcher(line).matches()) {
      return columns < CROWDED ? length + 0.5 : YEAR_AND_MONTH;
    }
    boolean whole = length > 2.2 && length < 3.3 || line.startsWith("（") && length < 5;
    return whole ? length : TextMeasure.longestWord(line);
  }

  double[] shares(double ems) {
    var width = new double[columns];
    for (int c = 0; c < columns; c++) {
      width[c] = PADDING + Math.max(1, Math.max(least[c], Math.min(most[c], label(most[c]))));
    }
    double left = ems - Arrays.stream(width).sum();
    for (; left >= STEP; left -= STEP) {
      int best = best(width);
      if (best < 0) {
        break;
      }
      width[best] += STEP;
    }
    uncutLabels(width);
    if (left > 0) {
      double each = left / columns;
      for (int c = 0; c < columns; c++) {
        width[c] += each;
      }
    }
    double total = Arrays.stream(width).sum();
    return Arrays.stream(width).map(w -> w / total).toArray();
  }

  /** A heading of four characters stands on one line or two equal ones, not on three and one. */
  private void uncutLabels(double[] width) {
    for (int c = 0; c < columns; c++) {
      double missing = headings[c] + PADDING - width[c];
      int widest = widest(width);
      double excess = width[c] - 2 - PADDING;
      boolean two = headings[c] > 3 && most[c] <= 4.2 && least[c] <= 2.2;
      if (columns >= CROWDED && two && excess > 0 && excess < 1.5) {
        width[c] -= excess;
        width[widest] += excess;
        continue;
      }
      boolean cut = headings[c] > 3 && headings[c] <= 4.2 && width[c] > 2.2 + PADDING;
      if (cut && missing > 0 && width[widest] > 6 + missing) {
        width[c] += missing;
        width[widest] -= missing;
      }
    }
  }

  private int widest(double[] width) {
    int widest = 0;
    for (int w = 1; w < columns; w++) {
      widest = width[w] > width[widest] ? w : widest;
    }
    return widest;
  }

  /** What a short label may be squeezed to. */
  private double label(double length) {
    if (columns < CROWDED) {
      return 5;
    }
    return length > 4.2 && length <= 5.2 ? 3 : length > 3 && length <= 4.2 ? 2 : 4;
  }

  /** The column in which a step of room saves the most, -1 when all text stands on one line. */
  private int best(double[] width) {
    int best = -1;
    double most = 0;
    for (int c = 0; c < columns; c++) {
      if (width[c] < this.most[c] + PADDING) {
        double saved = saved(width, c);
        if (saved > most) {
          most = saved;
          best = c;
        }
      }
    }
    return best;
  }

  private double saved(double[] width, int column) {
    double saved = 0;
    for (double[] row : lengths) {
      double others = 1;
      for (int c = 0; c < columns; c++) {
        if (c != column) {
          others = Math.max(others, row[c] / (width[c] - PADDING));
        }
      }
      double before = row[column] / (width[column] - PADDING);
      double after = row[column] / (width[column] + STEP - PADDING);
      saved += Math.max(others, before) - Math.max(others, after);
      // two columns that are equally long must both grow before a line is saved
      saved += 0.1 * (before - after) * Math.min(1, before / others);
    }
    return saved;
  }
}
