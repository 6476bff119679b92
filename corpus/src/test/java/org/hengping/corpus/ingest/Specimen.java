package org.hengping.corpus.ingest;

import java.util.ArrayList;
import java.util.List;

/** A document in the words of real ones, with its look: what a reader should find is known. */
record Specimen(String name, Look look, List<Part> parts) {

  /** What frames a table. */
  enum Rules {
    ALL,
    HORIZONTAL,
    THREE,
    NONE
  }

  /**
   * How it is set.
   *
   * @param size of the type, in points
   * @param pitch distance of lines in points, 0 as the font has it
   * @param indent of a first line, in characters
   * @param after space after a paragraph, in points
   * @param running whether pages have a header, a footer and a number
   */
  record Look(
      double size,
      double pitch,
      double indent,
      double after,
      boolean justified,
      int columns,
      boolean running,
      Rules rules) {}

  sealed interface Part {
    /** A paragraph; {@code note} is its footnote or empty, {@code hanging} sets a list item. */
    record Words(String text, String note, boolean title, boolean hanging) implements Part {}

    /** A table; covered places are left out of {@code rows}. */
    record Grid(int headerRows, List<Double> widths, List<List<Box>> rows) implements Part {}
  }

  record Box(String text, int rows, int columns) {}

  static Part.Words words(String text) {
    return new Part.Words(text, "", false, false);
  }

  List<String> paragraphs() {
    var texts = new ArrayList<String>();
    for (Part part : parts) {
      if (part instanceof Part.Words words) {
        texts.add(words.text());
        if (!words.note().isEmpty()) {
          texts.add(words.note());
        }
      }
    }
    return texts;
  }

  List<String> rows() {
    var texts = new ArrayList<String>();
    for (Part part : parts) {
      if (part instanceof Part.Grid grid) {
        grid.rows().forEach(r -> texts.add(String.join("\t", r.stream().map(Box::text).toList())));
      }
    }
    return texts;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
