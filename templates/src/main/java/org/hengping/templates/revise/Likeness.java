package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.manuscript.Manuscript;

/**
 * How much of a revision a file still holds.
 *
 * @param percent of its pieces of text, in order
 */
record Likeness(Revision revision, double percent) {

  static double share(Manuscript revision, Manuscript file) {
    var before = new ArrayList<String>();
    var after = new ArrayList<String>();
    Line.of(revision.blocks()).forEach(l -> before.add(l.text()));
    Line.of(file.blocks()).forEach(l -> after.add(l.text()));
    int[] lines = Partners.of(before, after);
    long all = 0;
    double same = 0;
    int from = 0;
    for (int i = 0; i <= lines.length; i++) {
      if (i < lines.length && lines[i] < 0) {
        continue;
      }
      int to = i == lines.length ? after.size() : lines[i];
      for (int b = before(lines, i); b < i; b++) {
        all += before.get(b).length();
      }
      same += stayed(before.subList(before(lines, i), i), after.subList(from, to));
      if (i < lines.length) {
        all += before.get(i).length();
        same += before.get(i).length();
        from = to + 1;
      }
    }
    return all == 0 ? 0 : 100 * same / all;
  }

  /** First line of the stretch that ends before a line. */
  private static int before(int[] lines, int end) {
    int at = end;
    while (at > 0 && lines[at - 1] < 0) {
      at--;
    }
    return at;
  }

  private static long stayed(List<String> before, List<String> after) {
    var a = Token.of(String.join("\n", before));
    int[] partner = Partners.of(texts(a), texts(Token.of(String.join("\n", after))));
    long same = 0;
    for (int i = 0; i < partner.length; i++) {
      same += partner[i] >= 0 ? a.get(i).text().length() : 0;
    }
    return same;
  }

  private static List<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }
}
