package org.hengping.corpus.ingest.pdf;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Runs through what draws a page and keeps its characters, rules and pictures, telling apart the
 * characters that nobody sees: invisible, covered, in the colour of what is behind them, clipped
 * away, off the page, in a hidden layer.
 */
final class PageContent extends PDFGraphicsStreamEngine {
  private static final int UNKNOWN = -1;
  private static final int WHITE = 0xFFFFFF;
  private static final float LARGE = 3f;
  private static final int MOST_FILLS = 2_000;

  private static final class Drawn {
    private final Glyph glyph;
    private final Point2D centre;
    private String unseen;

    Drawn(Glyph glyph, Point2D centre, String unseen) {
      this.glyph = glyph;
      this.centre = centre;
      this.unseen = unseen;
    }
  }

  /** An area that was painted; {@code rgb} is unknown for pictures and patterns. */
  private record Fill(Shape shape, int rgb) {}

  private final PDDocument document;
  private final Rectangle2D box;
  private final int turns;
  private final List<Drawn> drawn = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final Rules rules = new Rules();
  private final List<Float> pictures = new ArrayList<>();
  private final Deque<Boolean> layers = new ArrayDeque<>();
  private Path2D.Float path = new Path2D.Float();
  private int clipRule = UNKNOWN;
  private int curves;
  private int unmapped;
  private @Nullable PDColor lastColour;
  private int lastRgb;

  private PageContent(PDDocument document, PDPage page) {
    super(page);
    this.document = document;
    var crop = page.getCropBox();
    this.box =
        new Rectangle2D.Float(
            crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight());
    this.turns = Math.floorMod(page.getRotation() / 90, 4);
  }

  static PageContent of(PDDocument document, PDPage page) throws IOException {
    var content = new PageContent(document, page);
    content.processPage(page);
    return content;
  }

  float width() {
    return (float) (turns % 2 == 0 ? box.getWidth() : box.getHeight());
  }

  float height() {
    return (float) (turns % 2 == 0 ? box.getHeight() : box.getWidth());
  }

  /** The characters that a reader sees, in the order of drawing. */
  List<Glyph> glyphs() {
    return drawn.stream().filter(d -> d.unseen.isEmpty()).map(d -> d.glyph).toList();
  }

  /** The text that nobody sees, by reason. */
  List<PdfPage.Unseen> unseen() {
    var texts = new java.util.LinkedHashMap<String, StringBuilder>();
    for (Drawn one : drawn) {
      if (!one.unseen.isEmpty()) {
        texts.computeIfAbsent(one.unseen, r -> new StringBuilder()).append(one.glyph.text());
      }
    }
    return texts.entrySet().stream()
        .map(e -> new PdfPage.Unseen(e.getKey(), e.getValue().toString().strip()))
        .toList();
  }

  Rules rules() {
    return rules;
  }

  /** Share of the page that each picture covers. */
  List<Float> pictures() {
    return pictures;
  }

  /** Characters of which nobody can tell what they mean. */
  int unmapped() {
    return unmapped;
  }

  /** Curved pieces of painted shapes: text or figures drawn as outlines. */
  int curves() {
    return curves;
  }

  private Point2D.Float shown(double x, double y) {
    double fromLeft = x - box.getMinX();
    double fromBottom = y - box.getMinY();
    double fromRight = box.getMaxX() - x;
    double fromTop = box.getMaxY() - y;
    return switch (turns) {
      case 1 -> new Point2D.Float((float) fromBottom, (float) fromLeft);
      case 2 -> new Point2D.Float((float) fromRight, (float) fromBottom);
      case 3 -> new Point2D.Float((float) fromTop, (float) fromRight);
      default -> new Point2D.Float((float) fromLeft, (float) fromTop);
    };
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    var advance = matrix.createAffineTransform();
    var origin = new Point2D.Double(matrix.getTranslateX(), matrix.getTranslateY());
    var end = advance.transform(new Point2D.Double(displacement.getX(), displacement.getY()), null);
    var up = advance.transform(new Point2D.Double(0, 1), null);
    double size = origin.distance(up);
    var centre =
        new Point2D.Double(
            (origin.getX() + end.getX()) / 2 + (up.getX() - origin.getX()) * 0.35,
            (origin.getY() + end.getY()) / 2 + (up.getY() - origin.getY()) * 0.35);
    String text = text(font, code);
    if (!text.isEmpty()) {
      var from = shown(origin.getX(), origin.getY());
      var to = shown(end.getX(), end.getY());
      var glyph =
          new Glyph(text, from.x, from.y, (float) from.distance(to), (float) size, turn(from, to));
      drawn.add(new Drawn(glyph, centre, reason(centre, size, text)));
    }
    super.showGlyph(matrix, font, code, displacement);
  }

