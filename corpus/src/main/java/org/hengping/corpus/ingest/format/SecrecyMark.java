package org.hengping.corpus.ingest.format;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The mark of a state secret: level, star and period, such as 秘密★5年 (GB/T 9704 7.2.2). Text that
 * speaks of 绝密级 is no mark.
 */
public final class SecrecyMark {
  /** Lines of a file's body that count as its first page. */
  public static final int FIRST_LINES = 60;

  private static final int SHORT_LINE = 50;
  private static final int LOOKED_AT = 120;
  private static final String LEVEL = "(?:绝密|机密|秘密)";
  private static final String STAR = "[★☆✩✪✫✬✭✮✯✰⭐⋆✶✡*∗﹡✱\uE000-\uF8FF\uFFFD]";
  private static final String PERIOD =
      "(?:[0-9一二三四五六七八九十]{1,3}(?:年|个月|月|天|日)|长期|永久|[启解]|至|到|[0-9]{4})";

  private static final Pattern ANYWHERE = Pattern.compile(LEVEL + STAR + "{1,2}" + PERIOD);
  private static final Pattern AT_START =
      Pattern.compile("(?:№?[0-9]{1,8}|份号[::]?[0-9]*|密级(?:和保密期限)?[::]?)*" + LEVEL + STAR + ".*");
  private static final Pattern LABELLED =
      Pattern.compile("密级(?:和保密期限)?[::]?" + LEVEL + "(?:级)?" + "(?:" + PERIOD + ".{0,6})?");
  private static final Pattern IGNORED = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

  private SecrecyMark() {}

  /** Whether a line of a first page or a cell of a title table is a mark or bears one. */
  public static boolean inLine(String line) {
    String text = normalised(line);
    return AT_START.matcher(text).matches()
        || LABELLED.matcher(text).matches()
        || text.length() <= SHORT_LINE && ANYWHERE.matcher(text).find();
  }

  /** Whether one of the lines of a first page is a mark or bears one. */
  public static boolean inFirstLines(List<String> lines) {
    return lines.stream()
        .filter(l -> !l.isBlank())
        .limit(FIRST_LINES)
        .flatMap(l -> List.of(l.split("[\\t\\n]")).stream())
        .anyMatch(SecrecyMark::inLine);
  }

  /** Whether the text of a page header or footer bears a mark. */
  public static boolean inHeader(String text) {
    String header = normalised(text);
    return ANYWHERE.matcher(header).find() || AT_START.matcher(header).matches();
  }

  /** Whether text taken from bytes that no reader understood bears a mark anywhere. */
  static boolean anywhere(String text) {
    return ANYWHERE.matcher(text).find();
  }

  private static String normalised(String line) {
    String head = line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line;
    return IGNORED.matcher(Normalizer.normalize(head, Normalizer.Form.NFKC)).replaceAll("");
  }
}
