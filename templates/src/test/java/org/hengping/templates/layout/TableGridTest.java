package org.hengping.templates.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TableGridTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyPlaceIsCoveredOnceWhateverTheSpans(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var table = table(random);
      var grid = TableGrid.of(table);
      assertEquals(table.rows().size(), grid.rows().size());
      int origins = 0;
      for (var row : grid.rows()) {
        int column = 0;
        for (TableGrid.Place place : row) {
          assertEquals(column, place.column(), "seed " + seed);
          column += place.cell().columnSpan();
          origins += place.origin() && !place.cell().text().isEmpty() ? 1 : 0;
        }
        assertEquals(grid.columns(), column, "seed " + seed);
      }
      int cells = table.rows().stream().mapToInt(List::size).sum();
      assertEquals(cells, origins, "no cell is lost, seed " + seed);
      assertEquals(1, DoubleStream.of(grid.widths(40)).sum(), 1e-9);
    }
  }

  @Test
  void aHeaderCellDoesNotReachIntoTheBody() {
    var cell = new Block.Cell(List.of(new Inline.Text("头")), 3, 1, Block.Align.LEFT);
    var grid =
        TableGrid.of(
            new Block.Table(
                List.of(), 1, List.of(List.of(cell), List.of(Block.Cell.of("体"))), null));

    assertEquals(1, grid.rows().get(0).get(0).cell().rowSpan());
    assertEquals("体", ((Inline.Text) grid.rows().get(1).get(0).cell().text().get(0)).text());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void dividingAtPagesLosesNoCellAndCrossesNoPage(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      var grid = TableGrid.of(table(random));
      var starts = new HashSet<Integer>();
      for (int r = grid.headerRows() + 1; r < grid.rows().size(); r++) {
        if (random.nextBoolean()) {
          starts.add(r);
        }
      }
      var divided = grid.dividedAt(starts);
      assertEquals(texts(grid), texts(divided), "seed " + seed);
      for (int r = 0; r < divided.rows().size(); r++) {
        int column = 0;
        for (TableGrid.Place place : divided.rows().get(r)) {
          assertEquals(column, place.column(), "seed " + seed);
          column += place.cell().columnSpan();
          for (int next = 1; place.origin() && next < place.cell().rowSpan(); next++) {
            assertFalse(starts.contains(r + next), "seed " + seed);
          }
          assertTrue(place.origin() || !starts.contains(r), "seed " + seed);
        }
      }
    }
  }

  private static List<String> texts(TableGrid grid) {
    return grid.rows().stream()
        .flatMap(List::stream)
        .filter(TableGrid.Place::origin)
        .map(p -> PlainText.of(p.cell().text()))
        .filter(t -> !t.isEmpty())
        .toList();
  }

  @Test
  void datesAndUnitsInBracketsAreNotBroken() {
    var rows =
        List.of(
            List.of(Block.Cell.of("单位"), Block.Cell.of("报送日期")),
            List.of(Block.Cell.of("示例市教育局".repeat(20)), Block.Cell.of("2021年12月29日")));
    var widths = TableGrid.of(new Block.Table(List.of(), 1, rows, null)).widths(30);
    assertTrue(widths[1] * 30 > 8, "width " + widths[1] * 30);
  }

  @Test
  void columnsToBeFilledInByHandAreWide() {
    var rows =
        List.of(
            List.of(Block.Cell.of("问题"), Block.Cell.of("意见")),
            List.of(Block.Cell.of("示例市教育局".repeat(20)), Block.Cell.of("")));
    var widths = TableGrid.of(new Block.Table(List.of(), 1, rows, null)).widths(30);
    assertTrue(widths[1] * 30 >= 8, "width " + widths[1] * 30);
  }

  @Test
  void shortColumnsStayOnOneLineBesideLongOnes() {
    double[] widths = TableGrid.of(Everything.scores(7)).widths(49);

    assertTrue(widths[3] * 49 >= 2, "分值 fits on one line");
    assertTrue(widths[4] > widths[3] * 1.5, "explanations get the room");
  }

  private static Block.Table table(Random random) {
    var rows = new ArrayList<List<Block.Cell>>();
    int height = 1 + random.nextInt(5);
    for (int r = 0; r < height; r++) {
      var row = new ArrayList<Block.Cell>();
      int width = random.nextInt(5);
      for (int c = 0; c < width; c++) {
        row.add(
            new Block.Cell(
                List.of(new Inline.Text("格" + r + c)),
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                Block.Align.CENTER));
      }
      rows.add(row);
    }
    return new Block.Table(List.of(), random.nextInt(3), rows, null);
  }
}
