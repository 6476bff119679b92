package org.hengping.indexer.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Terms of the exact field: of the raw text, at each code point its unigram and the bigram that
 * starts there, nothing changed and nothing left out. So a phrase of bigrams is a literal
 * substring.
 */
public final class LiteralStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final int[] points;
  private int at;
  private boolean pair;

  public LiteralStream(String text) {
    this.points = text.codePoints().toArray();
  }

  @Override
  public void reset() {
    at = 0;
    pair = false;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (at >= points.length) {
      return false;
    }
    term.append(new String(points, at, pair ? 2 : 1));
    increment.setPositionIncrement(pair ? 0 : 1);
    if (pair || at + 1 >= points.length) {
      at++;
      pair = false;
    } else {
      pair = true;
    }
    return true;
  }
}
