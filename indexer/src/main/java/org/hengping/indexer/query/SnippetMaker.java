package org.hengping.indexer.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hengping.indexer.analysis.NormalText;
import org.hengping.indexer.search.Snippet;

/** Cuts the piece of a text where most of what was sought stands, and marks it. */
public final class SnippetMaker {
  private static final int WIDTH = 120;
  private static final int LEAD = 24;
  private static final int SENTENCE_REACH = 20;
  private static final int LONGEST_NUMBER = 60;
  private static final String UNITS = "万亿元个项户人次年月日号条款%％‰分倍";

  private SnippetMaker() {}

  /** The snippet for a literal. */
  public static Snippet literal(String text, String literal) {
    var found = new BitSet(text.length());
    if (!literal.isEmpty()) {
      for (int at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
        found.set(at, at + literal.length());
      }
    }
    return cut(text, found);
  }

  /** The snippet for words. */
  public static Snippet words(String text, ParsedQuery query) {
    var normal = NormalText.of(text);
    var found = new BitSet(text.length());
    for (var word : query.words()) {
      if (!mark(normal, word.text(), found)) {
        for (NormalText piece : Pieces.of(word.text())) {
          if (piece.length() > 1 || word.text().length() == 1) {
            mark(normal, piece, found);
          }
        }
      }
    }
    return cut(text, found);
  }

  private static boolean mark(NormalText text, NormalText word, BitSet found) {
    boolean any = false;
    for (int i = 0; i + word.length() <= text.length(); i++) {
      if (text.matches(i, word)) {
        found.set(text.start(i), text.end(i + word.length() - 1));
        any = true;
      }
    }
    return any;
  }

  private static Snippet cut(String text, BitSet found) {
    if (text.length() <= WIDTH + SENTENCE_REACH) {
      return snippet(text, 0, text.length(), found);
    }
    int start = begin(text, densest(text, found));
    int end = Math.min(text.length(), start + WIDTH);
    while (end < text.length() && end < start + WIDTH + LONGEST_NUMBER && inside(text, end)) {
      end++;
    }
    return snippet(text, start, end, found);
  }

  /** Start of the window that holds most marked characters, the first of equals. */
  private static int densest(String text, BitSet found) {
    int best = Math.max(0, found.nextSetBit(0));
    int most = -1;
    for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(found.nextClearBit(at))) {
      int held = found.get(at, Math.min(text.length(), at + WIDTH - LEAD)).cardinality();
      if (held > most) {
        most = held;
        best = at;
      }
    }
    return best;
  }

  /** Some way before the first mark, at a sentence's start when one is near. */
  private static int begin(String text, int mark) {
    int start = Math.max(0, Math.min(mark - LEAD, text.length() - WIDTH));
    if (start <= SENTENCE_REACH) {
      return 0;
    }
    for (int i = start; i > start - SENTENCE_REACH; i--) {
      if ("。；;！？\n".indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    int nearest = Math.max(0, start - LONGEST_NUMBER);
    while (start > nearest && inside(text, start)) {
      start--;
    }
    return start;
  }

  /** Whether a cut before this character would part a number, its unit or a character. */
  private static boolean inside(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    if (Character.isLowSurrogate(after) && Character.isHighSurrogate(before)) {
      return true;
    }
    if (Character.getType(after) == Character.NON_SPACING_MARK) {
      return true;
    }
    return isNumber(before) && (isNumber(after) || UNITS.indexOf(after) >= 0)
        || isNumber(after) && "≥≤<>＜＞-－+＋±￥¥".indexOf(before) >= 0
        || "万亿".indexOf(before) >= 0 && "亿元".indexOf(after) >= 0;
  }

  private static boolean isNumber(char c) {
    return Character.isDigit(c) || ".,%％".indexOf(c) >= 0 || Character.isLetter(c) && c < 0x250;
  }

  private static Snippet snippet(String text, int start, int end, BitSet found) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    String lead = from > 0 && !text.substring(0, from).isBlank() ? "…" : "";
    String tail = to < text.length() && !text.substring(to).isBlank() ? "…" : "";
    var marks = new ArrayList<Snippet.Mark>();
    int shift = lead.length() - from;
    for (int at = found.nextSetBit(from); at >= 0 && at < to; ) {
      int last = Math.min(to, found.nextClearBit(at));
      marks.add(new Snippet.Mark(at + shift, last + shift));
      at = found.nextSetBit(last);
    }
    String line = text.substring(from, to).replaceAll("[\\s\\u3000]", " ");
    return new Snippet(lead + line + tail, List.copyOf(marks));
  }
}
