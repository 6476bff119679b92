package org.hengping.corpus.ingest.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.ingest.layout.Canvas;

/** Draws the objects of a page on a canvas, in points. */
final class PageObjects {
  static final double POINTS = 72 / 25.4;
  private static final Pattern SILENT = Pattern.compile("[\\p{Cc}\\u00AD\\uFFF9-\\uFFFB]");
  private static final double OPAQUE = 0.9;

  private final OfficePackage parts;
  private final Resources resources;
  private final Canvas canvas;
  private final Set<String> unrecognised = new LinkedHashSet<>();

  PageObjects(OfficePackage parts, Resources resources, Canvas canvas) {
    this.parts = parts;
    this.resources = resources;
    this.canvas = canvas;
  }

  /** What was seen and not understood, for people. */
  Set<String> unrecognised() {
    return unrecognised;
  }

  /** Draws what is inside a layer or block. */
  void draw(XmlElement inside, String look, boolean hidden) {
    String own = inside.attribute("DrawParam");
    String outer = own.isEmpty() ? look : own;
    for (XmlElement object : inside.children()) {
      boolean unseen = hidden || object.attribute("Visible").equalsIgnoreCase("false");
      switch (object.name()) {
        case "ofd:PageBlock" -> draw(object, outer, unseen);
        case "ofd:TextObject" -> text(object, outer, unseen);
        case "ofd:PathObject" -> path(object, outer, unseen);
        case "ofd:ImageObject" -> picture(object, unseen);
        default -> {
          if (!unseen) {
            unrecognised.add(object.is("ofd:CompositeObject") ? "复合图形" : "未知的页面内容");
          }
        }
      }
    }
  }

  private static AffineTransform placed(XmlElement object) {
    var place = AffineTransform.getScaleInstance(POINTS, POINTS);
    Values.box(object.attribute("Boundary")).ifPresent(b -> place.translate(b.getX(), b.getY()));
    place.concatenate(Values.matrix(object.attribute("CTM")));
    return place;
  }

  /** An object is cut at its boundary, for which programs leave a little room. */
  private static Shape clip(XmlElement object, double room) {
    var everything = new Rectangle2D.Double(-1e7, -1e7, 2e7, 2e7);
    return Values.box(object.attribute("Boundary"))
        .map(
            b ->
                (Shape)
                    new Rectangle2D.Double(
                        (b.getX() - room) * POINTS,
                        (b.getY() - room) * POINTS,
                        (b.getWidth() + 2 * room) * POINTS,
                        (b.getHeight() + 2 * room) * POINTS))
        .orElse(everything);
  }

  private void text(XmlElement object, String look, boolean hidden) {
    double size = Values.number(object.attribute("Size")).orElse(0.0);
    boolean filled = !object.attribute("Fill").equalsIgnoreCase("false");
    boolean stroked = object.attribute("Stroke").equalsIgnoreCase("true");
    String kind = filled || !stroked ? "ofd:FillColor" : "ofd:StrokeColor";
    var ink =
        new Canvas.Ink(
            hidden || !filled && !stroked,
            Resources.alpha(object, kind),
            resources.colour(object, kind, look),
            clip(object, size * 0.5));
    if (object.child("ofd:Clips").isPresent() && !hidden) {
      unrecognised.add("裁剪的文字");
    }
    double stretch = Values.number(object.attribute("HScale")).orElse(1.0);
    var start = new Point2D.Double();
    for (XmlElement code : object.findAll("ofd:TextCode")) {
      start.x = Values.number(code.attribute("X")).orElse(start.x);
      start.y = Values.number(code.attribute("Y")).orElse(start.y);
      characters(code, start, size, stretch, placed(object), ink);
    }
  }

  private void characters(
      XmlElement code,
      Point2D start,
      double size,
      double stretch,
      AffineTransform place,
      Canvas.Ink ink) {
    int[] characters = code.text().codePoints().toArray();
    var right = Values.steps(code.attribute("DeltaX"), characters.length);
    var down = Values.steps(code.attribute("DeltaY"), characters.length);
    double x = start.getX();
    double y = start.getY();
    for (int i = 0; i < characters.length; i++) {
      double usual = (characters[i] < 0x2E80 ? 0.5 : 1) * size * stretch;
      double step = i < right.size() ? right.get(i) : down.isEmpty() ? usual : 0;
      double width = step > 0 && step <= size * stretch * 1.05 ? step : usual;
      String text = SILENT.matcher(Character.toString(characters[i])).replaceAll("");
      canvas.glyph(
          text,
          place.transform(new Point2D.Double(x, y), null),
          place.transform(new Point2D.Double(x + width, y), null),
          place.transform(new Point2D.Double(x, y - size), null),
          ink,
          false);
      x += step;
      y += i < down.size() ? down.get(i) : 0;
    }
    start.setLocation(x, y);
  }

  private void path(XmlElement object, String look, boolean hidden) {
    if (hidden) {
      return;
    }
    var data = object.child("ofd:AbbreviatedData").map(XmlElement::text).orElse("");
    var path = new Path2D.Double(PathData.read(data), placed(object));
    var clip = clip(object, 1);
    if (object.attribute("Fill").equalsIgnoreCase("true")) {
      double alpha = Resources.alpha(object, "ofd:FillColor");
      int rgb = alpha > 0.5 ? resources.colour(object, "ofd:FillColor", look) : Canvas.UNKNOWN;
      canvas.fill(path, rgb, alpha > OPAQUE, clip);
    }
    if (!object.attribute("Stroke").equalsIgnoreCase("false")) {
      canvas.stroke(path);
    }
  }

  private void picture(XmlElement object, boolean hidden) {
    if (hidden) {
      return;
    }
    var clip = clip(object, 0);
    boolean opaque =
        Resources.alpha(object, "ofd:FillColor") > OPAQUE
            && object.attribute("ImageMask").isEmpty()
            && !isSeeThrough(resources.picture(object.attribute("ResourceID")));
    canvas.picture(clip, opaque, clip);
  }

  /** Whether a PNG has clear places, as seals do. */
  private boolean isSeeThrough(String part) {
    byte[] png = parts.bytes(part).orElse(new byte[0]);
    if (png.length < 30 || png[1] != 'P' || png[2] != 'N' || png[3] != 'G') {
      return false;
    }
    boolean alpha = png[25] == 4 || png[25] == 6;
    String head =
        new String(
            png, 0, Math.min(png.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1);
    return alpha || head.contains("tRNS");
  }
}
