package org.hengping.templates.revise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what two sequences have in common, in order. */
final class Partners {
  /** The largest table that is filled; longer stretches are cut at what occurs once in both. */
  private static final long LARGEST = 4_000_000;

  private final List<?> a;
  private final List<?> b;
  private final int[] partner;

  private Partners(List<?> a, List<?> b) {
    this.a = a;
    this.b = b;
    this.partner = new int[a.size()];
    Arrays.fill(partner, -1);
  }

  /** For each element of {@code a} the index of the equal one in {@code b}, or -1; rising. */
  static int[] of(List<?> a, List<?> b) {
    var partners = new Partners(a, b);
    partners.match(0, a.size(), 0, b.size());
    return partners.partner;
  }

  private void match(int aFrom, int aTo, int bFrom, int bTo) {
    int i = aFrom;
    int j = bFrom;
    while (i < aTo && j < bTo && a.get(i).equals(b.get(j))) {
      partner[i++] = j++;
    }
    int iEnd = aTo;
    int jEnd = bTo;
    while (iEnd > i && jEnd > j && a.get(iEnd - 1).equals(b.get(jEnd - 1))) {
      partner[--iEnd] = --jEnd;
    }
    if (i == iEnd || j == jEnd) {
      return;
    }
    if ((long) (iEnd - i) * (jEnd - j) <= LARGEST) {
      table(i, iEnd, j, jEnd);
    } else {
      divide(i, iEnd, j, jEnd);
    }
  }

  /** Longest common subsequence. */
  private void table(int aFrom, int aTo, int bFrom, int bTo) {
    int[][] common = new int[aTo - aFrom + 1][bTo - bFrom + 1];
    for (int i = aTo - 1; i >= aFrom; i--) {
      for (int j = bTo - 1; j >= bFrom; j--) {
        common[i - aFrom][j - bFrom] =
            a.get(i).equals(b.get(j))
                ? common[i - aFrom + 1][j - bFrom + 1] + 1
                : Math.max(common[i - aFrom + 1][j - bFrom], common[i - aFrom][j - bFrom + 1]);
      }
    }
    int i = aFrom;
    int j = bFrom;
    while (i < aTo && j < bTo) {
      if (a.get(i).equals(b.get(j))) {
        partner[i++] = j++;
      } else if (common[i - aFrom + 1][j - bFrom] >= common[i - aFrom][j - bFrom + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Cuts at the longest rising chain of elements that occur once on both sides. */
  private void divide(int aFrom, int aTo, int bFrom, int bTo) {
    var once = once(b, bFrom, bTo);
    var mine = once(a, aFrom, aTo);
    int[] place =
        java.util.stream.IntStream.range(aFrom, aTo)
            .filter(
                i -> mine.getOrDefault(a.get(i), -1) == i && once.getOrDefault(a.get(i), -1) >= 0)
            .toArray();
    int i = aFrom;
    int j = bFrom;
    for (int at : Rising.chain(place, p -> once.getOrDefault(a.get(p), -1))) {
      int there = once.getOrDefault(a.get(at), -1);
      match(i, at, j, there);
      partner[at] = there;
      i = at + 1;
      j = there + 1;
    }
    if (i > aFrom) {
      match(i, aTo, j, bTo);
    }
  }

  /** Index of each element that occurs once, -1 for the others. */
  private static Map<Object, Integer> once(List<?> list, int from, int to) {
    var index = new HashMap<Object, Integer>();
    for (int i = from; i < to; i++) {
      index.merge(list.get(i), i, (first, second) -> -1);
    }
    return index;
  }
}
