package org.hengping.indexer.analysis;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Text as search compares it: NFKC, lower case, without punctuation, each character with its place
 * in the original. Digits keep their decimal point and per cent, thousands separators vanish.
 * Immutable.
 */
public final class NormalText {

  /** How a character stands to the one before it. */
  public enum Join {
    /** Directly after it. */
    NEXT,
    /** After brackets, quotes or spaces, which do not part a phrase: 财预〔2020〕10号. */
    THROUGH,
    /** After punctuation that parts phrases. */
    APART
  }

  private static final String TRANSPARENT = "()[]{}<>〔〕【】〈〉《》「」『』〖〗\"'“”‘’·•*_`#$";

  private final int[] points;
  private final int[] starts;
  private final int[] ends;
  private final Join[] joins;

  private NormalText(Builder built) {
    this.points = Arrays.copyOf(built.points, built.size);
    this.starts = Arrays.copyOf(built.starts, built.size);
    this.ends = Arrays.copyOf(built.ends, built.size);
    this.joins = Arrays.copyOf(built.joins, built.size);
  }

  private NormalText(NormalText whole, int from, int to) {
    this.points = Arrays.copyOfRange(whole.points, from, to);
    this.starts = Arrays.copyOfRange(whole.starts, from, to);
    this.ends = Arrays.copyOfRange(whole.ends, from, to);
    this.joins = Arrays.copyOfRange(whole.joins, from, to);
  }

  /** Normalises a text; never fails. */
  public static NormalText of(String text) {
    return new NormalText(kept(widened(text)));
  }

  /** NFKC and lower case over all characters, punctuation included. */
  private static Builder widened(String text) {
    var all = new Builder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int end = i + Character.charCount(point);
      while (end < text.length() && isMark(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      boolean alone = end == i + Character.charCount(point);
      if (alone && (isPlainHan(point) || point < 0x80)) {
        all.add(point < 0x80 ? Character.toLowerCase(point) : point, i, end, Join.NEXT);
      } else if (isEnclosed(point)) {
        all.add('\n', i, end, Join.NEXT);
      } else if (!isInvisible(point)) {
        String normal =
            Normalizer.normalize(text.substring(i, end), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        for (int k = 0; k < normal.length(); k += Character.charCount(normal.codePointAt(k))) {
          all.add(normal.codePointAt(k), i, end, Join.NEXT);
        }
      }
      i = end;
    }
    return all;
  }

  private static boolean isPlainHan(int point) {
    return point >= 0x4E00 && point <= 0x9FFF;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** ① and the like number a list; as digits they would run into the text. */
  private static boolean isEnclosed(int point) {
    return point >= 0x2460 && point <= 0x24FF
        || point >= 0x2776 && point <= 0x2793
        || point >= 0x3220 && point <= 0x3229;
  }

  private static boolean isInvisible(int point) {
    return Character.getType(point) == Character.FORMAT;
  }

  private static Builder kept(Builder all) {
    var kept = new Builder(all.size);
    Join join = Join.NEXT;
    for (int i = 0; i < all.size; i++) {
      int point = all.points[i];
      int before = i > 0 ? all.points[i - 1] : ' ';
      int after = i + 1 < all.size ? all.points[i + 1] : ' ';
      if (isKept(point, before, after)) {
        kept.add(point, all.starts[i], all.ends[i], kept.size == 0 ? Join.NEXT : join);
        join = Join.NEXT;
      } else if (!isThousands(point, before, after) && !isEscape(point, after)) {
        join = wider(join, parting(point, before, after));
      }
    }
    return kept;
  }

  private static boolean isKept(int point, int before, int after) {
    return Character.isLetterOrDigit(point)
        || Character.isIdeographic(point)
        || point == '.' && isDigit(before) && isDigit(after)
        || (point == '%' || point == '‰') && (isDigit(before) || before == '\\')
        || (point == '≥' || point == '≤') && isDigit(after)
        || Character.getType(point) == Character.OTHER_SYMBOL
        || Character.isSupplementaryCodePoint(point);
  }

  private static boolean isThousands(int point, int before, int after) {
    return point == ',' && isDigit(before) && isDigit(after);
  }

  /** Formula text writes 5% as $5\\%$. */
  private static boolean isEscape(int point, int after) {
    return point == '\\' && after == '%';
  }

  private static Join parting(int point, int before, int after) {
    if (point == '\n' || point == '\t') {
      return Join.APART;
    }
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      return isWordPoint(before) && isWordPoint(after) ? Join.APART : Join.THROUGH;
    }
    return TRANSPARENT.indexOf(point) >= 0 ? Join.THROUGH : Join.APART;
  }

  private static Join wider(Join a, Join b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static boolean isDigit(int point) {
    return point >= '0' && point <= '9';
  }

  /** Whether a character belongs to a word of letters and digits, which is kept whole. */
  public static boolean isWordPoint(int point) {
    return point < 0x2E80 && Character.isLetterOrDigit(point)
        || point == '.'
        || point == '%'
        || point == '‰';
  }

  /** Number of characters that are compared. */
  public int length() {
    return points.length;
  }

  /** The code point at an index. */
  public int point(int index) {
    return points[index];
  }

  /** Where the character starts in the original. */
  public int start(int index) {
    return starts[index];
  }

  /** Where the character ends in the original, exclusive. */
  public int end(int index) {
    return ends[index];
  }

  /** How the character stands to the one before. */
  public Join join(int index) {
    return joins[index];
  }

  /** The characters as a string. */
  public String string(int from, int to) {
    return new String(points, from, to - from);
  }

  /** A part of this text. */
  public NormalText part(int from, int to) {
    return new NormalText(this, from, to);
  }

  /** End of the word of letters and digits that starts here; {@code from} when none does. */
  public int wordEnd(int from) {
    int end = from;
    while (end < points.length && isWordPoint(points[end])) {
      if (end > from && joins[end] != Join.NEXT) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Whether {@code other} stands at an index, in one phrase. */
  public boolean matches(int at, NormalText other) {
    if (at + other.length() > points.length) {
      return false;
    }
    for (int i = 0; i < other.length(); i++) {
      if (points[at + i] != other.points[i]
          || i > 0 && (joins[at + i] == Join.APART) != (other.joins[i] == Join.APART)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return string(0, points.length);
  }

  private static final class Builder {
    private int[] points;
    private int[] starts;
    private int[] ends;
    private Join[] joins;
    private int size;

    Builder(int capacity) {
      int room = Math.max(8, capacity);
      points = new int[room];
      starts = new int[room];
      ends = new int[room];
      joins = new Join[room];
    }

    void add(int point, int start, int end, Join join) {
      if (size == points.length) {
        points = Arrays.copyOf(points, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        joins = Arrays.copyOf(joins, size * 2);
      }
      points[size] = point;
      starts[size] = start;
      ends[size] = end;
      joins[size++] = join;
    }
  }
}
