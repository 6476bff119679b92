package org.hengping.corpus.ingest.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.layout.Canvas;
import org.jspecify.annotations.Nullable;

/** Runs through what draws a page and hands it to a canvas. */
final class PageContent extends PDFGraphicsStreamEngine {
  private static final int NO_CLIP = -1;
  private static final int MOST_FORMS = 20_000;

  private final Canvas canvas;
  private final HiddenLayers layers;
  private final PdfInk ink = new PdfInk();
  private final GlyphText texts = new GlyphText();
  private final Deque<Boolean> hidden = new ArrayDeque<>();
  private final Deque<COSBase> open = new ArrayDeque<>();
  private int forms;
  private Path2D.Float path = new Path2D.Float();
  private int clipRule = NO_CLIP;

  private PageContent(PDPage page, Canvas canvas, HiddenLayers layers) {
    super(page);
    this.canvas = canvas;
    this.layers = layers;
  }

  /** Draws a page; returns the number of characters of which nobody can tell what they mean. */
  static int draw(PDPage page, Canvas canvas, HiddenLayers layers) throws IOException {
    var content = new PageContent(page, canvas, layers);
    ContentSize.check(page);
    content.processPage(page);
    return content.texts.unmapped();
  }

  private boolean isHidden() {
    return hidden.contains(true);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    var advance = matrix.createAffineTransform();
    var origin = new Point2D.Double(matrix.getTranslateX(), matrix.getTranslateY());
    var end = advance.transform(new Point2D.Double(displacement.getX(), displacement.getY()), null);
    var up = advance.transform(new Point2D.Double(0, 1), null);
    canvas.glyph(texts.of(font, code), origin, end, up, ink.ofText(getGraphicsState()), isHidden());
    canvas.shapesOfLastGlyph(font instanceof PDType3Font);
    super.showGlyph(matrix, font, code, displacement);
    canvas.shapesOfLastGlyph(false);
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
    if (clipRule != NO_CLIP) {
      path.setWindingRule(clipRule);
      if (!path.getPathIterator(null).isDone()) {
        getGraphicsState().intersectClippingPath(new GeneralPath(path));
      }
      clipRule = NO_CLIP;
    }
    path = new Path2D.Float();
  }

  @Override
  public void strokePath() {
    stroke();
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    fill(windingRule);
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    stroke();
    fill(windingRule);
    endPath();
  }

  private void stroke() {
    if (!isHidden()) {
      canvas.stroke(path);
    }
  }

  private void fill(int windingRule) {
    if (!isHidden()) {
      path.setWindingRule(windingRule);
      var state = getGraphicsState();
      canvas.fill(
          new Path2D.Float(path),
          ink.ofArea(state),
          PdfInk.isOpaque(state),
          state.getCurrentClippingPath());
    }
  }

  @Override
  public void drawImage(PDImage image) {
    if (isHidden() || image instanceof PDImageXObject x && layers.hides(x.getOptionalContent())) {
      return;
    }
    var state = getGraphicsState();
    var placed = state.getCurrentTransformationMatrix().createAffineTransform();
    var square = new Path2D.Float(new Rectangle2D.Float(0, 0, 1, 1), placed);
    boolean opaque = !isMasked(image) && PdfInk.isOpaque(state);
    canvas.picture(square, opaque, state.getCurrentClippingPath());
    if (!opaque && !isMasked(image)) {
      canvas.paint(square, Canvas.UNKNOWN, false, state.getCurrentClippingPath());
    }
  }

  private static boolean isMasked(PDImage image) {
    return image.isStencil()
        || image instanceof PDImageXObject x
            && (x.getCOSObject().containsKey(COSName.SMASK)
                || x.getCOSObject().containsKey(COSName.MASK));
  }

  @Override
  public void shadingFill(COSName shadingName) {
    var clip = getGraphicsState().getCurrentClippingPath();
    if (!isHidden()) {
      canvas.paint(clip, Canvas.UNKNOWN, false, clip);
    }
  }

  /** Draws a form, but not within itself: no page needs that, and it would never end. */
  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (open.contains(form.getCOSObject())) {
      return;
    }
    if (++forms > MOST_FORMS) {
      throw new NotReadable("PDF 一页的图形层层引用超过 " + MOST_FORMS + " 次，已放弃；请用原来的程序重新导出 PDF，再导入");
    }
    ContentSize.check(form.getStream());
    open.push(form.getCOSObject());
    hidden.push(layers.hides(form.getOptionalContent()));
    super.showForm(form);
    hidden.pop();
    open.pop();
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    hidden.push(
        COSName.OC.equals(tag)
            && properties != null
            && layers.hides(PDPropertyList.create(properties)));
  }

  @Override
  public void endMarkedContentSequence() {
    hidden.poll();
  }
}
