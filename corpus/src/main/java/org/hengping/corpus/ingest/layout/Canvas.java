package org.hengping.corpus.ingest.layout;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes what draws a page, in its order, and tells apart the characters that nobody sees:
 * invisible, covered, in the colour of what is behind them, clipped away, off the page, in a hidden
 * layer. Shapes are in the format's own coordinates; a {@link View} turns them into points from the
 * upper left corner of the page as shown. Not thread-safe.
 */
public final class Canvas {
  /** A colour that cannot be told: a pattern, a picture. */
  public static final int UNKNOWN = -1;

  private static final String INVISIBLE = "不可见的文字层";
  private static final String COVERED = "被遮盖的文字";
  private static final int WHITE = 0xFFFFFF;
  private static final float LARGE = 3f;
  private static final int MOST_FILLS = 2_000;
  private static final float SCAN = 0.6f;

  /** From the format's coordinates to the page as shown. */
  public interface View {
    /** The place of a point, from the upper left corner. */
    Point2D.Float shown(double x, double y);
  }

  /**
   * How a character is drawn.
   *
   * @param invisible drawn in a mode that leaves no ink
   * @param alpha from 0, clear, to 1
   * @param rgb of the ink, or {@link #UNKNOWN}
   * @param clip what of the page can be drawn on, null for all of it
   */
  public record Ink(boolean invisible, double alpha, int rgb, @Nullable Shape clip) {}

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

  /** An area that was painted. */
  private record Fill(Shape shape, int rgb) {}

  private final Rectangle2D box;
  private final View view;
  private final List<Drawn> drawn = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final Rules rules = new Rules();
  private final List<Float> pictures = new ArrayList<>();
  private int curves;
  private float shapeOf;

  /**
   * An empty page.
   *
   * @param box what of the page is shown, in the format's coordinates
   */
  public Canvas(Rectangle2D box, View view) {
    this.box = box;
    this.view = view;
  }

  /**
   * A character.
   *
   * @param origin start of its baseline
   * @param end where the next character starts
   * @param up top of the character's em square above its origin
   */
  public void glyph(
      String text, Point2D origin, Point2D end, Point2D up, Ink ink, boolean hiddenLayer) {
    if (text.isEmpty()) {
      return;
    }
    double size = origin.distance(up);
    var centre =
        new Point2D.Double(
            (origin.getX() + end.getX()) / 2 + (up.getX() - origin.getX()) * 0.35,
            (origin.getY() + end.getY()) / 2 + (up.getY() - origin.getY()) * 0.35);
    var from = view.shown(origin.getX(), origin.getY());
    var to = view.shown(end.getX(), end.getY());
    var top = view.shown(up.getX(), up.getY());
    var glyph =
        new Glyph(
            text,
            from.x,
            from.y,
            (float) from.distance(to),
            (float) from.distance(top),
            turn(from, to));
    String reason = hiddenLayer ? "隐藏图层中的文字" : reason(centre, size, text, ink);
    drawn.add(new Drawn(glyph, centre, reason));
  }

  private static int turn(Point2D.Float from, Point2D.Float to) {
    double angle = Math.atan2(to.y - from.y, to.x - from.x);
    return Math.floorMod(Math.round(angle / (Math.PI / 2)), 4);
  }

