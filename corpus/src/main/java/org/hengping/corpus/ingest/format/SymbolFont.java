package org.hengping.corpus.ingest.format;

import java.util.Map;
import java.util.Optional;

/** What characters of the fonts of symbols (Wingdings and their like) look like. */
public final class SymbolFont {
  private static final Map<Integer, String> KNOWN =
      Map.ofEntries(
          Map.entry(0xAB, "★"),
          Map.entry(0xB2, "☆"),
          Map.entry(0xFC, "✓"),
          Map.entry(0xFE, "☑"),
          Map.entry(0x52, "☑"),
          Map.entry(0xFD, "☒"),
          Map.entry(0x53, "☒"),
          Map.entry(0x54, "☒"),
          Map.entry(0xA8, "□"),
          Map.entry(0xA3, "□"),
          Map.entry(0x6F, "□"),
          Map.entry(0x71, "□"),
          Map.entry(0x6E, "■"),
          Map.entry(0x6C, "●"));

  private SymbolFont() {}

  /**
   * The character that looks the same, empty when we know none.
   *
   * @param code in the font, with or without the private area's F000
   */
  public static Optional<String> lookAlike(int code) {
    return Optional.ofNullable(KNOWN.get(code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code));
  }
}
