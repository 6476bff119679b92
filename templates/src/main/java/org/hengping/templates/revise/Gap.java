package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.List;

/** Lines that were changed, with what stands in their place: which pieces of text stayed. */
final class Gap {
  /** A piece of a line; an empty token ends the line. */
  record Piece(int line, Token token) {}

  /** A piece that stayed. */
  record Match(int base, int read) {}

  /**
   * Where a link is looked for.
   *
   * @param kept whether it stands there unchanged
   * @param line -1 when nothing stands there
   */
  record Found(boolean kept, int line, int start, int end) {}

  private static final Found NOTHING = new Found(false, -1, 0, 0);

  /** The longest text that is told as what stands in the place of a number. */
  private static final int LONGEST = 20;

  private final List<Piece> before;
  private final List<Piece> after;
  private final int[] partner;

  Gap(List<Piece> before, List<Piece> after) {
    this.before = before;
    this.after = after;
    this.partner = Partners.of(texts(before), texts(after));
  }

  private static List<String> texts(List<Piece> pieces) {
    return pieces.stream().map(p -> p.token().text()).toList();
  }

  static void append(int line, Line text, List<Piece> pieces) {
    Token.of(text.text()).forEach(t -> pieces.add(new Piece(line, t)));
    pieces.add(new Piece(line, new Token("", text.text().length())));
  }

  List<Match> matched() {
    var matches = new ArrayList<Match>();
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0 && !before.get(i).token().text().isEmpty()) {
        matches.add(new Match(before.get(i).line(), after.get(partner[i]).line()));
      }
    }
    return matches;
  }

  Found find(int line, Linked link) {
    int first = 0;
    while (before.get(first).line() != line || before.get(first).token().end() <= link.start()) {
      first++;
    }
    int last = first;
    while (before.get(last + 1).line() == line
        && !before.get(last + 1).token().text().isEmpty()
        && before.get(last + 1).token().start() < link.end()) {
      last++;
    }
    if (intact(first, last) && supported(first, last)) {
      var piece = after.get(partner[first]);
      int start = piece.token().start() + link.start() - before.get(first).token().start();
      return new Found(true, piece.line(), start, start + link.end() - link.start());
    }
    return replaced(first, last);
  }

  private boolean intact(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (partner[i] < 0
          || partner[i] != partner[first] + i - first
          || after.get(partner[i]).line() != after.get(partner[first]).line()) {
        return false;
      }
    }
    return true;
  }

  /** A number in a line that mostly stayed needs one neighbour of before, in another line four. */
  private boolean supported(int first, int last) {
    int beside = 0;
    for (int i = first - 1; i >= 0 && partner[i] >= 0 && partner[i] == partner[i + 1] - 1; i--) {
      beside++;
    }
    boolean begins = first - beside == 0 && partner[first - beside] == 0;
    int behind = 0;
    for (int i = last + 1;
        i < partner.length && partner[i] >= 0 && partner[i] == partner[i - 1] + 1;
        i++) {
      behind++;
    }
    boolean ends = last + behind + 1 == partner.length;
    return beside + behind + (begins ? 1 : 0) + (ends ? 1 : 0) >= (mostlyStayed(first) ? 1 : 4);
  }

  private boolean mostlyStayed(int piece) {
    int line = before.get(piece).line();
    int there = after.get(partner[piece]).line();
    int all = 0;
    int stayed = 0;
    for (int i = 0; i < partner.length; i++) {
      if (before.get(i).line() == line) {
        all++;
        stayed += partner[i] >= 0 && after.get(partner[i]).line() == there ? 1 : 0;
      }
    }
    return 2 * stayed >= all;
  }

  /** What stands between the nearest pieces of the line that stayed. */
  private Found replaced(int first, int last) {
    int line = before.get(first).line();
    int left = first - 1;
    while (left >= 0 && before.get(left).line() == line && partner[left] < 0) {
      left--;
    }
    int right = last + 1;
    while (right < before.size() && before.get(right).line() == line && partner[right] < 0) {
      right++;
    }
    boolean anchored = left >= 0 && before.get(left).line() == line;
    boolean followed = right < before.size() && before.get(right).line() == line;
    if (!anchored && !followed) {
      return NOTHING;
    }
    int from = anchored ? partner[left] + 1 : lineStart(partner[right]);
    int to = followed ? partner[right] : lineEnd(partner[left]);
    return told(from, to, before(first, left));
  }

  private int lineStart(int piece) {
    int at = piece;
    while (at > 0 && after.get(at - 1).line() == after.get(piece).line()) {
      at--;
    }
    return at;
  }

  private int lineEnd(int piece) {
    int at = piece;
    while (at < after.size() && !after.get(at).token().text().isEmpty()) {
      at++;
    }
    return at;
  }

  /** How many numbers stand between two pieces. */
  private int before(int piece, int left) {
    int numbers = 0;
    for (int i = Math.max(0, left + 1); i < piece; i++) {
      numbers += before.get(i).token().isNumber() ? 1 : 0;
    }
    return numbers;
  }

  /** The number in the stretch that comes in its turn, or the whole stretch where it is short. */
  private Found told(int from, int to, int turn) {
    var pieces = new ArrayList<Piece>();
    for (int i = from; i < to; i++) {
      if (!after.get(i).token().text().isEmpty()) {
        pieces.add(after.get(i));
      }
    }
    var numbers = pieces.stream().filter(p -> p.token().isNumber()).toList();
    if (turn < numbers.size()) {
      return found(numbers.get(turn), numbers.get(turn));
    }
    if (pieces.isEmpty() || pieces.get(0).line() != pieces.get(pieces.size() - 1).line()) {
      return NOTHING;
    }
    var whole = found(pieces.get(0), pieces.get(pieces.size() - 1));
    return whole.end() - whole.start() > LONGEST ? NOTHING : whole;
  }

  private static Found found(Piece first, Piece last) {
    return new Found(false, first.line(), first.token().start(), last.token().end());
  }
}
