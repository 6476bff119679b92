package org.hengping.templates.docx;

import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hengping.templates.html.Escaped;

/**
 * What a style takes from a reference document; an empty text takes nothing.
 *
 * @param eastAsian font of Chinese characters
 * @param latin font of letters and digits
 * @param colour six hexadecimal digits
 * @param bold {@code 1}, {@code 0} or nothing
 */
record Look(String eastAsian, String latin, String colour, String bold) {
  private static final Pattern OWN_FONTS = Pattern.compile("<w:rFonts[^>]*/>");
  private static final Pattern OWN_COLOUR = Pattern.compile("<w:color [^>]*/>");

  boolean isPlain() {
    return eastAsian.isEmpty() && latin.isEmpty() && colour.isEmpty() && bold.isEmpty();
  }

  String forPeople() {
    var parts = new ArrayList<String>();
    if (!eastAsian.isEmpty()) {
      parts.add("中文字体 " + eastAsian);
    }
    if (!latin.isEmpty()) {
      parts.add("西文字体 " + latin);
    }
    if (!colour.isEmpty()) {
      parts.add("颜色 #" + colour);
    }
    if (!bold.isEmpty()) {
      parts.add(bold.equals("1") ? "加粗" : "不加粗");
    }
    return String.join("，", parts);
  }

  /** Properties of characters with this look in the place of what they said. */
  String over(String properties) {
    var fonts = OWN_FONTS.matcher(properties);
    String own = fonts.find() ? fonts.group() : "<w:rFonts/>";
    own = latin.isEmpty() ? own : with(with(own, "w:ascii", latin), "w:hAnsi", latin);
    own = eastAsian.isEmpty() ? own : with(own, "w:eastAsia", eastAsian);
    String rest = OWN_FONTS.matcher(properties).replaceAll("");
    var colours = OWN_COLOUR.matcher(rest);
    String ownColour = colours.find() ? colours.group() : "";
    rest = OWN_COLOUR.matcher(rest).replaceAll("");
    return (own.equals("<w:rFonts/>") ? "" : own)
        + (bold.isEmpty() ? "" : "<w:b w:val=\"" + bold + "\"/>")
        + (colour.isEmpty() ? ownColour : "<w:color w:val=\"" + colour + "\"/>")
        + rest;
  }

  private static String with(String fonts, String attribute, String value) {
    String written = attribute + "=\"" + Escaped.of(value) + "\"";
    return fonts.contains(attribute + "=")
        ? fonts.replaceAll(attribute + "=\"[^\"]*\"", Matcher.quoteReplacement(written))
        : fonts.replace("<w:rFonts", "<w:rFonts " + written);
  }
}
