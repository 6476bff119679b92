package org.hengping.templates.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.XmlElement;

/** The styles of a reference document. */
final class ReferenceStyles {
  private static final int LONGEST_CHAIN = 20;
  private static final int LONGEST_FONT = 31;
  private static final Pattern FONT = Pattern.compile("[\\p{L}\\p{N} _.@-]+");
  private static final Pattern COLOUR = Pattern.compile("[0-9A-Fa-f]{6}");

  /** A style and what of it cannot be taken, to follow its name. */
  record Found(Look look, List<String> faults) {}

  private final Map<String, XmlElement> byName = new HashMap<>();
  private final Map<String, XmlElement> byId = new HashMap<>();
  private final Optional<XmlElement> defaults;

  ReferenceStyles(XmlElement styles) {
    for (XmlElement style : styles.children()) {
      if (style.is("w:style") && !style.attribute("w:type").equals("table")) {
        byId.putIfAbsent(style.attribute("w:styleId"), style);
        String name = style.child("w:name").map(n -> n.attribute("w:val")).orElse("");
        byName.putIfAbsent(name.toLowerCase(Locale.ROOT), style);
      }
    }
    this.defaults = styles.path("w:docDefaults", "w:rPrDefault", "w:rPr");
  }

  /** The style with this name; the text itself also says what the document says of all text. */
  Found look(String name) {
    var style = byName.get(name);
    var faults = new ArrayList<String>();
    boolean text = name.equals("normal");
    if (style == null && !text) {
      return new Found(new Look("", "", "", ""), faults);
    }
    String eastAsian = font(style, text, "w:eastAsia", faults);
    String latin = font(style, text, "w:ascii", faults);
    String colour =
        text ? "" : said(style, text, p -> p.child("w:color").map(ReferenceStyles::value));
    String bold = text ? "" : said(style, text, p -> p.child("w:b").map(ReferenceStyles::onOff));
    return new Found(
        new Look(eastAsian, latin, COLOUR.matcher(colour).matches() ? colour : "", bold), faults);
  }

  private String font(
      @org.jspecify.annotations.Nullable XmlElement style,
      boolean text,
      String kind,
      List<String> faults) {
    String font =
        said(
            style,
            text,
            p -> p.child("w:rFonts").map(f -> f.attribute(kind)).filter(f -> !f.isEmpty()));
    String theme =
        said(
            style,
            text,
            p ->
                p.child("w:rFonts")
                    .map(f -> f.attribute(kind + "Theme"))
                    .filter(f -> !f.isEmpty()));
    if (font.isEmpty() && !theme.isEmpty()) {
      faults.add("的" + (kind.equals("w:ascii") ? "西文" : "中文") + "字体由主题决定，没有采用；请在该样式里直接选定字体");
    } else if (!font.isEmpty() && (font.length() > LONGEST_FONT || !FONT.matcher(font).matches())) {
      faults.add("的字体名不像字体名，没有采用");
      return "";
    }
    return font;
  }

  private String said(
      @org.jspecify.annotations.Nullable XmlElement style,
      boolean text,
      Function<XmlElement, Optional<String>> wanted) {
    XmlElement at = style;
    for (int i = 0; at != null && i < LONGEST_CHAIN; i++) {
      var found = at.child("w:rPr").flatMap(wanted);
      if (found.isPresent()) {
        return found.get();
      }
      String parent = at.child("w:basedOn").map(ReferenceStyles::value).orElse("");
      at = byId.get(parent);
      if (at != null && !text && at == byName.get("normal")) {
        at = null; // what all text says is said there
      }
    }
    return text ? defaults.flatMap(wanted).orElse("") : "";
  }

  private static String value(XmlElement element) {
    return element.attribute("w:val");
  }

  private static String onOff(XmlElement element) {
    return value(element).matches("0|false|off") ? "0" : "1";
  }
}
