package org.hengping.templates.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Block.Chart;
import org.hengping.corpus.manuscript.Block.ChartShape;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.fonts.ChartPicture;
import org.hengping.templates.layout.PrintedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DrawChartTest {
  private static final List<String> NAMES =
      List.of(
          "优", "部门整体支出", "绩效目标设置不合理、指标不明确且与资金投入不匹配的问题", "一月", "2021年", "unbreakable".repeat(6), "");

  @ParameterizedTest
  @EnumSource(ChartShape.class)
  void textsNeitherOverlapNorLeaveTheDrawing(ChartShape shape) {
    for (long seed = 0; seed < 400; seed++) {
      for (Drawing drawing : DrawChart.of(random(shape, seed))) {
        var boxes = new ArrayList<Rectangle2D>();
        for (Drawing.Part part : drawing.parts()) {
          for (Label label : part.labels()) {
            Rectangle2D box = box(label);
            String message = shape + ", seed " + seed + ": " + label;
            assertTrue(inside(box, drawing), message);
            boxes.forEach(other -> assertFalse(box.intersects(other), message));
            boxes.add(box);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ChartShape.class)
  void shapesStayInsideAndALongChartGoesOnInAnother(ChartShape shape) {
    for (long seed = 0; seed < 400; seed++) {
      for (Drawing drawing : DrawChart.of(random(shape, seed))) {
        assertTrue(drawing.height() <= 225, shape + ", seed " + seed);
        for (Drawing.Part part : drawing.parts()) {
          part.marks().forEach(m -> assertTrue(inside(m.shape().getBounds2D(), drawing)));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ChartShape.class)
  void theTextsInOrderAreTheDataOfTheChart(ChartShape shape) {
    for (long seed = 0; seed < 100; seed++) {
      Chart chart = random(shape, seed);
      var words = new StringBuilder(chart.title());
      DrawChart.of(chart).forEach(drawing -> words.append(drawing.words()));
      assertEquals(
          joined(String.join("", PlainText.lines(chart))),
          joined(words.toString()),
          "seed " + seed);
    }
  }

  @Test
  void eachShapeIsDrawnAsItselfWhereItCan() {
    assertEquals(4, wedges(ChartShape.PIE, "5", "28", "8"));
    assertEquals(4, wedges(ChartShape.PIE, "5", "28", "8", "0"));
    assertEquals(0, wedges(ChartShape.PIE, "5", "-28"), "a negative value is no part of a whole");
    assertEquals(0, wedges(ChartShape.PIE, "0", "0"));
    var column = DrawChart.of(chart(ChartShape.COLUMN, "1", "2")).get(0);
    var bar = DrawChart.of(chart(ChartShape.BAR, "1", "2")).get(0);
    assertTrue(heights(column, 0) * 1.9 < heights(column, 1), "the columns are to scale");
    assertEquals(heights(bar, 0), heights(bar, 1), 0.01);
  }

  @Test
  void aPictureIsTheSameEveryTime() throws IOException {
    Drawing drawing = DrawChart.of(chart(ChartShape.PIE, "5", "28", "8")).get(0);
    byte[] png = new ChartPicture().png(drawing, 200);

    assertArrayEquals(png, new ChartPicture().png(drawing, 200));
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(Math.ceil(156 / 25.4 * 200), image.getWidth());
  }

  private static double heights(Drawing drawing, int category) {
    return drawing.parts().get(category).marks().get(0).shape().getBounds2D().getHeight();
  }

  /** How many shapes of the first three categories are no squares of a legend. */
  private static long wedges(ChartShape shape, String... values) {
    return DrawChart.of(chart(shape, values)).get(0).parts().stream()
        .limit(2)
        .flatMap(part -> part.marks().stream())
        .filter(mark -> !(mark.shape() instanceof Rectangle2D))
        .count();
  }

  private static Chart chart(ChartShape shape, String... values) {
    var names = new ArrayList<String>();
    for (int i = 0; i < values.length; i++) {
      names.add("类" + i);
    }
    var series = new Block.Series("数", List.of(values).stream().map(BigDecimal::new).toList());
    return new Chart(shape, "题", "个", names, List.of(series), null);
  }

  private static Chart random(ChartShape shape, long seed) {
    var random = new Random(seed);
    int categories = random.nextInt(random.nextBoolean() ? 5 : 45);
    var names = new ArrayList<String>();
    for (int c = 0; c < categories; c++) {
      names.add(NAMES.get(random.nextInt(random.nextBoolean() ? 2 : NAMES.size())) + c);
    }
    var series = new ArrayList<Block.Series>();
    int count = random.nextInt(random.nextBoolean() ? 2 : 5);
    int spread = 1 + random.nextInt(3000);
    for (int s = 0; s < count; s++) {
      var values = new ArrayList<BigDecimal>();
      for (int c = 0; c < categories; c++) {
        int low = random.nextInt(4) == 0 ? -spread / 3 : 0;
        values.add(BigDecimal.valueOf(low + random.nextInt(spread), random.nextInt(3)));
      }
      series.add(new Block.Series(NAMES.get(random.nextInt(NAMES.size())), values));
    }
    return new Chart(shape, "题", random.nextBoolean() ? "%" : "万元", names, series, null);
  }

  /** Where the letters are: a line is less high than its distance to the next. */
  private static Rectangle2D box(Label label) {
    double width = label.lines().stream().mapToDouble(Label::width).max().orElse(0);
    double x =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    return new Rectangle2D.Double(
        x, label.top() + 0.45, width, (label.lines().size() - 1) * Label.PITCH + Label.SIZE);
  }

  private static boolean inside(Rectangle2D box, Drawing drawing) {
    return box.getMinX() >= -0.6
        && box.getMinY() >= -0.6
        && box.getMaxX() <= drawing.width() + 0.6
        && box.getMaxY() <= drawing.height() + 0.6;
  }

  private static String joined(String text) {
    return PrintedText.of(text).replaceAll("\\s", "");
  }
}
