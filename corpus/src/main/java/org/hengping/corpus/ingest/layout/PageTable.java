package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A table on a page.
 *
 * @param edges x of the borders of its columns, to tell whether a table goes on over a page
 * @param ruled whether rules part its columns
 */
public record PageTable(
    float top, float bottom, List<Float> edges, boolean ruled, List<List<Cell>> rows)
    implements PageItem {
  /**
   * A cell with its lines joined to paragraphs.
   *
   * @param full whether its last line has no room left, so that it may go on over the page
   */
  public record Cell(List<String> paragraphs, int rows, int columns, boolean full) {
    boolean isEmpty() {
      return paragraphs.isEmpty();
    }

    Cell taller(int more) {
      return new Cell(paragraphs, rows + more, columns, full);
    }

    /** The cell with the rest of its text from the next page. */
    Cell with(Cell rest) {
      if (rest.isEmpty()) {
        return this;
      }
      var joined = new ArrayList<>(paragraphs);
      var text = new StringBuilder(joined.remove(joined.size() - 1));
      Flow.append(text, rest.paragraphs().get(0));
      joined.add(text.toString());
      joined.addAll(rest.paragraphs().subList(1, rest.paragraphs().size()));
      return new Cell(joined, rows, columns, rest.full());
    }
  }
}
