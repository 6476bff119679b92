package org.hengping.corpus.proposal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.proposal.Place;

/**
 * A table set as lines of text, its columns apart by tabs, bars or runs of spaces. It starts at a
 * line of headings and ends before the second line in a row that has no columns.
 */
final class ColumnLines {
  private static final Pattern TAB = Pattern.compile("\\t");
  private static final Pattern BAR = Pattern.compile("\\s*[|｜│]\\s*");
  private static final Pattern FRAME = Pattern.compile("\\s*[|｜│]");
  private static final Pattern SPACES = Pattern.compile("(?:　| (?= |　)| (?<=[ 　] ))+");
  private static final Pattern PROBLEM = Pattern.compile("(?:主要|存在的?|存在的主要)?问题(?:描述|内容|表述)?");
  private static final Pattern RULE = Pattern.compile("[-|+:=─━┼├┤\\s]{3,}");
  private static final int LONGEST_SINGLE = 40;
  private static final int MOST = 64;

  private final Manuscript manuscript;
  private final Pattern separator;
  private final List<GridLine> lines = new ArrayList<>();

  private ColumnLines(Manuscript manuscript, Pattern separator) {
    this.manuscript = manuscript;
    this.separator = separator;
  }

  /** The table that starts at a block. */
  static FindTables.TextTable at(Manuscript manuscript, int block) {
    String line = line(manuscript, block);
    Pattern separator = separator(line);
    if (!mayHaveColumns(line, separator) || !heads(cells(line, separator))) {
      return FindTables.TextTable.NONE;
    }
    var table = new ColumnLines(manuscript, separator);
    return new FindTables.TextTable(table.lines, table.read(block));
  }

  private static boolean mayHaveColumns(String line, Pattern separator) {
    return separator != SPACES || line.indexOf('　') >= 0 || line.contains("  ");
  }

  /** Whether a line is the headings of a table of indicators or of problems. */
  private static boolean heads(List<GridCell> cells) {
    return cells.size() > 1 && Headings.fit(cells)
        || cells.size() > 2 && cells.stream().anyMatch(c -> PROBLEM.matcher(c.text()).matches());
  }

  private static String line(Manuscript manuscript, int block) {
    Block at = manuscript.blocks().get(block);
    return at instanceof Block.Paragraph || at instanceof Block.Heading
        ? PlainText.lines(at).get(0)
        : "";
  }

  private static Pattern separator(String line) {
    return line.indexOf('\t') >= 0
        ? TAB
        : line.indexOf('|') >= 0 || line.indexOf('｜') >= 0 || line.indexOf('│') >= 0 ? BAR : SPACES;
  }

  private int read(int start) {
    int end = start;
    int single = 0;
    for (int b = start; b < manuscript.blocks().size() && single < 2; b++) {
      String line = line(manuscript, b);
      if (RULE.matcher(line).matches()) {
        continue;
      }
      var cells = cells(line, separator);
      if (cells.size() < 2 && (line.isBlank() || line.strip().length() > LONGEST_SINGLE)) {
        break;
      }
      single = cells.size() < 2 ? single + 1 : 0;
      lines.add(new GridLine(cells, Place.line(manuscript, b, -1, line), true));
      if (single == 0) {
        end = b + 1;
      }
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).place().from().block() >= end) {
      lines.remove(lines.size() - 1);
    }
    return end;
  }

  static List<GridCell> cells(String line, Pattern separator) {
    boolean framed = separator == BAR && FRAME.matcher(line).lookingAt();
    String bare = framed ? FRAME.matcher(line.strip()).replaceFirst("") : line;
    var cells = new ArrayList<GridCell>();
    var between = separator.matcher(bare);
    int from = 0;
    int column = 0;
    while (between.find() && cells.size() < MOST) {
      column = add(bare, from, between.start(), between.end(), column, separator, cells);
      from = between.end();
    }
    if (from < bare.length() || separator == TAB || separator == BAR && !framed) {
      add(bare, from, bare.length(), bare.length(), column, separator, cells);
    }
    return cells;
  }

  /** Adds the text between two places; returns the display column of the third. */
  private static int add(
      String line,
      int from,
      int to,
      int next,
      int column,
      Pattern separator,
      List<GridCell> cells) {
    String text = line.substring(from, to).strip();
    int end = column + width(line, from, to);
    if (separator != SPACES) {
      cells.add(GridCell.of(text));
    } else if (!text.isEmpty()) {
      cells.add(new GridCell(text, false, false, (column + end) / 2));
    }
    return end + width(line, to, next);
  }

  /** Display columns of a stretch: Chinese characters take two. */
  private static int width(String line, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width += line.charAt(i) < 0x2e80 ? 1 : 2;
    }
    return width;
  }
}
