package org.hengping.templates.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.hengping.templates.fonts.FontFile;

/**
 * The fonts of one document at a time, parsed when first used and kept for the next document. Not
 * thread-safe: a TrueTypeFont reads from one shared stream.
 */
final class ParsedFonts {
  private final Map<FontFile, TrueTypeFont> parsed = new EnumMap<>(FontFile.class);

  TrueTypeFont get(FontFile file) {
    return parsed.computeIfAbsent(file, ParsedFonts::parse);
  }

  /** Whether a character can be printed in any face: 宋, 仿宋 and 楷 stand behind all of them. */
  boolean prints(int character) {
    return has(FontFile.SONG, character)
        || has(FontFile.FANGSONG, character)
        || has(FontFile.KAI, character);
  }

  private boolean has(FontFile file, int character) {
    try {
      CmapLookup cmap = get(file).getUnicodeCmapLookup();
      return cmap.getGlyphId(character) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont parse(FontFile file) {
    try (InputStream in = file.open()) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
