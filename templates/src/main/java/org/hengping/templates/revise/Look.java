package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.templates.html.LinkTarget;

/**
 * What a run shows beside its text.
 *
 * @param strong which characters are emphasised; blanks do not count
 * @param targets where its links lead
 * @param notes texts of its footnotes
 */
record Look(BitSet strong, List<String> targets, List<String> notes) {

  static Look of(List<Inline> run, boolean emphasis) {
    var strong = new BitSet();
    var targets = new ArrayList<String>();
    walk(run, false, 0, strong, targets);
    return new Look(emphasis ? strong : new BitSet(), targets, JoinRuns.notes(run));
  }

  private static int walk(
      List<Inline> run, boolean isStrong, int from, BitSet strong, List<String> targets) {
    int at = from;
    for (Inline inline : run) {
      if (inline instanceof Inline.Strong s) {
        at = walk(s.content(), true, at, strong, targets);
      } else if (inline instanceof Inline.Link l) {
        if (LinkTarget.isAddress(l.target())) {
          targets.add(l.target());
        }
        at = walk(l.content(), isStrong, at, strong, targets);
      } else {
        String text = inline instanceof Inline.Footnote ? "" : Line.printed(inline);
        for (int i = 0; i < text.length() && isStrong; i++) {
          strong.set(at + i, !Character.isWhitespace(text.charAt(i)));
        }
        at += text.length();
      }
    }
    return at;
  }

  /** The run without emphasis. */
  static List<Inline> plain(List<Inline> run) {
    return run.stream()
        .flatMap(
            i -> i instanceof Inline.Strong s ? plain(s.content()).stream() : List.of(i).stream())
        .toList();
  }
}
