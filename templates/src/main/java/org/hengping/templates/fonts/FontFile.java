package org.hengping.templates.fonts;

import java.io.InputStream;
import org.hengping.templates.layout.OfficialLayout.Face;

/** The font files shipped with the program; origin and licences are in the README beside them. */
public enum FontFile {
  XIAOBIAOSONG("xiaobiaosong.ttf"),
  SONG("song.ttf"),
  HEI("hei.ttf"),
  KAI("kai.ttf"),
  FANGSONG("fangsong.ttf");

  private final String file;

  FontFile(String file) {
    this.file = file;
  }

  /** The file of a face. */
  public static FontFile of(Face face) {
    return switch (face) {
      case XIAOBIAOSONG -> XIAOBIAOSONG;
      case SONG -> SONG;
      case HEI -> HEI;
      case KAI -> KAI;
      case FANGSONG -> FANGSONG;
    };
  }

  /** The TrueType data; the caller closes it. */
  public InputStream open() {
    InputStream in = FontFile.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("Missing font " + file);
    }
    return in;
  }
}
