package org.hengping.corpus.ingest.legacy;

import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.apache.poi.hwpf.usermodel.ShadingDescriptor;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/** Colours of text and of what is behind it. */
final class Shade {
  private static final int AUTO = 0xFF;
  private static final int NIL_PATTERN = 0xFFFF;
  private static final int WHITE = 8;
  private static final int NEARLY = 0xFB;
  private static final int SHD = 10;

  private Shade() {}

  static boolean white(CharacterProperties run) {
    var colour = run.getCv();
    return colour == null || colour.isEmpty() || colour.getValue() >>> 24 == AUTO
        ? run.getIco() == WHITE
        : white(colour.getValue());
  }

  private static boolean white(int colour) {
    return (colour & 0xFF) >= NEARLY
        && (colour >>> 8 & 0xFF) >= NEARLY
        && (colour >>> 16 & 0xFF) >= NEARLY;
  }

  /** Whether a colour other than white is behind. */
  static boolean coloured(@Nullable ShadingDescriptor shading) {
    if (shading == null || shading.isEmpty()) {
      return false;
    }
    return coloured(shading.getCvBack().getValue(), shading.getIpat() & 0xFFFF);
  }

  private static boolean coloured(int back, int pattern) {
    return pattern != NIL_PATTERN && (pattern != 0 || back >>> 24 != AUTO && !white(back));
  }

  /** Whether a colour is behind a cell of a row (sprmTDefTableShd and its continuations). */
  static boolean behindCell(SprmBuffer row, int cell) {
    for (var all = row.iterator(); all.hasNext(); ) {
      var one = all.next();
      if (one.getType() == SprmOperation.TYPE_TAP) {
        int from =
            switch (one.getOperation()) {
              case 0x12 -> 0;
              case 0x16 -> 22;
              case 0x0C -> 44;
              default -> cell + 1;
            };
        int at = one.getGrpprlOffset() + 1 + (cell - from) * SHD;
        if (cell >= from
            && (cell - from + 1) * SHD <= one.size() - 3
            && at + SHD <= one.getGrpprl().length
            && coloured(
                LittleEndian.getInt(one.getGrpprl(), at + 4),
                LittleEndian.getUShort(one.getGrpprl(), at + 8))) {
          return true;
        }
      }
    }
    return false;
  }
}
