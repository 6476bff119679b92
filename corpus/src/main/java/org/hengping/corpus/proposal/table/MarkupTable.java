package org.hengping.corpus.proposal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.proposal.Place;

/**
 * A table written as HTML in the text, as recognition programs leave it; its cells may hold line
 * breaks and so reach over several blocks.
 */
final class MarkupTable {
  private static final Pattern TAG =
      Pattern.compile("</?(table|tr|td|th|br)\\b([^<>]{0,200})>", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPAN =
      Pattern.compile("(row|col)span\\s*=\\s*[\"']?(\\d{1,4})", Pattern.CASE_INSENSITIVE);
  private static final String START = "<table";
  private static final String END = "</table>";

  private final Manuscript manuscript;
  private final SpanGrid grid = new SpanGrid();
  private final List<GridLine> lines = new ArrayList<>();
  private final List<SpanGrid.Cell> row = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inCell;
  private int rowSpan = 1;
  private int columnSpan = 1;
  private Anchor first;
  private Anchor last;

  private MarkupTable(Manuscript manuscript, Anchor start) {
    this.manuscript = manuscript;
    this.first = start;
    this.last = start;
  }

  /** The table that starts in a block. */
  static FindTables.TextTable at(Manuscript manuscript, int block) {
    String line = line(manuscript, block);
    if (line.indexOf('<') < 0 || !line.toLowerCase(Locale.ROOT).contains(START)) {
      return FindTables.TextTable.NONE;
    }
    var table = new MarkupTable(manuscript, anchor(manuscript, block, 0, 0));
    return new FindTables.TextTable(table.lines, table.read(block));
  }

  private static String line(Manuscript manuscript, int block) {
    Block at = manuscript.blocks().get(block);
    return at instanceof Block.Paragraph || at instanceof Block.Heading
        ? PlainText.lines(at).get(0)
        : "";
  }

  private int read(int start) {
    for (int b = start; b < manuscript.blocks().size(); b++) {
      String line = line(manuscript, b);
      if (b > start && line.isEmpty()) {
        return b;
      }
      tags(line, b);
      text.append('\n');
      if (line.toLowerCase(Locale.ROOT).contains(END)) {
        return b + 1;
      }
    }
    return manuscript.blocks().size();
  }

  private void tags(String line, int block) {
    var tag = TAG.matcher(line);
    int from = 0;
    while (tag.find()) {
      text.append(line, from, tag.start());
      from = tag.end();
      last = anchor(manuscript, block, tag.start(), tag.end());
      tag(tag.group(1).toLowerCase(Locale.ROOT), tag.group().startsWith("</"), tag.group(2));
    }
    text.append(line, from, line.length());
  }

  private void tag(String name, boolean closing, String attributes) {
    switch (name) {
      case "td", "th" -> {
        endCell();
        if (!closing) {
          startCell(attributes);
        }
      }
      case "tr" -> {
        endRow();
        first = last;
      }
      case "br" -> text.append('\n');
      default -> endRow();
    }
  }

  private void startCell(String attributes) {
    inCell = true;
    text.setLength(0);
    rowSpan = 1;
    columnSpan = 1;
    var span = SPAN.matcher(attributes);
    while (span.find()) {
      int count = Math.max(1, Integer.parseInt(span.group(2)));
      if (span.group(1).equalsIgnoreCase("row")) {
        rowSpan = count;
      } else {
        columnSpan = count;
      }
    }
  }

  private void endCell() {
    if (inCell) {
      row.add(new SpanGrid.Cell(plain(text.toString()), rowSpan, columnSpan));
      inCell = false;
    }
    text.setLength(0);
  }

  private void endRow() {
    endCell();
    if (!row.isEmpty()) {
      lines.add(grid.next(row, place()));
      row.clear();
    }
  }

  private Place place() {
    return first.block() == last.block()
        ? Place.of(anchor(manuscript, first.block(), first.start(), last.end()))
        : new Place(first, anchor(manuscript, last.block(), 0, last.end()));
  }

  private static Anchor anchor(Manuscript manuscript, int block, int start, int end) {
    return new Anchor(manuscript.page(block), block, -1, start, end);
  }

  private static String plain(String markup) {
    return markup
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .strip();
  }
}
