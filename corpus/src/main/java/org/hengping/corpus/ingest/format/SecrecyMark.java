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

  /** Lines in which a level that stands alone is a mark. */
  private static final int TOP_LINES = 3;

  private static final String LEVEL = "(?:[绝絕]密|[机機]密|[秘祕]密)";

  /**
   * Every character that Unicode calls a star or an asterisk, the dingbats between them, and what
   * fonts keep in the private areas.
   */
  private static final String STAR =
      "[*\\u066D\\u2042\\u204E\\u2051\\u2217\\u225B\\u229B\\u22C6\\u235F\\u2363\\u2605\\u2606\\u262A"
          + "\\u269D\\u26E4-\\u26E7\\u2721-\\u274B\\u29C6\\u2A6E\\u2B50-\\u2B52\\u2BE8-\\u2BEB\\uA673"
          + "\\uE000-\\uF8FF\\uFFFD\\x{10AF0}\\x{1F31F}\\x{1F320}\\x{1F52F}\\x{1F7AF}-\\x{1F7D9}"
          + "\\x{F0000}-\\x{10FFFD}]";

  /** What may stand for a star where a period follows. */
  private static final String SIGN = "(?:" + STAR + "|[\\p{So}·•∙⋅])";

  private static final String LENGTH = "(?:[0-9一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}(?:年|个月|月|天|日)|长期|永久)";
  private static final String PERIOD = "(?:" + LENGTH + "|[启解]|至|到|[0-9]{4})";
  private static final String BEFORE = "(?:№?[0-9]{1,8}|份号[::]?[0-9]*|密级(?:和保密期限)?[::]?)*";

  private static final Pattern ANYWHERE = Pattern.compile(LEVEL + SIGN + "{1,2}" + PERIOD);
  private static final Pattern AT_START = Pattern.compile(BEFORE + LEVEL + STAR + ".*");
  private static final Pattern WHOLE =
      Pattern.compile(
          BEFORE + STAR + "?" + LEVEL + "级?" + LENGTH + STAR + "?|" + STAR + "+" + LEVEL + STAR
              + "*");
  private static final Pattern LABELLED =
      Pattern.compile("密级(?:和保密期限)?[::]?" + LEVEL + "(?:级)?" + "(?:" + PERIOD + ".{0,6})?");
  private static final Pattern ALONE = Pattern.compile("[(\\[【]?" + LEVEL + "[)\\]】]?");
  private static final Pattern REST = Pattern.compile(STAR + ".*");
  private static final Pattern PIECES = Pattern.compile("[\\t\\n]");

  /** Stands in every level. */
  private static final char SECRET = '密';

  private static final Pattern IGNORED = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\p{M}]+");

  private SecrecyMark() {}

  /** Whether a line of a first page or a cell of a title table is a mark or bears one. */
  public static boolean inLine(String line) {
    return bears(normalised(line));
  }

  private static boolean bears(String text) {
    return text.indexOf(SECRET) >= 0
        && (AT_START.matcher(text).matches()
            || LABELLED.matcher(text).matches()
            || WHOLE.matcher(text).matches()
            || text.length() <= SHORT_LINE && ANYWHERE.matcher(text).find());
  }

  /** Whether one of the lines of a first page is a mark or bears one. */
  public static boolean inFirstLines(List<String> lines) {
    var pieces =
        lines.stream()
            .filter(l -> !l.isBlank())
            .limit(FIRST_LINES)
            .flatMap(PIECES::splitAsStream)
            .filter(l -> !l.isBlank())
            .map(SecrecyMark::normalised)
            .toList();
    return pieces.stream().anyMatch(SecrecyMark::bears) || levelAlone(pieces);
  }

  /** A level by itself at the very top, or with its star on the next line. */
  private static boolean levelAlone(List<String> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      if (ALONE.matcher(pieces.get(i)).matches()) {
        boolean star = i + 1 < pieces.size() && REST.matcher(pieces.get(i + 1)).matches();
        if (i < TOP_LINES || star) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the text of a page header or footer bears a mark. */
  public static boolean inHeader(String text) {
    String header = normalised(text);
    return ANYWHERE.matcher(header).find()
        || AT_START.matcher(header).matches()
        || WHOLE.matcher(header).matches();
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
