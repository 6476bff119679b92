package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The straight lines drawn on a page, from which tables are found. */
final class Rules {
  /** How thick a filled shape may be and still be a rule. */
  private static final float THICK = 2.6f;

  private static final float SHORTEST = 4f;
  private static final float NEAR = 2f;
  private static final int MOST = 20_000;

  /**
   * A horizontal or vertical line.
   *
   * @param at y of a horizontal, x of a vertical one
   */
  record Rule(float at, float from, float to) {
    boolean covers(float place) {
      return from - NEAR <= place && place <= to + NEAR;
    }
  }

  private final List<Rule> horizontal = new ArrayList<>();
  private final List<Rule> vertical = new ArrayList<>();

  /** Takes a drawn straight line, or the box around a filled shape, when it is a rule. */
  void add(float x1, float y1, float x2, float y2) {
    float width = Math.abs(x2 - x1);
    float height = Math.abs(y2 - y1);
    if (horizontal.size() + vertical.size() > MOST) {
      return;
    }
    if (height <= THICK && width >= SHORTEST) {
      horizontal.add(new Rule((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
    } else if (width <= THICK && height >= SHORTEST) {
      vertical.add(new Rule((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
    }
  }

  List<Rule> horizontal() {
    return joined(horizontal);
  }

  List<Rule> vertical() {
    return joined(vertical);
  }

  /** Pieces on one line become one rule. */
  private static List<Rule> joined(List<Rule> pieces) {
    var sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparing(Rule::at).thenComparing(Rule::from));
    var result = new ArrayList<Rule>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i).at() - sorted.get(i - 1).at() > NEAR) {
        joinOnOneLine(sorted.subList(start, i), result);
        start = i;
      }
    }
    return result;
  }

  private static void joinOnOneLine(List<Rule> pieces, List<Rule> result) {
    var sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparing(Rule::from));
    float at = sorted.get(0).at();
    float from = sorted.get(0).from();
    float to = sorted.get(0).to();
    for (Rule piece : sorted) {
      if (piece.from() > to + NEAR) {
        result.add(new Rule(at, from, to));
        from = piece.from();
        to = piece.to();
      }
      to = Math.max(to, piece.to());
    }
    result.add(new Rule(at, from, to));
  }
}
