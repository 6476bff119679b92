package org.hengping.templates.pdf.measure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.hengping.templates.layout.OfficialLayout.Face;

/** Reads where the characters and level lines of one page stand. One use, one thread. */
final class ReadPage extends PDFGraphicsStreamEngine {
  private static final double MM = 25.4 / 72;

  /** The thickest level line in millimetres; anything higher is an area. */
  private static final double THICKEST = 0.8;

  private static final double SHORTEST = 40;

  /** Characters whose base lines differ by less stand on one line. */
  private static final double SAME_LINE = 0.5;

  private record Glyph(
      String text, double left, double right, double base, double size, Face face, boolean red) {}

  private final int number;
  private final double height;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<PrintedRule> rules = new ArrayList<>();
  private final Rectangle2D.Double area = new Rectangle2D.Double();
  private boolean begun;

  private ReadPage(PDPage page, int number) {
    super(page);
    this.number = number;
    this.height = page.getMediaBox().getHeight();
  }

  static ReadPage of(PDPage page, int number) throws IOException {
    var read = new ReadPage(page, number);
    read.processPage(page);
    return read;
  }

  List<PrintedRule> rules() {
    return rules;
  }

  /** The lines from top to bottom; what stands far apart on one base line is several lines. */
  List<PrintedLine> lines() {
    var sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::base));
    var lines = new ArrayList<PrintedLine>();
    for (int from = 0; from < sorted.size(); ) {
      int to = from + 1;
      while (to < sorted.size() && sorted.get(to).base() - sorted.get(to - 1).base() < SAME_LINE) {
        to++;
      }
      var row = new ArrayList<>(sorted.subList(from, to));
      row.sort(Comparator.comparingDouble(Glyph::left));
      split(row, lines);
      from = to;
    }
    return lines;
  }

  private void split(List<Glyph> row, List<PrintedLine> lines) {
    int from = 0;
    for (int i = 1; i <= row.size(); i++) {
      boolean apart =
          i == row.size()
              || row.get(i).left() - row.get(i - 1).right() > row.get(i).size() * MM * 2.5;
      if (apart) {
        line(row.subList(from, i), lines);
        from = i;
      }
    }
  }

  private void line(List<Glyph> glyphs, List<PrintedLine> lines) {
    var seen = glyphs.stream().filter(g -> !g.text().isBlank()).toList();
    if (seen.isEmpty()) {
      return;
    }
    Map<Face, Long> faces =
        seen.stream().collect(Collectors.groupingBy(Glyph::face, Collectors.counting()));
    Face face = faces.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    double size = seen.stream().mapToDouble(Glyph::size).max().orElseThrow();
    boolean red = seen.stream().filter(Glyph::red).count() * 2 > seen.size();
    String text = glyphs.stream().map(Glyph::text).collect(Collectors.joining()).strip();
    Glyph first = seen.get(0);
    Glyph last = seen.get(seen.size() - 1);
    lines.add(
        new PrintedLine(number, text, first.left(), last.right(), first.base(), size, face, red));
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
      throws IOException {
    super.showGlyph(place, font, code, displacement);
    String text = font.toUnicode(code);
    double size = place.getScalingFactorY();
    double left = place.getTranslateX() * MM;
    double width = displacement.getX() * place.getScalingFactorX() * MM;
    double base = (height - place.getTranslateY()) * MM;
    glyphs.add(
        new Glyph(
            text == null ? "" : text,
            left,
            left + width,
            base,
            size,
            face(font.getName()),
            red(getGraphicsState().getNonStrokingColor())));
  }

  private static Face face(String font) {
    if (font.contains("Kai")) {
      return Face.KAI;
    } else if (font.contains("Fang")) {
      return Face.FANGSONG;
    } else if (font.contains("Sans")) {
      return Face.HEI;
    }
    return font.contains("Bold") ? Face.XIAOBIAOSONG : Face.SONG;
  }

  private static boolean red(PDColor colour) {
    float[] parts = colour.getComponents();
    return parts.length == 3 && parts[0] > 0.6 && parts[1] < 0.3 && parts[2] < 0.3;
  }

  private void add(double x, double y) {
    double px = x * MM;
    double py = (height - y) * MM;
    if (!begun) {
      area.setRect(px, py, 0, 0);
      begun = true;
    } else {
      area.add(px, py);
    }
  }

  private void drawn(PDColor colour, double stroke) {
    double thickness = Math.max(area.height, stroke);
    if (begun && thickness <= THICKEST && area.width >= SHORTEST) {
      rules.add(
          new PrintedRule(
              number, area.getMinX(), area.getMaxX(), area.getCenterY(), thickness, red(colour)));
    }
    begun = false;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    add(p0.getX(), p0.getY());
    add(p2.getX(), p2.getY());
  }

  @Override
  public void moveTo(float x, float y) {
    add(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    add(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    add(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Double();
  }

  @Override
  public void closePath() {
    // what was drawn is known when it is filled or stroked
  }

  @Override
  public void endPath() {
    begun = false;
  }

  @Override
  public void strokePath() {
    double width =
        getGraphicsState().getLineWidth()
            * getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX()
            * MM;
    drawn(getGraphicsState().getStrokingColor(), width);
  }

  @Override
  public void fillPath(int windingRule) {
    drawn(getGraphicsState().getNonStrokingColor(), 0);
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    fillPath(windingRule);
  }

  @Override
  public void clip(int windingRule) {
    // nothing that we write is cut off
  }

  @Override
  public void drawImage(PDImage image) {
    // pictures are not measured
  }

  @Override
  public void shadingFill(COSName name) {
    // not used by our writer
  }
}
