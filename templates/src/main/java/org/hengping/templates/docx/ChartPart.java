package org.hengping.templates.docx;

import java.math.BigDecimal;
import java.util.List;
import org.hengping.corpus.manuscript.Block;

/**
 * A native chart: shape, data with its references into the embedded workbook, and a label on every
 * point that prints the value as the manuscript does. The title is the caption above it.
 */
final class ChartPart {
  /** Colours of series and of the slices of a pie, in turn. */
  static final List<String> COLOURS =
      List.of("0F4C81", "A86A12", "1B7A4A", "B3261E", "5B4B8A", "4A5666");

  private static final String AXES = "<c:axId val=\"1\"/><c:axId val=\"2\"/>";
  private static final String LINE =
      "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill></a:ln></c:spPr>";

  private final Block.Chart chart;
  private final Block.ChartShape shape;
  private final XmlOut out;

  private ChartPart(Block.Chart chart, XmlOut out) {
    this.chart = chart;
    this.shape = drawn(chart);
    this.out = out;
  }

  /** Whether there is anything to draw. */
  static boolean drawable(Block.Chart chart) {
    return !chart.categories().isEmpty() && !chart.series().isEmpty();
  }

  /** A pie shows one row of numbers without negative ones; others are drawn as columns. */
  private static Block.ChartShape drawn(Block.Chart chart) {
    boolean whole =
        chart.series().size() == 1
            && chart.series().get(0).values().stream().allMatch(v -> v.signum() >= 0);
    return chart.shape() == Block.ChartShape.PIE && !whole
        ? Block.ChartShape.COLUMN
        : chart.shape();
  }

  static void write(Block.Chart chart, XmlOut out) {
    new ChartPart(chart, out).write();
  }

