package org.hengping.server.staff.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What changed between two lists of lines: lines gone, lines new, and the phrase inside a line. */
final class LineDiff {

  /** How a line differs. */
  enum Kind {
    SAME,
    GONE,
    NEW,
    CHANGED
  }

  /**
   * One line, or a pair of lines.
   *
   * @param before pieces of the old line, those that are gone marked; empty for a new line
   * @param after pieces of the new line, those that are new marked; empty for a line that is gone
   */
  record Line(Kind kind, List<PanelView.Piece> before, List<PanelView.Piece> after) {}

  private static final int LARGEST = 4_000_000;

  private LineDiff() {}

  static List<Line> of(List<String> before, List<String> after) {
    int head = 0;
    while (head < Math.min(before.size(), after.size())
        && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(before.size(), after.size()) - head
        && Objects.equals(
            before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
      tail++;
    }
    var lines = new ArrayList<Line>();
    before.subList(0, head).forEach(l -> lines.add(same(l)));
    middle(
        before.subList(head, before.size() - tail),
        after.subList(head, after.size() - tail),
        lines);
    before.subList(before.size() - tail, before.size()).forEach(l -> lines.add(same(l)));
    return lines;
  }

  private static void middle(List<String> before, List<String> after, List<Line> into) {
    if ((long) before.size() * after.size() > LARGEST) {
      changed(before, after, into);
      return;
    }
    int[][] common = common(before, after);
    int b = 0;
    int a = 0;
    var gone = new ArrayList<String>();
    var fresh = new ArrayList<String>();
    while (b < before.size() || a < after.size()) {
      if (b < before.size() && a < after.size() && before.get(b).equals(after.get(a))) {
        changed(gone, fresh, into);
        gone.clear();
        fresh.clear();
        into.add(same(before.get(b)));
        b++;
        a++;
      } else if (a == after.size() || (b < before.size() && common[b + 1][a] >= common[b][a + 1])) {
        gone.add(before.get(b++));
      } else {
        fresh.add(after.get(a++));
      }
    }
    changed(gone, fresh, into);
  }

  /** Lengths of the longest common subsequences of what is left from each place on. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int b = before.size() - 1; b >= 0; b--) {
      for (int a = after.size() - 1; a >= 0; a--) {
        common[b][a] =
            before.get(b).equals(after.get(a))
                ? common[b + 1][a + 1] + 1
                : Math.max(common[b + 1][a], common[b][a + 1]);
      }
    }
    return common;
  }

  /** Pairs lines that stand in the same place; what has no partner is gone or new. */
  private static void changed(List<String> gone, List<String> fresh, List<Line> into) {
    int pairs = Math.min(gone.size(), fresh.size());
    for (int i = 0; i < pairs; i++) {
      into.add(pair(gone.get(i), fresh.get(i)));
    }
    gone.subList(pairs, gone.size())
        .forEach(
            l -> into.add(new Line(Kind.GONE, List.of(new PanelView.Piece(l, true)), List.of())));
    fresh
        .subList(pairs, fresh.size())
        .forEach(
            l -> into.add(new Line(Kind.NEW, List.of(), List.of(new PanelView.Piece(l, true)))));
  }

  /** The phrase between what both lines begin and end with. */
  private static Line pair(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int head = 0;
    while (head < shorter && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    head = clear(before, after, head);
    int tail = 0;
    while (tail < shorter - head
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    while (tail > 0 && inNumber(before, before.length() - tail)) {
      tail--;
    }
    return new Line(Kind.CHANGED, pieces(before, head, tail), pieces(after, head, tail));
  }

  /** Never inside a number or a surrogate pair: 3.1 to 3.2 differs as a number. */
  private static int clear(String before, String after, int head) {
    int at = head;
    while (at > 0 && (inNumber(before, at) || inNumber(after, at))) {
      at--;
    }
    return at > 0 && Character.isHighSurrogate(before.charAt(at - 1)) ? at - 1 : at;
  }

  private static boolean inNumber(String text, int at) {
    return at > 0 && at < text.length() && numeric(text.charAt(at - 1)) && numeric(text.charAt(at));
  }

  private static boolean numeric(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '%';
  }

  private static List<PanelView.Piece> pieces(String text, int head, int tail) {
    var pieces = new ArrayList<PanelView.Piece>();
    add(text.substring(0, head), false, pieces);
    add(text.substring(head, text.length() - tail), true, pieces);
    add(text.substring(text.length() - tail), false, pieces);
    return pieces;
  }

  private static void add(String text, boolean marked, List<PanelView.Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new PanelView.Piece(text, marked));
    }
  }

  private static Line same(String line) {
    var piece = List.of(new PanelView.Piece(line, false));
    return new Line(Kind.SAME, piece, piece);
  }
}
