package org.hengping.corpus.ingest.html;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an element shows its text, inherited from what holds it.
 *
 * @param color of the text, empty when not known
 * @param background behind it, empty when not known (a picture, a gradient)
 * @param hidden why a reader cannot see it, empty when it shows
 * @param invisible by {@code visibility}, which an inner element may lift
 */
record Look(
    Optional<Integer> color,
    Optional<Integer> background,
    Optional<String> hidden,
    boolean invisible) {
  static final Look PAGE = new Look(Optional.of(0), Optional.of(0xFFFFFF), Optional.empty(), false);

  private static final String CONCEALED = "隐藏文字";
  private static final Pattern ZERO = Pattern.compile("[+-]?0*(?:\\.0+)?(?:px|pt|em|rem|%|cm|mm)?");
  private static final Pattern NEGATIVE_FAR =
      Pattern.compile("-\\d{3,}(?:\\.\\d+)?(?:px|pt|em|rem|%|cm|mm)?");
  private static final Pattern CLIPPED =
      Pattern.compile("rect\\( ?0.{0,40}|inset\\( ?(?:50|100)%.{0,30}|circle\\( ?0.{0,20}");

  /** Why text shown like this cannot be seen. */
  Optional<String> unseen() {
    if (hidden.isPresent()) {
      return hidden;
    }
    if (invisible) {
      return Optional.of(CONCEALED);
    }
    boolean same =
        color.isPresent() && background.isPresent() && Colors.near(color.get(), background.get());
    return same ? Optional.of("与背景同色的文字") : Optional.empty();
  }

  /** The look of an element inside, by its own declarations. */
  Look with(Map<String, String> style) {
    if (style.isEmpty()) {
      return this;
    }
    return new Look(
        color(style), background(style), hidden.or(() -> conceals(style)), invisible(style));
  }

  private boolean invisible(Map<String, String> style) {
    return switch (style.getOrDefault("visibility", "")) {
      case "hidden", "collapse" -> true;
      case "visible" -> false;
      default -> invisible;
    };
  }

  private Optional<Integer> color(Map<String, String> style) {
    String value = style.getOrDefault("-webkit-text-fill-color", style.getOrDefault("color", ""));
    if (value.isEmpty() || value.equals("inherit")) {
      return color;
    }
    return Colors.transparent(value) ? background : Colors.of(value);
  }

  private Optional<Integer> background(Map<String, String> style) {
    String image = style.getOrDefault("background-image", "none");
    String all = style.getOrDefault("background", "");
    if (!image.equals("none") || all.contains("url(") || all.contains("gradient(")) {
      return Optional.empty();
    }
    String value = style.getOrDefault("background-color", all);
    if (value.isEmpty()
        || Colors.transparent(value)
        || value.matches("none|inherit|initial|unset")) {
      return background;
    }
    return Colors.of(value.split("\\s(?![^(]*\\))")[0]);
  }

  private static Optional<String> conceals(Map<String, String> style) {
    if (style.getOrDefault("display", "").equals("none")
        || style.getOrDefault("content-visibility", "").equals("hidden")
        || style.getOrDefault("mso-hide", "").equals("all")) {
      return Optional.of(CONCEALED);
    }
    if (zero(style, "font-size")) {
      return Optional.of("字号为零的文字");
    }
    if (zero(style, "opacity")
        || style.getOrDefault("filter", "").matches(".*opacity\\( ?0%? ?\\).*")) {
      return Optional.of("全透明的文字");
    }
    return outside(style) ? Optional.of("页面之外的文字") : Optional.empty();
  }

  private static boolean outside(Map<String, String> style) {
    boolean placed = style.getOrDefault("position", "").matches("absolute|fixed|relative");
    boolean far =
        far(style, "left") || far(style, "top") || far(style, "right") || far(style, "bottom");
    boolean cut = style.getOrDefault("overflow", "").matches("hidden|clip");
    boolean flat =
        zero(style, "width")
            || zero(style, "height")
            || zero(style, "max-height")
            || zero(style, "max-width");
    return placed && far
        || far(style, "text-indent")
        || far(style, "margin-left")
        || cut && flat
        || CLIPPED.matcher(style.getOrDefault("clip", "")).matches()
        || CLIPPED.matcher(style.getOrDefault("clip-path", "")).matches()
        || style.getOrDefault("transform", "").matches("scale[XY]?\\( ?0 ?(?:, ?0 ?)?\\)");
  }

  private static boolean zero(Map<String, String> style, String property) {
    String value = style.getOrDefault(property, "");
    return !value.isEmpty() && ZERO.matcher(value).matches() && value.contains("0");
  }

  private static boolean far(Map<String, String> style, String property) {
    return NEGATIVE_FAR.matcher(style.getOrDefault(property, "")).matches();
  }

  /** Colours of CSS and of the old attributes. */
  static final class Colors {
    private static final int NEAR = 12;
    private static final Map<String, Integer> NAMES =
        Map.ofEntries(
            Map.entry("white", 0xFFFFFF),
            Map.entry("black", 0),
            Map.entry("snow", 0xFFFAFA),
            Map.entry("ivory", 0xFFFFF0),
            Map.entry("ghostwhite", 0xF8F8FF),
            Map.entry("whitesmoke", 0xF5F5F5),
            Map.entry("floralwhite", 0xFFFAF0),
            Map.entry("red", 0xFF0000),
            Map.entry("blue", 0x0000FF),
            Map.entry("green", 0x008000),
            Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080),
            Map.entry("silver", 0xC0C0C0),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("navy", 0x000080),
            Map.entry("maroon", 0x800000),
            Map.entry("orange", 0xFFA500));
    private static final Pattern RGB =
        Pattern.compile(
            "rgba?\\( ?(\\d{1,3})[ ,]+(\\d{1,3})[ ,]+(\\d{1,3})(?:[ ,/]+([\\d.]+%?))? ?\\)");

    private Colors() {}

    static boolean transparent(String value) {
      var m = RGB.matcher(value);
      return value.equals("transparent")
          || m.matches() && m.group(4) != null && m.group(4).matches("0*(?:\\.0+)?%?")
          || value.matches("#[0-9a-f]{6}00|#[0-9a-f]{3}0");
    }

    static Optional<Integer> of(String written) {
      String value = written.toLowerCase(Locale.ROOT).strip();
      if (value.matches("#?[0-9a-f]{6}(?:[0-9a-f]{2})?")) {
        return Optional.of(Integer.parseInt(value.replace("#", "").substring(0, 6), 16));
      }
      if (value.matches("#[0-9a-f]{3,4}")) {
        int c = Integer.parseInt(value.substring(1, 4), 16);
        return Optional.of((c >> 8) * 0x110000 + (c >> 4 & 15) * 0x1100 + (c & 15) * 0x11);
      }
      var m = RGB.matcher(value);
      if (m.matches()) {
        return Optional.of(part(m.group(1)) << 16 | part(m.group(2)) << 8 | part(m.group(3)));
      }
      return Optional.ofNullable(NAMES.get(value));
    }

    private static int part(String decimal) {
      return Math.min(255, Integer.parseInt(decimal));
    }

    /** Whether nobody can tell two colours apart. */
    static boolean near(int a, int b) {
      return Math.abs((a >> 16) - (b >> 16)) <= NEAR
          && Math.abs((a >> 8 & 255) - (b >> 8 & 255)) <= NEAR
          && Math.abs((a & 255) - (b & 255)) <= NEAR;
    }
  }
}
