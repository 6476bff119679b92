package org.hengping.corpus.ingest.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the glyphs of one page into lines. */
final class PageLines extends PDFTextStripper {
  private static final float SCAN = 0.6f;
  private static final float PICTURE = 0.005f;
  private static final Set<String> SILENT_ANNOTATIONS =
      Set.of("Link", "Popup", "Highlight", "Underline", "Squiggly", "StrikeOut", "Text");

  private final List<PdfLine> lines = new ArrayList<>();
  private final List<TextPosition> line = new ArrayList<>();
  private final Map<String, StringBuilder> unseen = new LinkedHashMap<>();
  private final Set<String> unrecognised = new LinkedHashSet<>();
  private float width;
  private float height;
  private boolean scanned;
  private int unmapped;

  private PageLines() throws IOException {
    super();
  }

  static PdfPage of(PDDocument document, int number) throws IOException {
    var reader = new PageLines();
    var page = document.getPage(number - 1);
    var box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    reader.width = turned ? box.getHeight() : box.getWidth();
    reader.height = turned ? box.getWidth() : box.getHeight();
    reader.setStartPage(number);
    reader.setEndPage(number);
    reader.getText(document);
    reader.endLine();
    reader.annotations(page);
    return reader.page(number);
  }

  private PdfPage page(int number) {
    if (unmapped > 0) {
      unrecognised.add("无法识别的字符 " + unmapped + " 个");
    }
    if (scanned && lines.isEmpty()) {
      unrecognised.add("扫描页");
    }
    return new PdfPage(
        number,
        width,
        height,
        List.copyOf(lines),
        List.copyOf(unrecognised),
        unseen.entrySet().stream()
            .map(e -> new PdfPage.Unseen(e.getKey(), e.getValue().toString()))
            .toList(),
        scanned);
  }

  private void annotations(PDPage page) throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (!annotation.isHidden() && !SILENT_ANNOTATIONS.contains(annotation.getSubtype())) {
        unrecognised.add(
            "Widget".equals(annotation.getSubtype())
                ? "表单域"
                : "批注或图章（" + annotation.getSubtype() + "）");
      }
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    boolean image =
        operator.getName().equals("BI")
            || operator.getName().equals("Do")
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name);
    if (image) {
      Matrix placed = getGraphicsState().getCurrentTransformationMatrix();
      float area =
          Math.abs(placed.getScalingFactorX() * placed.getScalingFactorY()) / (width * height);
      scanned |= area >= SCAN;
      if (area >= PICTURE && area < SCAN) {
        unrecognised.add("图片");
      }
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (font.toUnicode(code) == null) {
      unmapped++;
    }
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    String reason = unseenReason(glyph);
    if (!reason.isEmpty()) {
      unseen.computeIfAbsent(reason, r -> new StringBuilder()).append(glyph.getUnicode());
      return;
    }
    if (line.isEmpty() || continues(line.get(line.size() - 1), glyph)) {
      if (!drawnTwice(glyph)) {
        line.add(glyph);
      }
      return;
    }
    int gap = gap(glyph);
    if (gap < 0) {
      endLine();
    }
    line.add(Math.max(gap, 0), glyph);
  }

  /**
   * Where in the present line a glyph fills a gap, as characters of another font are often drawn
   * after the rest; -1 when it does not.
   */
  private int gap(TextPosition glyph) {
    var first = line.get(0);
    float middle = glyph.getXDirAdj() + glyph.getWidthDirAdj() / 2;
    if (first.getDir() != glyph.getDir()
        || Math.abs(first.getYDirAdj() - glyph.getYDirAdj()) > size(first) * 0.3
        || middle < first.getXDirAdj()) {
      return -1;
    }
    for (int i = 0; i < line.size(); i++) {
      float left = line.get(i).getXDirAdj();
      if (middle < left) {
        return i;
      }
      if (middle <= left + line.get(i).getWidthDirAdj()) {
        return -1;
      }
    }
    return -1;
  }

  private String unseenReason(TextPosition glyph) {
    var mode = getGraphicsState().getTextState().getRenderingMode();
    if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
      return "不可见的文字层";
    }
    float x = glyph.getXDirAdj();
    float y = glyph.getYDirAdj();
    boolean upright = glyph.getDir() == 0;
    if (upright && (x < -1 || x > width + 1 || y < -1 || y > height + glyph.getHeightDir() + 1)) {
      return "页面之外的文字";
    }
    return glyph.getFontSizeInPt() > 0 && glyph.getFontSizeInPt() < 1 ? "字号过小的文字" : "";
  }

  /** Bold imitated by drawing a character again beside itself. */
  private boolean drawnTwice(TextPosition glyph) {
    for (int i = line.size() - 1; i >= Math.max(0, line.size() - 2); i--) {
      var before = line.get(i);
      if (before.getUnicode().equals(glyph.getUnicode())
          && Math.abs(before.getXDirAdj() - glyph.getXDirAdj()) < glyph.getWidthDirAdj() * 0.2) {
        return true;
      }
    }
    return false;
  }

  private static float size(TextPosition glyph) {
    return Math.max(glyph.getFontSizeInPt(), 1);
  }

  private static boolean continues(TextPosition last, TextPosition next) {
    float em = Math.max(size(last), size(next));
    float gap = next.getXDirAdj() - (last.getXDirAdj() + last.getWidthDirAdj());
    return last.getDir() == next.getDir()
        && Math.abs(last.getYDirAdj() - next.getYDirAdj()) < em * 0.5
        && gap > -em * 0.9
        && gap < em * 2.5;
  }

  private void endLine() {
    if (line.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    float headEnd = 0;
    TextPosition last = null;
    for (TextPosition glyph : line) {
      if (last != null && spaced(last, glyph, text)) {
        text.append(' ');
      }
      text.append(glyph.getUnicode());
      last = glyph;
      if (Unbroken.isHead(text)) {
        headEnd = glyph.getXDirAdj() + glyph.getWidthDirAdj();
      }
    }
    var first = line.get(0);
    var end = line.get(line.size() - 1);
    String shown = text.toString().replace('\u00A0', ' ').strip();
    if (!shown.isEmpty()) {
      lines.add(
          new PdfLine(
              shown,
              first.getXDirAdj(),
              end.getXDirAdj() + end.getWidthDirAdj(),
              first.getYDirAdj(),
              size(first),
              headEnd - first.getXDirAdj()));
    }
    line.clear();
  }

  private static boolean spaced(TextPosition last, TextPosition next, StringBuilder text) {
    float gap = next.getXDirAdj() - (last.getXDirAdj() + last.getWidthDirAdj());
    boolean blank = text.charAt(text.length() - 1) == ' ' || next.getUnicode().startsWith(" ");
    boolean latin = narrow(text.charAt(text.length() - 1)) && narrow(next.getUnicode().charAt(0));
    return !blank && gap > size(next) * (latin ? 0.2f : 0.9f);
  }

  private static boolean narrow(char c) {
    return c < 0x2E80;
  }
}
