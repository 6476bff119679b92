package org.hengping.templates.docx;

import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.chart.ChartRows;
import org.hengping.templates.layout.OfficialLayout;

/**
 * Writes charts and pictures into the main part. A chart is native; programs that cannot draw it
 * get its rows as bars and words.
 */
final class DrawingXml {
  /** English metric units per millimetre. */
  private static final int EMU = 36_000;

  private static final int CHART_HEIGHT = 80;
  private static final int MOST_HEIGHT = 150;

  /** Millimetres per pixel at 96 dots per inch. */
  private static final double PIXEL = 25.4 / 96;

  private final Paragraphs paragraphs;
  private final XmlOut out;
  private final Media media;
  private final Relationships relationships;
  private int count;

  DrawingXml(Paragraphs paragraphs, Media media, Relationships relationships) {
    this.paragraphs = paragraphs;
    this.out = paragraphs.out();
    this.media = media;
    this.relationships = relationships;
  }

  /** Width of the text in millimetres. */
  private double width() {
    return paragraphs.setup().textMillimetres();
  }

  /** Height of a chart in millimetres: bars that lie need room for each. */
  static int height(Block.Chart chart) {
    int bars = chart.categories().size() * Math.max(1, chart.series().size());
    boolean lying = chart.shape() == Block.ChartShape.BAR;
    return lying ? Math.max(60, Math.min(200, 20 + 7 * bars)) : CHART_HEIGHT;
  }

  void chart(Block.Chart chart) {
    paragraphs.write("Caption", chart.title());
    if (!ChartPart.drawable(chart)) {
      PlainText.lines(chart).stream().skip(1).forEach(l -> paragraphs.write("Chart", l));
      return;
    }
    paragraphs.open("Chart", false, "");
    out.xml("<w:r><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:drawing>");
    String words = String.join("；", PlainText.lines(chart)).replace('\t', ' ');
    begin(Math.round(width() * EMU), (long) height(chart) * EMU, words, "chart");
    out.xml(Xmlns.CHART).xml("\"><c:chart r:id=\"").xml(media.chart(chart)).xml("\"/>");
    out.xml("</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>");
    rows(ChartRows.of(chart));
    out.xml("</mc:Fallback></mc:AlternateContent></w:r>");
    paragraphs.close();
  }

  /** One line per category. */
  private void rows(ChartRows chart) {
    double width = width() * 0.76 / Math.max(1, chart.names().size());
    double room = width * chart.room(width / width() * OfficialLayout.ems(12));
    for (String name : chart.names()) {
      words(name + " ");
    }
    out.xml(chart.names().isEmpty() ? "" : "<w:br/>");
    for (ChartRows.Row row : chart.rows()) {
      words(row.category() + " ");
      for (int s = 0; s < row.bars().size(); s++) {
        bar(s, row.bars().get(s), row.category(), room);
        words(" " + row.bars().get(s).text() + " ");
      }
      out.xml("<w:br/>");
    }
  }

  private void words(String text) {
    out.xml("<w:t xml:space=\"preserve\">").text(text).xml("</w:t>");
  }

  /** A bar with what it stands for as alternative text. */
  private void bar(int series, ChartRows.Bar bar, String category, double millimetres) {
    long length = Math.round(bar.share() * millimetres * EMU);
    if (length >= EMU / 10) {
      String blip = relationships.bar(series);
      out.xml("<w:drawing>");
      picture(blip, length, 4L * EMU, category + " " + bar.text());
      out.xml("</w:drawing>");
    }
  }

  /**
   * A black rule as wide as 版心.
   *
   * @param millimetres how thick
   */
  void rule(double millimetres) {
    out.xml("<w:r><w:drawing>");
    long thick = Math.round(millimetres * EMU);
    picture(relationships.rule(), Math.round(width() * EMU), thick, "");
    out.xml("</w:drawing></w:r>");
  }

  /** A picture as large as it was taken for, if the page has that room, and its words below. */
  void picture(Block.Picture picture) {
    var shown = media.picture(picture);
    if (shown.isEmpty()) {
      if (!picture.alternative().isEmpty()) {
        paragraphs.write("Notice", picture.alternative());
      }
      return;
    }
    PictureSize size = shown.get().size();
    double width = size.width() * PIXEL;
    double height = size.height() * PIXEL;
    double scale = Math.min(1, Math.min(width() / width, MOST_HEIGHT / height)) * EMU;
    paragraphs.open("Chart", !picture.alternative().isEmpty(), "");
    out.xml("<w:r><w:drawing>");
    picture(
        shown.get().relation(),
        Math.max(1, Math.round(width * scale)),
        Math.max(1, Math.round(height * scale)),
        picture.alternative());
    out.xml("</w:drawing></w:r>");
    paragraphs.close();
    if (!picture.alternative().isEmpty()) {
      paragraphs.write("PictureCaption", picture.alternative());
    }
  }

  private void begin(long width, long height, String words, String kind) {
    count++;
    out.xml("<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"");
    out.number(width).xml("\" cy=\"").number(height).xml("\"/><wp:docPr id=\"").number(count);
    out.xml("\" name=\"").xml(kind).number(count).xml("\" descr=\"").text(words);
    out.xml("\"/><a:graphic><a:graphicData uri=\"");
  }

  private void picture(String relation, long width, long height, String words) {
    begin(width, height, words, "picture");
    out.xml(Xmlns.PICTURE).xml("\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"").number(count);
    out.xml("\" name=\"picture\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"");
    out.xml(relation).xml("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>");
    out.xml("<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"").number(width).xml("\" cy=\"");
    out.number(height).xml("\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
    out.xml("</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>");
  }
}
