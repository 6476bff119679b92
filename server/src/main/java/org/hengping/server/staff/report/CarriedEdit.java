package org.hengping.server.staff.report;

import java.util.Collections;
import java.util.List;
import org.hengping.corpus.manuscript.Block;

/**
 * Where an edit of a range of blocks belongs in a newer revision.
 *
 * @param clean nobody else touched the range
 * @param basedFrom first block of the range in the revision the edit was built on; in a clash
 *     widened to what the other person changed
 * @param basedTo one past its last
 * @param from first block of the range in the newer revision
 * @param to one past its last
 */
record CarriedEdit(boolean clean, int basedFrom, int basedTo, int from, int to) {

  static CarriedEdit carry(List<Block> based, int from, int to, List<Block> current) {
    int n = based.size();
    int m = current.size();
    int head = 0;
    while (head < Math.min(n, m) && based.get(head).equals(current.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(n, m) - head
        && based.get(n - 1 - tail).equals(current.get(m - 1 - tail))) {
      tail++;
    }
    if (n - tail <= from) {
      return new CarriedEdit(true, from, to, from + m - n, to + m - n);
    }
    if (head > to || (head == to && endsAt(current, to))) {
      return new CarriedEdit(true, from, to, from, to);
    }
    var range = based.subList(from, to);
    int at = Collections.indexOfSubList(current, range);
    boolean once = at >= 0 && at == Collections.lastIndexOfSubList(current, range);
    if (!range.isEmpty() && once && endsAt(current, at + range.size())) {
      return new CarriedEdit(true, from, to, at, at + range.size());
    }
    int basedFrom = Math.min(from, head);
    int basedTo = Math.max(to, n - tail);
    return new CarriedEdit(false, basedFrom, basedTo, basedFrom, m - (n - basedTo));
  }

  /** Whether a section ends here, so that what follows belongs to the next one. */
  private static boolean endsAt(List<Block> blocks, int at) {
    return at >= blocks.size() || blocks.get(at) instanceof Block.Heading;
  }
}
