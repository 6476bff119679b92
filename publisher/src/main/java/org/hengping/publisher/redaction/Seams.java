package org.hengping.publisher.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.hengping.publisher.redaction.ManuscriptRuns.Part;
import org.hengping.publisher.redaction.ManuscriptRuns.Run;

/**
 * Finds numbers that are split over the cells of a row (one digit or group a cell, as in forms) or
 * over paragraphs that follow each other.
 */
final class Seams {
  private static final int EDGE = 40;
  private static final int LONGEST_CHAIN = 18;

  private final List<Run> runs;
  private final BiConsumer<Integer, Found> cut;

  /**
   * @param cut takes the index of a run and the part of the hit in it
   */
  Seams(List<Run> runs, BiConsumer<Integer, Found> cut) {
    this.runs = runs;
    this.cut = cut;
  }

  void find() {
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.part() == Part.CELL && (i == 0 || !sameRow(runs.get(i - 1), run))) {
        cells(i);
      } else if (run.part() == Part.PARAGRAPH || run.part() == Part.ITEM) {
        paragraphs(i);
      }
    }
  }

  private static boolean sameRow(Run a, Run b) {
    return a.part() == Part.CELL
        && b.part() == Part.CELL
        && a.block() == b.block()
        && a.row() == b.row();
  }

  private void cells(int first) {
    int last = first;
    while (last + 1 < runs.size() && sameRow(runs.get(last), runs.get(last + 1))) {
      last++;
    }
    for (int from = first; from <= last; ) {
      int to = from;
      while (to <= last && piece(runs.get(to).text())) {
        to++;
      }
      if (to - from >= 2) {
        joined(from, to, true);
      }
      from = Math.max(to, from + 1);
    }
  }

  /** A cell that holds nothing but a few digits (or the X of an identity number). */
  private static boolean piece(String text) {
    return NormalText.normalise(text).strip().matches("[0-9]{1,14}[Xx]?|[Xx]");
  }

  private void paragraphs(int first) {
    int last = first;
    while (last < first + LONGEST_CHAIN && goesOn(last)) {
      last++;
    }
    if (last > first) {
      joined(first, last + 1, false);
    }
  }

  /** Whether a number can run from this paragraph or item into the next. */
  private boolean goesOn(int run) {
    int next = run + 1;
    if (next >= runs.size() || runs.get(next).part() != runs.get(run).part()) {
      return false;
    }
    String head = NormalText.normalise(runs.get(run).text()).stripTrailing();
    String tail = NormalText.normalise(runs.get(next).text()).stripLeading();
    return head.matches("(?s).*[0-9\\-]") && tail.matches("(?s)[0-9\\-].*");
  }

  private void joined(int from, int to, boolean wholeCells) {
    var text = new StringBuilder();
    var starts = new ArrayList<Integer>();
    for (int i = from; i < to; i++) {
      starts.add(text.length());
      text.append(runs.get(i).text());
    }
    for (Found hit : PersonalData.find(text.toString())) {
      if (crosses(hit, starts) && (!wholeCells || believable(hit, from, starts, text.length()))) {
        split(hit, from, starts, text.length());
      }
    }
  }

  private static boolean crosses(Found hit, List<Integer> starts) {
    return starts.stream().anyMatch(s -> s > hit.start() && s < hit.end())
        && hit.end() - hit.start() <= EDGE;
  }

  /** Numbers of a table that happen to join are no phone number; a form's boxes are. */
  private boolean believable(Found hit, int from, List<Integer> starts, int length) {
    boolean whole =
        starts.contains(hit.start()) && (hit.end() == length || starts.contains(hit.end()));
    if (hit.rule() == Rule.ID_NUMBER && hit.value().length() == 18) {
      return true;
    }
    var sizes = new ArrayList<Integer>();
    for (int i = 0; i < starts.size(); i++) {
      if (starts.get(i) >= hit.start() && starts.get(i) < hit.end()) {
        sizes.add(runs.get(from + i).text().strip().length());
      }
    }
    return whole && SHAPES.getOrDefault(hit.rule(), List.of()).contains(sizes)
        || whole && sizes.size() >= 11 && sizes.stream().allMatch(s -> s == 1);
  }

  private static final Map<Rule, List<List<Integer>>> SHAPES =
      Map.of(
          Rule.MOBILE,
          List.of(List.of(3, 4, 4), List.of(3, 8), List.of(7, 4)),
          Rule.BANK_CARD,
          List.of(List.of(4, 4, 4, 4), List.of(4, 4, 4, 4, 3), List.of(6, 13)),
          Rule.ID_NUMBER,
          List.of(List.of(6, 6, 3)));

  private void split(Found hit, int from, List<Integer> starts, int length) {
    for (int i = 0; i < starts.size(); i++) {
      int begin = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1) : length;
      int a = Math.max(begin, hit.start());
      int b = Math.min(end, hit.end());
      if (a < b) {
        cut.accept(from + i, new Found(a - begin, b - begin, hit.rule(), hit.value()));
      }
    }
  }
}
