package org.hengping.corpus.manuscript;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a manuscript. */
public sealed interface Block {

  /**
   * A heading; {@code level} 1 is 一、, 2 is （一）, 3 is 1., 4 is （1）. The numbering is part of the
   * text.
   */
  record Heading(int level, List<Inline> text) implements Block {
    public Heading {
      if (level < 1 || level > 6) {
        throw new IllegalArgumentException("Heading level " + level);
      }
      text = List.copyOf(text);
    }
  }

  /** A paragraph and what it is in an official document; nearly always plain text. */
  record Paragraph(Element element, List<Inline> text) implements Block {
    // Stored manuscripts of earlier versions name no element.
    @SuppressWarnings("RedundantNullCheck")
    public Paragraph {
      element = element == null ? Element.TEXT : element;
      text = List.copyOf(text);
    }

    /** A paragraph of the text. */
    public Paragraph(List<Inline> text) {
      this(Element.TEXT, text);
    }

    /** The same element with another text. */
    public Paragraph withText(List<Inline> other) {
      return new Paragraph(element, other);
    }
  }

  /** One item of a list; {@code depth} 0 is outermost. */
  record Item(int depth, List<Inline> text) {
    public Item {
      text = List.copyOf(text);
    }
  }

  /** An ordered or bulleted list. */
  record Listing(boolean ordered, List<Item> items) implements Block {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** How a cell's text stands. */
  enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /** A cell that covers {@code rowSpan} rows and {@code columnSpan} columns from its place on. */
  record Cell(List<Inline> text, int rowSpan, int columnSpan, Align align) {
    public Cell {
      text = List.copyOf(text);
      if (rowSpan < 1 || columnSpan < 1) {
        throw new IllegalArgumentException("A cell spans at least itself");
      }
    }

    /** A plain cell of one row and column. */
    public static Cell of(String text) {
      return new Cell(
          text.isEmpty() ? List.of() : List.of(new Inline.Text(text)), 1, 1, Align.LEFT);
    }
  }

  /**
   * A table.
   *
   * @param caption above the table, may be empty
   * @param headerRows how many leading rows are header rows
   * @param rows cells by row as in HTML: places covered by a spanning cell are left out
   * @param source the directive that drew it from registers, null when a person typed it
   */
  record Table(List<Inline> caption, int headerRows, List<List<Cell>> rows, @Nullable Source source)
      implements Block {
    public Table {
      caption = List.copyOf(caption);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Shape of a chart. */
  enum ChartShape {
    BAR,
    COLUMN,
    PIE,
    LINE
  }

  /** One row of numbers of a chart, parallel to its categories. */
  record Series(String name, List<BigDecimal> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /**
   * A chart with its data; writers draw it and give the same data as text.
   *
   * @param unit unit of all values, e.g. 个
   * @param source the directive that drew it from registers, null when a person typed it
   */
  record Chart(
      ChartShape shape,
      String title,
      String unit,
      List<String> categories,
      List<Series> series,
      @Nullable Source source)
      implements Block {
    public Chart {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
      for (Series one : series) {
        if (one.values().size() != categories.size()) {
          throw new IllegalArgumentException("Chart " + title + ": values must match categories");
        }
      }
    }
  }

  /**
   * A picture, held by content hash.
   *
   * @param hash SHA-256 (hex) of the bytes in the originals store
   * @param alternative what it shows, in words
   */
  record Picture(String hash, String mediaType, String alternative) implements Block {}

  /** Where a new page starts. */
  record PageBreak() implements Block {}

  /** Where the table of contents (目录) stands; writers make its lines from the headings. */
  record Contents() implements Block {}

  /**
   * A part that ingest did not understand; nothing of the document is released until a person
   * decides.
   *
   * @param what what it seems to be, for people
   * @param place where it stands, for people
   * @param text what a machine read there (识别文本), by paragraph; it may be wrong and never leaves
   *     the house with the rest
   */
  record Unrecognised(String what, String place, List<String> text) implements Block {
    // Stored manuscripts of earlier versions have no text here.
    @SuppressWarnings("RedundantNullCheck")
    public Unrecognised {
      text = text == null ? List.of() : List.copyOf(text);
    }

    /** A part of which nothing is known. */
    public Unrecognised(String what, String place) {
      this(what, place, List.of());
    }
  }

  /** A section or block taken out for the public version. */
  record Withheld(String rule, String basis, String token) implements Block {}
}
