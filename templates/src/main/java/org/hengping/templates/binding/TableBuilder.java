package org.hengping.templates.binding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.markdown.MarkdownText;
import org.hengping.corpus.money.Amount;

/** Builds a table row by row. */
final class TableBuilder {
  /** From so many columns on they are narrow. */
  private static final int MANY = 7;

  private static final Pattern NUMBER = Pattern.compile("(-?\\d+)(?:\\.(\\d+))?(%?)");

  private final String caption;
  private final List<List<Block.Cell>> rows = new ArrayList<>();
  private int headerRows;

  TableBuilder(String caption) {
    this.caption = caption;
  }

  /** A heading with a unit in brackets has it on a line of its own where there are many columns. */
  TableBuilder header(String... names) {
    var row = new ArrayList<Block.Cell>();
    for (String name : names) {
      int unit = names.length < MANY || !name.endsWith("）") ? -1 : name.lastIndexOf('（');
      row.add(unit > 0 ? heading(name.substring(0, unit), name.substring(unit)) : center(name));
    }
    rows.add(row);
    headerRows = rows.size();
    return this;
  }

  private static Block.Cell heading(String name, String unit) {
    var text =
        List.<Inline>of(new Inline.Text(name), new Inline.LineBreak(), new Inline.Text(unit));
    return new Block.Cell(text, 1, 1, Block.Align.CENTER);
  }

  TableBuilder row(Block.Cell... cells) {
    rows.add(List.of(cells));
    return this;
  }

  TableBuilder row(List<Block.Cell> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /**
   * Numbers of a column get as many decimals as the one that has the most; for points and rates.
   */
  TableBuilder evenDecimals() {
    var most = new HashMap<Integer, Integer>();
    for (var row : rows) {
      each(row, (column, cell) -> most.merge(column, Math.max(0, decimals(cell)), Math::max));
    }
    rows.replaceAll(
        row -> {
          var even = new ArrayList<Block.Cell>();
          each(row, (column, cell) -> even.add(0, padded(cell, most.getOrDefault(column, 0))));
          return List.copyOf(even);
        });
    return this;
  }

  /** Cells with their columns counted from the right, where nothing is merged over rows. */
  private static void each(List<Block.Cell> row, BiConsumer<Integer, Block.Cell> user) {
    int column = 0;
    for (int i = row.size() - 1; i >= 0; i--) {
      user.accept(column, row.get(i));
      column += row.get(i).columnSpan();
    }
  }

  /** Decimals of a number, -1 for another text. */
  private static int decimals(Block.Cell cell) {
    var number = NUMBER.matcher(PlainText.of(cell.text()));
    if (cell.align() != Block.Align.RIGHT || !number.matches()) {
      return -1;
    }
    return number.group(2) == null ? 0 : number.group(2).length();
  }

  private static Block.Cell padded(Block.Cell cell, int decimals) {
    if (decimals(cell) < 0 || decimals(cell) == decimals) {
      return cell;
    }
    var number = NUMBER.matcher(PlainText.of(cell.text()));
    String fraction = number.matches() && number.group(2) != null ? number.group(2) : "";
    String padded = fraction + "0".repeat(decimals - fraction.length());
    String text = number.group(1) + "." + padded + number.group(3);
    return cell(text, cell.rowSpan(), cell.columnSpan(), cell.align());
  }

  Block.Table build(Source source) {
    var title = caption.isEmpty() ? List.<Inline>of() : List.<Inline>of(new Inline.Text(caption));
    return new Block.Table(title, headerRows, rows, source);
  }

  static Block.Cell left(String text) {
    return cell(text, 1, 1, Block.Align.LEFT);
  }

  static Block.Cell center(String text) {
    return cell(text, 1, 1, Block.Align.CENTER);
  }

  static Block.Cell right(String text) {
    return cell(text, 1, 1, Block.Align.RIGHT);
  }

  static Block.Cell number(int number) {
    return center(String.valueOf(number));
  }

  static Block.Cell cell(String text, int rowSpan, int columnSpan, Block.Align align) {
    String plain = MarkdownText.normalise(text);
    return new Block.Cell(
        plain.isEmpty() ? List.of() : List.of(new Inline.Text(plain)), rowSpan, columnSpan, align);
  }

  /** Money in 万元 with two decimals; one unit per table, named in the heading. */
  static Block.Cell wan(Amount amount) {
    return right(amount.wan().setScale(2, RoundingMode.HALF_UP).toPlainString());
  }

  /** Points without trailing zeros. */
  static String points(BigDecimal points) {
    var stripped = points.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
