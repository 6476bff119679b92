package org.hengping.corpus.ingest.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** What the codes of a page's fonts mean. */
final class GlyphText {
  private static final String UNMAPPED = "\uFFFD";
  private static final Pattern SILENT = Pattern.compile("[\\p{Cc}\\u00AD\\uFFF9-\\uFFFB]");

  /** Radicals that Unicode keeps apart from the characters they look like, without a mapping. */
  private static final String RADICALS = "⺠⻁⻄⻅⻆⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻥⻦⻧⻨⻩⻬⻮⻰⻳⺟⻉⻙⻤⻑⻒";

  private static final String CHARACTERS = "民虎西见角车长门青页风飞食马骨鱼鸟卤麦黄齐齿龙龟母贝韦鬼長镸";

  private int unmapped;

  /** The text of a code, with the look-alikes that some fonts map to replaced. */
  String of(PDFont font, int code) throws IOException {
    String text = font.toUnicode(code);
    if (text == null) {
      unmapped++;
      return UNMAPPED;
    }
    int first = text.isEmpty() ? 0 : text.codePointAt(0);
    if (first >= 0x2E80 && first <= 0x2EFF && RADICALS.indexOf(first) >= 0) {
      return CHARACTERS.substring(RADICALS.indexOf(first)).substring(0, 1);
    }
    boolean form =
        first >= 0x2F00 && first <= 0x2FDF
            || first >= 0xF900 && first <= 0xFAFF
            || first >= 0xFB00 && first <= 0xFB06;
    String plain = form ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    return SILENT.matcher(plain).replaceAll("");
  }

  int unmapped() {
    return unmapped;
  }
}
