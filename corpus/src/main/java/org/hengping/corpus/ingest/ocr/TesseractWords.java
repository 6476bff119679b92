package org.hengping.corpus.ingest.ocr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hengping.corpus.ingest.layout.TextLine;

/** Makes lines of the words that tesseract lists with their boxes, one a row, parted by tabs. */
final class TesseractWords {
  private static final int WORD = 5;
  private static final int COLUMNS = 12;
  private static final float LEAST = 20;

  private record Word(String text, float left, float top, float right, float bottom) {}

  private TesseractWords() {}

  static List<TextLine> lines(String table, float dotsPerPoint) {
    var words = new LinkedHashMap<String, List<Word>>();
    for (String row : table.split("\n")) {
      String[] fields = row.split("\t", COLUMNS);
      if (fields.length == COLUMNS && fields[0].equals(Integer.toString(WORD)) && isSure(fields)) {
        String line = fields[1] + " " + fields[2] + " " + fields[3] + " " + fields[4];
        words.computeIfAbsent(line, k -> new ArrayList<>()).add(word(fields, dotsPerPoint));
      }
    }
    return words.values().stream().map(TesseractWords::line).toList();
  }

  private static boolean isSure(String[] fields) {
    return !fields[11].isBlank() && Float.parseFloat(fields[10]) >= LEAST;
  }

  private static Word word(String[] fields, float dotsPerPoint) {
    float left = Integer.parseInt(fields[6]) / dotsPerPoint;
    float top = Integer.parseInt(fields[7]) / dotsPerPoint;
    float width = Integer.parseInt(fields[8]) / dotsPerPoint;
    float height = Integer.parseInt(fields[9]) / dotsPerPoint;
    return new Word(fields[11].strip(), left, top, left + width, top + height);
  }

  private static TextLine line(List<Word> words) {
    var text = new StringBuilder();
    for (Word word : words) {
      if (text.length() > 0
          && isLetter(text.charAt(text.length() - 1))
          && isLetter(word.text().charAt(0))) {
        text.append(' ');
      }
      text.append(word.text());
    }
    float left = words.get(0).left();
    float right = words.get(words.size() - 1).right();
    float top = (float) words.stream().mapToDouble(Word::bottom).max().orElse(0);
    float size = Math.max(1, Math.round((right - left) / Math.max(1, width(text))));
    return new TextLine(text.toString(), left, Math.max(left, right), top, size, size);
  }

  /**
   * Width in characters of the Chinese kind: the boxes of words are too uneven to tell the size.
   */
  private static float width(CharSequence text) {
    return (float) text.chars().mapToDouble(c -> c < 0x2E80 ? 0.5 : 1).sum();
  }

  private static boolean isLetter(char c) {
    return c < 0x2E80 && Character.isLetterOrDigit(c);
  }
}
