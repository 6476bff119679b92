package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the lines of a manuscript, and the figures and citations in them, again in a text that
 * people have edited: first lines that say the same, in place or moved, then numbers between words
 * that stayed, then what has the same words beside it elsewhere. One use, one thread.
 */
final class FindLinks {
  /** A line of this length that says the same elsewhere was moved. */
  private static final int MOVED = 6;

  /** So many equal characters beside a number tell it from others. */
  private static final int CONTEXT = 8;

  private static final int WIDEST = 16;

  /**
   * Where a link went.
   *
   * @param link as it stood
   * @param line of the edited text that holds what stands there now, -1 when nothing does
   * @param start of what stands there now
   * @param end of what stands there now
   */
  record Changed(Linked link, int line, int start, int end) {}

  /** Blocks of the two sides. */
  record Pair(int base, int read) {}

  private final List<Line> base;
  private final List<Line> read;
  private final int[] origin;
  private final int[] partner;
  private final Map<Integer, List<Linked>> placed = new HashMap<>();
  private final List<Changed> changed = new ArrayList<>();
  private final Map<Pair, Integer> votes = new HashMap<>();

  FindLinks(List<Line> base, List<Line> read) {
    this.base = base;
    this.read = read;
    this.origin = new int[read.size()];
    this.partner = Partners.of(texts(base), texts(read));
    Arrays.fill(origin, -1);
    int[] inPlace = partner.clone();
    for (int b = 0; b < partner.length; b++) {
      if (partner[b] >= 0) {
        origin[partner[b]] = b;
      }
    }
    moved();
    for (int b = 0; b < partner.length; b++) {
      if (partner[b] >= 0) {
        same(b, partner[b]);
      }
    }
    var lost = new ArrayList<Changed>();
    gaps(inPlace, lost);
    lost.forEach(this::elsewhere);
  }

  /** The line that says the same in the manuscript of before, or -1. */
  int origin(int line) {
    return origin[line];
  }

  /** Figures and citations of a line of the edited text, in order. */
  List<Linked> placed(int line) {
    return placed.getOrDefault(line, List.of()).stream()
        .sorted(Comparator.comparingInt(Linked::start))
        .toList();
  }

  /** Puts a link into a line of the edited text. */
  void put(int line, Linked link) {
    place(line, link);
  }

  /** What is not where it was, in the order of before. */
  List<Changed> changed() {
    return changed;
  }

  /** How much of a block of before is found in a block of now, in pieces of text. */
  int votes(int baseBlock, int readBlock) {
    return votes.getOrDefault(new Pair(baseBlock, readBlock), 0);
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  private void moved() {
    var left = new HashMap<String, List<Integer>>();
    for (int r = 0; r < origin.length; r++) {
      if (origin[r] < 0 && read.get(r).text().length() >= MOVED) {
        left.computeIfAbsent(read.get(r).text(), t -> new ArrayList<>()).add(r);
      }
    }
    for (int b = 0; b < partner.length; b++) {
      var places = partner[b] < 0 ? left.get(base.get(b).text()) : null;
      if (places != null && !places.isEmpty()) {
        partner[b] = places.remove(0);
        origin[partner[b]] = b;
      }
    }
  }

  private void same(int b, int r) {
    base.get(b).links().forEach(link -> place(r, link));
    vote(b, r, 1 + Token.of(base.get(b).text()).size());
  }

  private void place(int line, Linked link) {
    placed.computeIfAbsent(line, l -> new ArrayList<>()).add(link);
  }

  private void vote(int b, int r, int weight) {
    votes.merge(new Pair(base.get(b).block(), read.get(r).block()), weight, Integer::sum);
  }

  private void gaps(int[] inPlace, List<Changed> lost) {
    int from = 0;
    int readFrom = 0;
    for (int b = 0; b <= inPlace.length; b++) {
      boolean end = b == inPlace.length;
      if (end || inPlace[b] >= 0) {
        int readTo = end ? read.size() : inPlace[b];
        gap(from, b, readFrom, readTo, lost);
        from = b + 1;
        readFrom = readTo + 1;
      }
    }
  }

  private void gap(int from, int to, int readFrom, int readTo, List<Changed> lost) {
    var before = new ArrayList<Gap.Piece>();
    var after = new ArrayList<Gap.Piece>();
    for (int b = from; b < to; b++) {
      if (partner[b] < 0) {
        Gap.append(b, base.get(b), before);
      }
    }
    for (int r = readFrom; r < readTo; r++) {
      if (origin[r] < 0) {
        Gap.append(r, read.get(r), after);
      }
    }
    if (before.isEmpty()) {
      return;
    }
    var gap = new Gap(before, after);
    gap.matched().forEach(m -> vote(m.base(), m.read(), 1));
    for (int b = from; b < to; b++) {
      if (partner[b] < 0) {
        for (Linked link : base.get(b).links()) {
          var found = gap.find(b, link);
          if (found.kept()) {
            place(found.line(), link.at(found.start()));
          } else {
            lost.add(new Changed(link, found.line(), found.start(), found.end()));
            owner.put(lost.get(lost.size() - 1), b);
          }
        }
      }
    }
  }

  private final Map<Changed, Integer> owner = new java.util.IdentityHashMap<>();

  /** Looks for a link that is not where it was by the words on its two sides. */
  private void elsewhere(Changed lost) {
    String text = base.get(owner.getOrDefault(lost, 0)).text();
    int best = CONTEXT - 1;
    int line = -1;
    int at = -1;
    for (int r = 0; r < read.size(); r++) {
      if (origin[r] >= 0) {
        continue;
      }
      String there = read.get(r).text();
      String wanted = text.substring(lost.link().start(), lost.link().end());
      for (int i = there.indexOf(wanted); i >= 0; i = there.indexOf(wanted, i + 1)) {
        int context = context(text, lost.link(), there, i);
        if (context > best
            && whole(there, i, i + wanted.length())
            && free(r, i, i + wanted.length())) {
          best = context;
          line = r;
          at = i;
        } else if (context == best) {
          line = -1;
        }
      }
    }
    if (line >= 0) {
      place(line, lost.link().at(at));
    } else {
      changed.add(lost);
    }
  }

  private static int context(String text, Linked link, String there, int at) {
    int left = 0;
    while (left < WIDEST
        && link.start() - left > 0
        && at - left > 0
        && text.charAt(link.start() - left - 1) == there.charAt(at - left - 1)) {
      left++;
    }
    int right = 0;
    int end = at + link.end() - link.start();
    while (right < WIDEST
        && link.end() + right < text.length()
        && end + right < there.length()
        && text.charAt(link.end() + right) == there.charAt(end + right)) {
      right++;
    }
    return left + right;
  }

  /** Whether no number goes on beyond the place. */
  private static boolean whole(String text, int start, int end) {
    return Token.of(text).stream()
        .noneMatch(t -> t.start() < start && t.end() > start || t.start() < end && t.end() > end);
  }

  private boolean free(int line, int start, int end) {
    return placed(line).stream().allMatch(l -> l.end() <= start || l.start() >= end);
  }
}
