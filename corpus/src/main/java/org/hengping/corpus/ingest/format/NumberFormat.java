package org.hengping.corpus.ingest.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** Prints numbers of cells as their format shows them: dates, percentages, fixed decimals. */
public final class NumberFormat {
  private static final int SECONDS_OF_DAY = 86_400;
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");
  private static final Pattern DATE = Pattern.compile(".*[ymdhs年月日].*", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECIMALS = Pattern.compile("[0#](?:\\.(0+))?(%?)$");

  private NumberFormat() {}

  /** The format that every workbook has under a number, empty for others. */
  public static String builtIn(int id) {
    return switch (id) {
      case 1, 3, 37, 38 -> "0";
      case 2, 4, 39, 40 -> "0.00";
      case 9 -> "0%";
      case 10 -> "0.00%";
      case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> "yyyy-m-d";
      case 18, 19, 20, 21, 32, 33, 34, 35 -> "h:mm";
      case 22 -> "yyyy-m-d h:mm";
      default -> "";
    };
  }

  /** Whether a format shows nothing at all, as {@code ;;;} does. */
  public static boolean hides(String format) {
    return format.length() >= 2 && format.matches("[;\\s]+") && format.indexOf(';') >= 0;
  }

  /**
   * The number as shown; the text itself when it is no number.
   *
   * @param from1904 whether days count from 1904
   */
  public static String print(String value, String format, boolean from1904) {
    BigDecimal number;
    try {
      number = new BigDecimal(value).round(new MathContext(15, RoundingMode.HALF_UP));
    } catch (NumberFormatException e) {
      return value;
    }
    if (number.abs().scale() < -30 || number.scale() > 400) {
      return value;
    }
    String bare = format.isEmpty() ? "" : LITERAL.matcher(format.split(";", 2)[0]).replaceAll("");
    if (DATE.matcher(bare).matches() && !bare.contains("#") && !bare.contains("General")) {
      return date(number, bare, from1904);
    }
    var decimals = DECIMALS.matcher(bare.strip());
    if (decimals.find()) {
      int scale = decimals.group(1) == null ? 0 : decimals.group(1).length();
      boolean percent = !decimals.group(2).isEmpty();
      var shown = percent ? number.movePointRight(2) : number;
      return shown.setScale(scale, RoundingMode.HALF_UP).toPlainString() + (percent ? "%" : "");
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String date(BigDecimal serial, String format, boolean from1904) {
    int days = serial.setScale(0, RoundingMode.FLOOR).intValue();
    if (days < 0 || days > 2_958_465) {
      return serial.toPlainString();
    }
    int seconds =
        serial
            .subtract(BigDecimal.valueOf(days))
            .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .intValue();
    var time = LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS_OF_DAY - 1)).toString();
    boolean dated = format.matches("(?i).*[yd年日].*") || format.matches("(?i)m+月?");
    boolean timed = format.matches("(?i).*[hs].*");
    var epoch = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    String date = epoch.plusDays(days).toString();
    return dated ? timed ? date + " " + time : date : time;
  }
}
