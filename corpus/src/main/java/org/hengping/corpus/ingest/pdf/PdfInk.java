package org.hengping.corpus.ingest.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.hengping.corpus.ingest.layout.Canvas;
import org.jspecify.annotations.Nullable;

/** With what a graphics state draws. */
final class PdfInk {
  private @Nullable PDColor lastColour;
  private int lastRgb;

  Canvas.Ink ofText(PDGraphicsState state) {
    var mode = state.getTextState().getRenderingMode();
    boolean invisible = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
    boolean stroked = mode == RenderingMode.STROKE || mode == RenderingMode.STROKE_CLIP;
    double alpha = stroked ? state.getAlphaConstant() : state.getNonStrokeAlphaConstant();
    int rgb = rgb(stroked ? state.getStrokingColor() : state.getNonStrokingColor());
    return new Canvas.Ink(invisible, alpha, rgb, state.getCurrentClippingPath());
  }

  /** Colour of a filled area, unknown where much shines through. */
  int ofArea(PDGraphicsState state) {
    boolean tinted =
        state.getNonStrokeAlphaConstant() > 0.5 && state.getBlendMode() == BlendMode.NORMAL;
    return tinted ? rgb(state.getNonStrokingColor()) : Canvas.UNKNOWN;
  }

  static boolean isOpaque(PDGraphicsState state) {
    return state.getNonStrokeAlphaConstant() > 0.9
        && state.getSoftMask() == null
        && state.getBlendMode() == BlendMode.NORMAL;
  }

  private int rgb(PDColor colour) {
    if (colour != lastColour) {
      lastColour = colour;
      try {
        lastRgb = colour.isPattern() ? Canvas.UNKNOWN : colour.toRGB();
      } catch (IOException | RuntimeException e) {
        lastRgb = Canvas.UNKNOWN;
      }
    }
    return lastRgb;
  }
}
