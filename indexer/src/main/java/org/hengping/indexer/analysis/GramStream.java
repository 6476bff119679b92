package org.hengping.indexer.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Terms of the search fields: at each character its unigram, the bigram that starts there, and the
 * whole word of letters and digits that starts there (marked by {@link #WHOLE}). Punctuation that
 * parts phrases leaves a gap of one position.
 */
public final class GramStream extends TokenStream {

  /** First character of a term that is a whole word; no other term starts with it. */
  public static final char WHOLE = '=';

  private static final int LONGEST_WORD = 100;
  private static final int STEPS = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final NormalText text;
  private int at = -1;
  private int step = STEPS;

  public GramStream(NormalText text) {
    this.text = text;
  }

  @Override
  public void reset() {
    at = -1;
    step = STEPS;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (true) {
      if (step == STEPS) {
        at++;
        step = 0;
      }
      if (at >= text.length()) {
        return false;
      }
      if (emit(step++)) {
        return true;
      }
    }
  }

  private boolean emit(int which) {
    return switch (which) {
      case 0 -> {
        term.append(text.string(at, at + 1));
        increment.setPositionIncrement(text.join(at) == NormalText.Join.APART ? 2 : 1);
        yield true;
      }
      case 1 -> {
        boolean pair = at + 1 < text.length() && text.join(at + 1) != NormalText.Join.APART;
        yield pair && same(text.string(at, at + 2));
      }
      case 2 -> word(0);
      default -> word(1);
    };
  }

  /** The whole word that starts here; with {@code less} 1, a number without its per cent sign. */
  private boolean word(int less) {
    if (!NormalText.isWordPoint(text.point(at)) || continuesWord()) {
      return false;
    }
    int end = Math.min(text.wordEnd(at), at + LONGEST_WORD);
    if (less == 1 && (end - at < 2 || Character.isLetterOrDigit(text.point(end - 1)))) {
      return false;
    }
    return same(WHOLE + text.string(at, end - less));
  }

  private boolean continuesWord() {
    return at > 0
        && text.join(at) == NormalText.Join.NEXT
        && NormalText.isWordPoint(text.point(at - 1));
  }

  private boolean same(String value) {
    term.append(value);
    increment.setPositionIncrement(0);
    return true;
  }
}
