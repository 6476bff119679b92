package org.hengping.corpus.ingest.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.hengping.corpus.ingest.format.NumberFormat;

/** How the cells of an old workbook show what they hold. Not thread-safe. */
final class WorkbookStyles {
  private static final int WHITE = 9;

  /** Fonts count 0 to 3 and go on with 5. */
  private static final int NO_FONT = 4;

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<FontRecord> fonts = new ArrayList<>();
  private final List<ExtendedFormatRecord> formats = new ArrayList<>();
  private boolean from1904;

  void add(FormatRecord format) {
    codes.put(format.getIndexCode(), format.getFormatString());
  }

  void add(FontRecord font) {
    fonts.add(font);
  }

  void add(ExtendedFormatRecord format) {
    formats.add(format);
  }

  void from1904() {
    from1904 = true;
  }

  private String code(int style) {
    if (style < 0 || style >= formats.size()) {
      return "";
    }
    int index = formats.get(style).getFormatIndex();
    return codes.getOrDefault(index, NumberFormat.builtIn(index));
  }

  /** The number as shown. */
  String print(double number, int style) {
    return NumberFormat.print(String.valueOf(number), code(style), from1904);
  }

  /** Whether nothing is shown whatever the cell holds. */
  boolean hides(int style) {
    return NumberFormat.hides(code(style));
  }

  /** Whether text is white without a fill behind it. */
  boolean white(int style) {
    if (style < 0 || style >= formats.size()) {
      return false;
    }
    var format = formats.get(style);
    int index = format.getFontIndex();
    int font = index > NO_FONT ? index - 1 : index;
    return format.getAdtlFillPattern() == 0
        && font >= 0
        && font < fonts.size()
        && fonts.get(font).getColorPaletteIndex() == WHITE;
  }
}
