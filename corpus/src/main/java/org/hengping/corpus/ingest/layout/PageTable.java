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
  private static final float NEAR = 3;

  /**
   * A cell with its lines joined to paragraphs.
   *
   * @param room what its last line leaves free, in points
   * @param head width of what cannot be parted from the start of its first line
   */
  public record Cell(List<String> paragraphs, int rows, int columns, float room, float head) {
    boolean isEmpty() {
      return paragraphs.isEmpty();
    }

    boolean isLike(Cell other) {
      return paragraphs.equals(other.paragraphs) && rows == other.rows && columns == other.columns;
    }

    Cell taller(int more) {
      return new Cell(paragraphs, rows + more, columns, room, head);
    }

    /** Whether the text of a cell on the next page had no room in this one. */
    boolean mayGoOnWith(Cell rest) {
      return !isEmpty() && !rest.isEmpty() && room < rest.head + NEAR;
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
      return new Cell(joined, rows, columns, rest.room, head);
    }
  }
}
