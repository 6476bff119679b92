package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Inline;
import org.jspecify.annotations.Nullable;

/**
 * The marks in a text that refer to notes at the foot of the page: small, raised numbers. Within
 * text they are set apart by characters that no reader hands over otherwise.
 */
final class NoteMarks {
  private static final char OPEN = '\uFFF9';
  private static final char MIDDLE = '\uFFFA';
  private static final char CLOSE = '\uFFFB';
  private static final Pattern LABEL =
      Pattern.compile("[\\[〔(（]?\\d{1,3}[\\]〕)）]?|[①-⑳]|[*＊]{1,3}");
  private static final Pattern MARK =
      Pattern.compile(OPEN + "(?:(\\d+)" + MIDDLE + ")?([^" + CLOSE + "]*)" + CLOSE);
  private static final Pattern NOTE =
      Pattern.compile("(" + LABEL.pattern() + ")[ 　.、]*(?=\\S)(.*)", Pattern.DOTALL);

  private NoteMarks() {}

  static boolean isLabel(String text) {
    return LABEL.matcher(text).matches();
  }

  static String mark(String label) {
    return OPEN + label + CLOSE;
  }

  /** The marks of a line with the page on which it stands. */
  static String onPage(String text, int page) {
    return text.indexOf(OPEN) < 0
        ? text
        : text.replaceAll(OPEN + "(?!\\d+" + MIDDLE + ")", "" + OPEN + page + MIDDLE);
  }

  /** The text with its marks as ordinary characters. */
  static String plain(String text) {
    return text.indexOf(OPEN) < 0 ? text : MARK.matcher(text).replaceAll("$2");
  }

  /** Whether a text refers to a note of a page. */
  static boolean has(String text, int page, String label) {
    String wanted = key(page, label);
    return MARK.matcher(text)
        .results()
        .anyMatch(m -> m.group(1) != null && wanted.equals(m.group(1) + " " + digits(m)));
  }

  static String key(int page, String label) {
    return page + " " + label.replaceAll("[^\\d①-⑳*＊]", "");
  }

  /** Label and words of a note, null when the text starts with no label. */
  static String @Nullable [] note(String text) {
    var note = NOTE.matcher(plain(text));
    return note.matches() ? new String[] {note.group(1), note.group(2)} : null;
  }

  /** The text as runs, marks replaced by the notes that a function knows for their keys. */
  static List<Inline> runs(String text, Function<String, @Nullable String> notes) {
    var runs = new ArrayList<Inline>();
    var words = new StringBuilder();
    var mark = MARK.matcher(text);
    int from = 0;
    while (mark.find()) {
      words.append(text, from, mark.start());
      String note = mark.group(1) == null ? null : notes.apply(mark.group(1) + " " + digits(mark));
      if (note == null) {
        words.append(mark.group(2));
      } else {
        add(words, runs);
        runs.add(new Inline.Footnote(List.of(new Inline.Text(note))));
      }
      from = mark.end();
    }
    words.append(text.substring(from));
    add(words, runs);
    return runs;
  }

  private static String digits(MatchResult mark) {
    return mark.group(2).replaceAll("[^\\d①-⑳*＊]", "");
  }

  private static void add(StringBuilder words, List<Inline> runs) {
    if (words.length() > 0) {
      runs.add(new Inline.Text(words.toString()));
      words.setLength(0);
    }
  }
}
