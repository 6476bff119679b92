package org.hengping.corpus.ingest.format;

import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.PlainText;

/** Guesses the header row of a table that names none. */
public final class HeaderRow {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,.]+%?");

  private HeaderRow() {}

  /** 1 when the first of at least two rows holds short words in all its cells, else 0. */
  public static int count(List<List<Block.Cell>> rows) {
    return rows.size() > 1
            && rows.get(0).size() > 1
            && rows.get(0).stream().allMatch(HeaderRow::heads)
        ? 1
        : 0;
  }

  private static boolean heads(Block.Cell cell) {
    String text = PlainText.of(cell.text()).strip();
    return !text.isEmpty() && text.length() <= 20 && !NUMBER.matcher(text).matches();
  }
}
