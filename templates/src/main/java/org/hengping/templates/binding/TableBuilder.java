package org.hengping.templates.binding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.markdown.MarkdownText;
import org.hengping.corpus.money.Amount;

/** Builds a table row by row. */
final class TableBuilder {
  private final String caption;
  private final List<List<Block.Cell>> rows = new ArrayList<>();
  private int headerRows;

  TableBuilder(String caption) {
    this.caption = caption;
  }

  TableBuilder header(String... names) {
    var row = new ArrayList<Block.Cell>();
    for (String name : names) {
      row.add(center(name));
    }
    rows.add(row);
    headerRows = rows.size();
    return this;
  }

  TableBuilder row(Block.Cell... cells) {
    rows.add(List.of(cells));
    return this;
  }

  TableBuilder row(List<Block.Cell> cells) {
    rows.add(List.copyOf(cells));
    return this;
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
