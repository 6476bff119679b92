package org.hengping.templates.revise;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The longest chain of a sequence whose values rise. */
final class Rising {
  private Rising() {}

  static int[] chain(int[] elements, IntUnaryOperator value) {
    int[] tails = new int[elements.length];
    int[] before = new int[elements.length];
    int length = 0;
    for (int n = 0; n < elements.length; n++) {
      int at = place(tails, length, elements, value, value.applyAsInt(elements[n]));
      before[n] = at == 0 ? -1 : tails[at - 1];
      tails[at] = n;
      length = Math.max(length, at + 1);
    }
    int[] chain = new int[length];
    for (int n = length == 0 ? -1 : tails[length - 1]; n >= 0; n = before[n]) {
      chain[--length] = elements[n];
    }
    return Arrays.copyOf(chain, chain.length);
  }

  /** The first tail that is not smaller. */
  private static int place(
      int[] tails, int length, int[] elements, IntUnaryOperator value, int wanted) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (value.applyAsInt(elements[tails[middle]]) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