  private String reason(Point2D centre, double size, String text, Ink ink) {
    if (ink.invisible()) {
      return INVISIBLE;
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
    if (ink.clip() != null && !ink.clip().contains(centre)) {
      return "被裁去的文字";
    }
    if (ink.alpha() < 0.05) {
      return "透明的文字";
    }
    return ink.rgb() != UNKNOWN && alike(ink.rgb(), behind(centre)) ? "与底色相同的文字" : "";
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

  /**
   * Whether what follows paints the last character itself (Type 3 fonts): shapes about as large as
   * it are no more than its look.
   */
  public void shapesOfLastGlyph(boolean follow) {
    shapeOf = follow && !drawn.isEmpty() ? drawn.get(drawn.size() - 1).glyph.size() * 2.5f : 0;
  }

  private boolean isLook(Shape shape) {
    if (shapeOf == 0) {
      return false;
    }
    var bounds = shape.getBounds2D();
    return bounds.getWidth() <= shapeOf && bounds.getHeight() <= shapeOf;
  }

  /**
   * Paints an area. What is painted over characters hides them.
   *
   * @param opaque whether nothing shines through
   */
  public void paint(Shape shape, int rgb, boolean opaque, @Nullable Shape clip) {
    var bounds = shape.getBounds2D();
    if (bounds.getWidth() < LARGE || bounds.getHeight() < LARGE || isLook(shape)) {
      return;
    }
    if (opaque) {
      for (Drawn one : drawn) {
        if (one.unseen.isEmpty()
            && bounds.contains(one.centre)
            && shape.contains(one.centre)
            && (clip == null || clip.contains(one.centre))) {
          one.unseen = COVERED;
        }
      }
    }
    if (fills.size() < MOST_FILLS) {
      fills.add(new Fill(shape, rgb));
    }
  }

  /** Paints the inside of a path: each closed part may be a rule, as borders are often filled. */
  public void fill(Path2D path, int rgb, boolean opaque, @Nullable Shape clip) {
    if (isLook(path)) {
      return;
    }
    float[] at = new float[6];
    var part = new Path2D.Float();
    for (var i = path.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          ruled(part);
          part = new Path2D.Float();
          part.moveTo(at[0], at[1]);
        }
        case PathIterator.SEG_LINETO -> part.lineTo(at[0], at[1]);
        case PathIterator.SEG_CUBICTO -> {
          part.lineTo(at[4], at[5]);
          curves++;
        }
        case PathIterator.SEG_QUADTO -> {
          part.lineTo(at[2], at[3]);
          curves++;
        }
        default -> {}
      }
    }
    ruled(part);
    paint(path, rgb, opaque, clip);
  }

  private void ruled(Path2D part) {
    if (part.getCurrentPoint() != null) {
      var bounds = part.getBounds2D();
      rule(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
    }
  }

  /** Draws the outline of a path, whose straight pieces may be rules. */
  public void stroke(Path2D path) {
    if (isLook(path)) {
      return;
    }
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
        case PathIterator.SEG_QUADTO -> {
          x = at[2];
          y = at[3];
        }
        default -> {
          x = at[4];
          y = at[5];
        }
      }
    }
  }

  private void rule(double x1, double y1, double x2, double y2) {
    var from = view.shown(x1, y1);
    var to = view.shown(x2, y2);
    rules.add(from.x, from.y, to.x, to.y);
  }

  /**
   * Draws a picture.
   *
   * @param opaque whether it hides all that is behind it
   */
  public void picture(Shape shape, boolean opaque, @Nullable Shape clip) {
    if (isLook(shape)) {
      return;
    }
    var seen = shape.getBounds2D().createIntersection(box);
    if (seen.getWidth() > 0 && seen.getHeight() > 0) {
      pictures.add(
          (float) (seen.getWidth() * seen.getHeight() / (box.getWidth() * box.getHeight())));
    }
    if (opaque) {
      paint(shape, UNKNOWN, true, clip);
    }
  }

  /** The characters that a reader sees, in the order of drawing. */
  List<Glyph> glyphs() {
    return drawn.stream().filter(d -> d.unseen.isEmpty()).map(d -> d.glyph).toList();
  }

  /** Whether a picture covers most of the page. */
  boolean scanned() {
    return pictures.stream().anyMatch(p -> p >= SCAN);
  }

  /** The text that a scanner laid invisibly over, or visibly under, the picture of the page. */
  List<Glyph> recognised() {
    if (!scanned()) {
      return List.of();
    }
    return drawn.stream()
        .filter(d -> d.unseen.equals(INVISIBLE) || d.unseen.equals(COVERED))
        .map(d -> d.glyph)
        .toList();
  }

  /** The text that nobody sees, by reason. */
  Map<String, String> unseen() {
    var texts = new LinkedHashMap<String, StringBuilder>();
    for (Drawn one : drawn) {
      if (!one.unseen.isEmpty()) {
        texts.computeIfAbsent(one.unseen, r -> new StringBuilder()).append(one.glyph.text());
      }
    }
    var stripped = new LinkedHashMap<String, String>();
    texts.forEach((reason, text) -> stripped.put(reason, text.toString().strip()));
    return stripped;
  }

  Rules rules() {
    return rules;
  }

  /** Share of the page that each picture covers. */
  List<Float> pictures() {
    return pictures;
  }

  /** Curved pieces of painted shapes: text or figures drawn as outlines. */
  int curves() {
    return curves;
  }
}