  private void write() {
    out.xml(Xmlns.HEADER).xml("<c:chartSpace").xml(Xmlns.name("c", Xmlns.CHART));
    out.xml(Xmlns.name("a", Xmlns.DRAWING)).xml(Xmlns.name("r", Xmlns.OFFICE));
    out.xml("><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/>");
    out.xml("<c:plotArea><c:layout/>");
    switch (shape) {
      case PIE -> pie();
      case LINE -> lines();
      default -> bars();
    }
    out.xml("</c:plotArea>");
    if (chart.series().size() > 1) {
      out.xml("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
    }
    out.xml("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:txPr><a:bodyPr/>");
    out.xml("<a:p><a:pPr><a:defRPr sz=\"1050\"><a:latin typeface=\"Times New Roman\"/>");
    out.xml("<a:ea typeface=\"宋体\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p>");
    out.xml("</c:txPr><c:externalData r:id=\"data\"><c:autoUpdate val=\"0\"/></c:externalData>");
    out.xml("</c:chartSpace>");
  }

  private void bars() {
    boolean lying = shape == Block.ChartShape.BAR;
    out.xml("<c:barChart><c:barDir val=\"").xml(lying ? "bar" : "col");
    out.xml("\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
    for (int s = 0; s < chart.series().size(); s++) {
      series(s);
      fill(s);
      out.xml("<c:invertIfNegative val=\"0\"/>");
      labels(s, "outEnd", false);
      data(s);
      out.xml("</c:ser>");
    }
    out.xml("<c:gapWidth val=\"80\"/>").xml(AXES).xml("</c:barChart>");
    axes(lying);
  }

  private void lines() {
    out.xml("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
    for (int s = 0; s < chart.series().size(); s++) {
      series(s);
      out.xml("<c:spPr><a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\"").xml(colour(s));
      out.xml("\"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/>");
      out.xml("<c:size val=\"6\"/></c:marker>");
      labels(s, "t", false);
      data(s);
      out.xml("<c:smooth val=\"0\"/></c:ser>");
    }
    out.xml("<c:marker val=\"1\"/>").xml(AXES).xml("</c:lineChart>");
    axes(false);
  }

  private void pie() {
    out.xml("<c:pieChart><c:varyColors val=\"1\"/>");
    series(0);
    for (int i = 0; i < chart.categories().size(); i++) {
      out.xml("<c:dPt><c:idx val=\"").number(i).xml("\"/><c:bubble3D val=\"0\"/>");
      fill(i);
      out.xml("</c:dPt>");
    }
    labels(0, "outEnd", true);
    data(0);
    out.xml("</c:ser><c:firstSliceAng val=\"0\"/></c:pieChart>");
  }

  private void series(int s) {
    out.xml("<c:ser><c:idx val=\"").number(s).xml("\"/><c:order val=\"").number(s);
    out.xml("\"/><c:tx><c:strRef><c:f>").xml(ChartWorkbook.cell(0, s + 1));
    out.xml("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>");
    out.text(chart.series().get(s).name()).xml("</c:v></c:pt></c:strCache></c:strRef></c:tx>");
  }

  private void fill(int colour) {
    out.xml("<c:spPr><a:solidFill><a:srgbClr val=\"").xml(colour(colour));
    out.xml("\"/></a:solidFill></c:spPr>");
  }

  private static String colour(int index) {
    return COLOURS.get(index % COLOURS.size());
  }

  /** Labels of one row of numbers; a point with other decimals than the most gets its own. */
  private void labels(int s, String place, boolean named) {
    List<BigDecimal> values = chart.series().get(s).values();
    int scale = values.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    out.xml("<c:dLbls>");
    for (int i = 0; i < values.size(); i++) {
      if (Math.max(0, values.get(i).scale()) != Math.max(0, scale)) {
        out.xml("<c:dLbl><c:idx val=\"").number(i).xml("\"/>");
        label(values.get(i).scale(), place, named);
        out.xml("</c:dLbl>");
      }
    }
    label(scale, place, named);
    out.xml(named ? "<c:showLeaderLines val=\"1\"/>" : "").xml("</c:dLbls>");
  }

  private void label(int scale, String place, boolean named) {
    out.xml("<c:numFmt formatCode=\"").text(format(scale)).xml("\" sourceLinked=\"0\"/>");
    out.xml("<c:dLblPos val=\"").xml(place).xml("\"/><c:showLegendKey val=\"0\"/>");
    out.xml("<c:showVal val=\"1\"/><c:showCatName val=\"").xml(named ? "1" : "0");
    out.xml(
        "\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>");
    out.xml(named ? "<c:separator> </c:separator>" : "");
  }

  private String format(int scale) {
    String number = scale > 0 ? "0." + "0".repeat(scale) : "0";
    String unit = chart.unit().replace("\"", "");
    return unit.isEmpty() ? number : number + "\"" + unit + "\"";
  }

  private void data(int s) {
    int count = chart.categories().size();
    out.xml("<c:cat><c:strRef><c:f>").xml(ChartWorkbook.column(0, count));
    out.xml("</c:f><c:strCache><c:ptCount val=\"").number(count).xml("\"/>");
    for (int i = 0; i < count; i++) {
      out.xml("<c:pt idx=\"").number(i).xml("\"><c:v>").text(chart.categories().get(i));
      out.xml("</c:v></c:pt>");
    }
    out.xml("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>");
    out.xml(ChartWorkbook.column(s + 1, count)).xml("</c:f><c:numCache>");
    out.xml("<c:formatCode>General</c:formatCode><c:ptCount val=\"").number(count).xml("\"/>");
    for (int i = 0; i < count; i++) {
      out.xml("<c:pt idx=\"").number(i).xml("\"><c:v>");
      out.xml(chart.series().get(s).values().get(i).toPlainString()).xml("</c:v></c:pt>");
    }
    out.xml("</c:numCache></c:numRef></c:val>");
  }

  /** The axis of categories starts at the top where bars lie, so that they are read in order. */
  private void axes(boolean lying) {
    out.xml("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"");
    out.xml(lying ? "maxMin" : "minMax")
        .xml("\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"");
    out.xml(lying ? "l" : "b").xml("\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>");
    out.xml("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>");
    out.xml("<c:tickLblPos val=\"low\"/>").xml(LINE.formatted("000000"));
    out.xml("<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>");
    out.xml("<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/>");
    out.xml("</c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>");
    out.xml("</c:scaling><c:delete val=\"0\"/><c:axPos val=\"").xml(lying ? "b" : "l");
    out.xml("\"/><c:majorGridlines>").xml(LINE.formatted("D9D9D9")).xml("</c:majorGridlines>");
    out.xml("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>");
    out.xml("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>");
    out.xml("<c:crossAx val=\"1\"/><c:crosses val=\"").xml(lying ? "max" : "autoZero");
    out.xml("\"/><c:crossBetween val=\"between\"/></c:valAx>");
  }
}