  private String text(PDFont font, int code) {
    String text = font.toUnicode(code);
    if (text == null) {
      unmapped++;
      return "\uFFFD";
    }
    int first = text.isEmpty() ? 0 : text.codePointAt(0);
    boolean form =
        first >= 0x2F00 && first <= 0x2FDF
            || first >= 0xF900 && first <= 0xFAFF
            || first >= 0xFB00 && first <= 0xFB06;
    String plain = form ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    return plain.replaceAll("[\\p{Cc}\\u00AD]", "");
  }

  private static int turn(Point2D.Float from, Point2D.Float to) {
    double angle = Math.atan2(to.y - from.y, to.x - from.x);
    return Math.floorMod(Math.round(angle / (Math.PI / 2)), 4);
  }

  private String reason(Point2D centre, double size, String text) {
    if (layers.contains(true)) {
      return "隐藏图层中的文字";
    }
    var state = getGraphicsState();
    var mode = state.getTextState().getRenderingMode();
    if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
      return "不可见的文字层";
    }
    if (text.isBlank()) {
      return drawn.isEmpty() ? "" : drawn.get(drawn.size() - 1).unseen;
    }
    if (!box.contains(centre)) {
      return "页面之外的文字";
    }
    if (size < 1) {
      return "字号过小的文字";
    }
    if (!state.getCurrentClippingPath().contains(centre)) {
      return "被裁去的文字";
    }
    boolean stroked = mode == RenderingMode.STROKE || mode == RenderingMode.STROKE_CLIP;
    double alpha = stroked ? state.getAlphaConstant() : state.getNonStrokeAlphaConstant();
    if (alpha < 0.05) {
      return "透明的文字";
    }
    int ink = rgb(stroked ? state.getStrokingColor() : state.getNonStrokingColor());
    return ink != UNKNOWN && alike(ink, behind(centre)) ? "与底色相同的文字" : "";
  }

  private int behind(Point2D point) {
    for (int i = fills.size() - 1; i >= 0; i--) {
      if (fills.get(i).shape().contains(point)) {
        return fills.get(i).rgb();
      }
    }
    return WHITE;
  }

  private static boolean alike(int one, int other) {
    if (other == UNKNOWN) {
      return false;
    }
    int distance = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      distance = Math.max(distance, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
    }
    return distance <= 12;
  }

  private int rgb(PDColor colour) {
    if (colour != lastColour) {
      lastColour = colour;
      try {
        lastRgb = colour.isPattern() ? UNKNOWN : colour.toRGB();
      } catch (IOException | RuntimeException e) {
        lastRgb = UNKNOWN;
      }
    }
    return lastRgb;
  }

  /** What is painted over characters hides them. */
  private void paint(Shape shape, int rgb, boolean opaque) {
    var bounds = shape.getBounds2D();
    if (layers.contains(true) || bounds.getWidth() < LARGE || bounds.getHeight() < LARGE) {
      return;
    }
    var clip = getGraphicsState().getCurrentClippingPath();
    if (opaque) {
      for (Drawn one : drawn) {
        if (one.unseen.isEmpty()
            && bounds.contains(one.centre)
            && shape.contains(one.centre)
            && clip.contains(one.centre)) {
          one.unseen = "被遮盖的文字";
        }
      }
    }
    if (fills.size() < MOST_FILLS) {
      fills.add(new Fill(shape, rgb));
    }
  }

  private boolean opaque() {
    var state = getGraphicsState();
    return state.getNonStrokeAlphaConstant() > 0.9
        && state.getSoftMask() == null
        && state.getBlendMode() == BlendMode.NORMAL;
  }

  private boolean tinted() {
    return getGraphicsState().getNonStrokeAlphaConstant() > 0.5
        && getGraphicsState().getBlendMode() == BlendMode.NORMAL;
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    path.moveTo(a.getX(), a.getY());
    path.lineTo(b.getX(), b.getY());
    path.lineTo(c.getX(), c.getY());
    path.lineTo(d.getX(), d.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x3, y3);
    } else {
      path.curveTo(x1, y1, x2, y2, x3, y3);
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    var point = path.getCurrentPoint();
    return point == null ? new Point2D.Float() : point;
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void clip(int windingRule) {
    clipRule = windingRule;
  }

  @Override
  public void endPath() {
    if (clipRule != UNKNOWN) {
      path.setWindingRule(clipRule);
      if (!path.getPathIterator(null).isDone()) {
        getGraphicsState().intersectClippingPath(new java.awt.geom.GeneralPath(path));
      }
      clipRule = UNKNOWN;
    }
    path = new Path2D.Float();
  }

  @Override
  public void strokePath() {
    strokeRules();
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    fill(windingRule);
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokeRules();
    fill(windingRule);
    endPath();
  }

  private void fill(int windingRule) {
    path.setWindingRule(windingRule);
    var shape = new Path2D.Float(path);
    int rgb = rgb(getGraphicsState().getNonStrokingColor());
    for (Path2D part : parts(shape)) {
      var bounds = part.getBounds2D();
      rule(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
    }
    paint(shape, tinted() ? rgb : UNKNOWN, opaque());
  }

  /** Each closed part of a path, as borders of many cells may be filled at once. */
  private List<Path2D> parts(Path2D whole) {
    var parts = new ArrayList<Path2D>();
    float[] at = new float[6];
    for (var i = whole.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        parts.add(new Path2D.Float());
        parts.get(parts.size() - 1).moveTo(at[0], at[1]);
      } else if (kind == PathIterator.SEG_LINETO) {
        parts.get(parts.size() - 1).lineTo(at[0], at[1]);
      } else if (kind == PathIterator.SEG_CUBICTO) {
        parts.get(parts.size() - 1).lineTo(at[4], at[5]);
        curves++;
      }
    }
    return parts;
  }

  private void strokeRules() {
    float[] at = new float[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (var i = path.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          startX = x = at[0];
          startY = y = at[1];
        }
        case PathIterator.SEG_LINETO -> {
          rule(x, y, at[0], at[1]);
          x = at[0];
          y = at[1];
        }
        case PathIterator.SEG_CLOSE -> {
          rule(x, y, startX, startY);
          x = startX;
          y = startY;
        }
        default -> {
          x = at[4];
          y = at[5];
        }
      }
    }
  }

  private void rule(double x1, double y1, double x2, double y2) {
    if (!layers.contains(true)) {
      var from = shown(x1, y1);
      var to = shown(x2, y2);
      rules.add(from.x, from.y, to.x, to.y);
    }
  }

  @Override
  public void drawImage(PDImage image) {
    if (layers.contains(true)
        || image instanceof PDImageXObject x && hidden(x.getOptionalContent())) {
      return;
    }
    var placed = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    var square = new Path2D.Float(new Rectangle2D.Float(0, 0, 1, 1), placed);
    var seen = square.getBounds2D().createIntersection(box);
    if (seen.getWidth() > 0 && seen.getHeight() > 0) {
      pictures.add(
          (float) (seen.getWidth() * seen.getHeight() / (box.getWidth() * box.getHeight())));
    }
    boolean masked =
        image.isStencil()
            || image instanceof PDImageXObject x
                && (x.getCOSObject().containsKey(COSName.SMASK)
                    || x.getCOSObject().containsKey(COSName.MASK));
    if (!masked) {
      paint(square, UNKNOWN, opaque());
    }
  }

  @Override
  public void shadingFill(COSName shadingName) {
    paint(getGraphicsState().getCurrentClippingPath(), UNKNOWN, false);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    boolean outer = hidden(form.getOptionalContent());
    layers.push(outer);
    super.showForm(form);
    layers.pop();
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    layers.push(
        COSName.OC.equals(tag) && properties != null && hidden(PDPropertyList.create(properties)));
  }

  @Override
  public void endMarkedContentSequence() {
    layers.poll();
  }

  private boolean hidden(@Nullable PDPropertyList layer) {
    var layersOfDocument = document.getDocumentCatalog().getOCProperties();
    return layersOfDocument != null
        && layer instanceof PDOptionalContentGroup group
        && !layersOfDocument.isGroupEnabled(group);
  }
}
