package org.hengping.templates.pdf;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.layout.PrintedText;

/** Finds characters that cannot be printed before anything is written. */
final class GlyphCheck {
  private GlyphCheck() {}

  /**
   * Checks everything that a manuscript prints.
   *
   * @throws MissingGlyph for the first character that no font has
   */
  static void check(Manuscript manuscript, ParsedFonts fonts) {
    check(manuscript.title(), "标题", fonts);
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      String place = "第" + (b + 1) + "段";
      for (String text : texts(manuscript.blocks().get(b))) {
        check(text, place, fonts);
      }
    }
  }

  private static void check(String text, String place, ParsedFonts fonts) {
    String printed = PrintedText.of(text);
    for (int i = 0; i < printed.length(); i += Character.charCount(printed.codePointAt(i))) {
      int c = printed.codePointAt(i);
      if (c > 0x7E && c != 0x3000 && c != 0xA0 && !fonts.prints(c)) {
        int from = printed.offsetByCodePoints(i, -Math.min(8, printed.codePointCount(0, i)));
        int left = printed.codePointCount(i, printed.length());
        int to = printed.offsetByCodePoints(i, Math.min(9, left));
        throw new MissingGlyph(c, place, printed.substring(from, to));
      }
    }
  }

  private static List<String> texts(Block block) {
    var texts = new ArrayList<>(PlainText.lines(block));
    Inlines.in(block)
        .filter(Inline.Footnote.class::isInstance)
        .forEach(note -> texts.add(PlainText.of(((Inline.Footnote) note).content())));
    return texts;
  }
}
