package org.hengping.corpus.ingest.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.ingest.format.NumberFormat;
import org.hengping.corpus.ingest.format.XmlElement;

/** How the cells of an XLSX show what they hold, by the number of their style. */
final class CellFormats {
  /**
   * One style.
   *
   * @param white whether its text is white without a fill behind it
   */
  private record Format(String code, boolean white) {}

  private static final Format GENERAL = new Format("", false);

  private final List<Format> formats = new ArrayList<>();
  private final boolean from1904;

  private CellFormats(boolean from1904) {
    this.from1904 = from1904;
  }

  static CellFormats of(Optional<XmlElement> styles, boolean from1904) {
    var result = new CellFormats(from1904);
    styles.ifPresent(result::read);
    return result;
  }

  private void read(XmlElement styles) {
    Map<String, String> own = new HashMap<>();
    list(styles, "x:numFmts")
        .forEach(n -> own.put(n.attribute("numFmtId"), n.attribute("formatCode")));
    var white = list(styles, "x:fonts").stream().map(CellFormats::white).toList();
    var filled = list(styles, "x:fills").stream().map(CellFormats::filled).toList();
    for (XmlElement format : list(styles, "x:cellXfs")) {
      String id = format.attribute("numFmtId");
      String code = own.containsKey(id) ? own.get(id) : NumberFormat.builtIn(number(id));
      boolean unseen =
          at(white, format.attribute("fontId")) && !at(filled, format.attribute("fillId"));
      formats.add(new Format(code, unseen));
    }
  }

  private static List<XmlElement> list(XmlElement styles, String name) {
    return styles.child(name).map(XmlElement::children).orElse(List.of());
  }

  private static boolean at(List<Boolean> list, String index) {
    int i = number(index);
    return i < list.size() && list.get(i);
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static boolean white(XmlElement font) {
    return font.child("x:color")
        .filter(c -> c.attribute("tint").isEmpty())
        .map(
            c ->
                c.attribute("rgb").matches("(?i)(?:[0-9A-F]{2})?F[B-F]F[B-F]F[B-F]")
                    || c.attribute("theme").equals("0")
                    || c.attribute("indexed").matches("1|9"))
        .orElse(false);
  }

  /** Gradients count, and so does every pattern. */
  private static boolean filled(XmlElement fill) {
    String pattern = fill.child("x:patternFill").map(p -> p.attribute("patternType")).orElse("?");
    return !pattern.isEmpty() && !pattern.equals("none");
  }

  private Format format(String style) {
    int index = number(style);
    return index < formats.size() ? formats.get(index) : GENERAL;
  }

  /** The number as shown; the text itself when it is no number. */
  String print(String value, String style) {
    return NumberFormat.print(value, format(style).code(), from1904);
  }

  /** Whether nothing is shown whatever the cell holds. */
  boolean hides(String style) {
    return NumberFormat.hides(format(style).code());
  }

  /** Whether text is white without a fill behind it. */
  boolean white(String style) {
    return format(style).white();
  }
}
