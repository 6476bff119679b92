package org.hengping.corpus.ingest.layout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs whether a paragraph ends with a line that fills its column, by what the document shows
 * where there is no doubt: how often its paragraphs and how often sentences within them end with a
 * sign, how often a paragraph and how often running text starts with a number, whether lines that
 * go on are stretched up to the edge.
 */
final class Endings {
  /** Share of a full line's room in which the last line of a paragraph may end by chance. */
  private static final double EXACT_BY_CHANCE = 0.35;

  private static final float EXACT = 0.15f;

  /** How exactly an edge is known, in sizes of the type. */
  private static final float NEAR = 0.4f;

  private static final String CLOSING = "”’」』）)》】";

  /** How a line ends. */
  private enum Sign {
    STOP("。！？.!?", 7, 8),
    SEMICOLON("；;", 1.5, 2),
    COLON("：:", 0.5, 1),
    NONE("", 1, 700);

    private final String signs;
    private final double ends;
    private final double inside;

    Sign(String signs, double ends, double inside) {
      this.signs = signs;
      this.ends = ends;
      this.inside = inside;
    }

    static Sign of(char c) {
      for (Sign sign : values()) {
        if (sign.signs.indexOf(c) >= 0) {
          return sign;
        }
      }
      return NONE;
    }
  }

  /** How a line starts. */
  private enum Start {
    NEXT_NUMBER(2, 0.1),
    NUMBER(1.5, 0.4),
    PLAIN(6.5, 0);

    private final double starts;
    private final double inside;

    Start(double starts, double inside) {
      this.starts = starts;
      this.inside = inside;
    }
  }

  /** What is known before a document is looked at counts as so many paragraphs. */
  private static final double USUAL = 10;

  private final Map<Sign, Double> ends = new EnumMap<>(Sign.class);
  private final Map<Sign, Double> signs = new EnumMap<>(Sign.class);
  private final Map<Start, Double> starts = new EnumMap<>(Start.class);
  private final Map<Start, Double> labels = new EnumMap<>(Start.class);
  private final Set<TextLine> inSequence = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Edges edges;
  private double paragraphs = USUAL;
  private double lines = USUAL * 2.2;
  private double broken = 2;
  private double exact = 1;

  private Endings(Edges edges) {
    this.edges = edges;
    for (Sign sign : Sign.values()) {
      ends.put(sign, sign.ends);
      signs.put(sign, sign.inside);
    }
    for (Start start : Start.values()) {
      starts.put(start, start.starts);
      labels.put(start, start.inside);
    }
  }

  /** What the items of a document show. */
  static Endings of(List<Placed> items, Edges edges) {
    var endings = new Endings(edges);
    endings.findSequences(items);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).item() instanceof TextLine line) {
        endings.learnInside(line);
        if (i + 1 < items.size()
            && items.get(i).isBeside(items.get(i + 1))
            && items.get(i + 1).item() instanceof TextLine next
            && Math.abs(line.size() - next.size()) < 0.3f) {
          endings.learn(line, next, edges.of(items.get(i)));
        }
      }
    }
    return endings;
  }

  private void findSequences(List<Placed> items) {
    var last = new HashMap<Integer, Label>();
    for (Placed placed : items) {
      if (placed.item() instanceof TextLine line) {
        Label.of(NoteMarks.plain(line.text()))
            .ifPresent(
                label -> {
                  var before = last.put(label.kind(), label);
                  if (before != null && label.follows(before)) {
                    inSequence.add(line);
                  }
                });
      }
    }
  }

  private void learnInside(TextLine line) {
    String text = NoteMarks.plain(line.text());
    for (int i = 0; i + 1 < text.length(); i++) {
      boolean closed = CLOSING.indexOf(text.charAt(i + 1)) >= 0;
      if (text.charAt(i) > ' ' && !closed) {
        signs.merge(Sign.of(text.charAt(i)), 1.0, Double::sum);
      }
    }
    int inside = Label.inside(text);
    labels.merge(Start.NUMBER, (double) inside, Double::sum);
    labels.merge(Start.NEXT_NUMBER, (double) inside, Double::sum);
    lines++;
  }

  private void learn(TextLine last, TextLine next, Edges.Column column) {
    if (!isFull(last, next, column)) {
      paragraphs++;
      ends.merge(sign(last), 1.0, Double::sum);
      starts.merge(start(next), 1.0, Double::sum);
    } else if (sign(last) == Sign.NONE && start(next) == Start.PLAIN) {
      broken++;
      exact += isExact(last, column) ? 1 : 0;
    }
  }

  /** Whether what the next line starts with had no room in this one. */
  static boolean isFull(TextLine last, TextLine next, Edges.Column column) {
    return last.right() + next.head() > column.right() - last.size() * NEAR;
  }

  private static boolean isExact(TextLine line, Edges.Column column) {
    return column.room(line) < line.size() * EXACT;
  }

  private Start start(TextLine line) {
    if (inSequence.contains(line)) {
      return Start.NEXT_NUMBER;
    }
    return Label.starts(NoteMarks.plain(line.text())) ? Start.NUMBER : Start.PLAIN;
  }

  private static Sign sign(TextLine line) {
    String text = NoteMarks.plain(line.text());
    int at = text.length() - 1;
    while (at > 0 && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return Sign.of(text.charAt(at));
  }

  /**
   * Whether it is more likely that a paragraph ends with a full line than that it goes on.
   *
   * @param close how often paragraphs follow one another as close as these lines do
   */
  boolean part(Placed before, Placed after, double close) {
    var last = (TextLine) before.item();
    var next = (TextLine) after.item();
    var column = edges.of(before);
    double stretched = exact / broken;
    boolean isExact = isExact(last, column);
    double goesOn =
        (1 - paragraphs / lines)
            * (signs.getOrDefault(sign(last), 0.0) / paragraphs)
            * startsInside(sign(last), start(next))
            * (isExact ? stretched : 1.02 - stretched);
    double window = (next.head() + last.size() * NEAR) / last.size();
    double ended =
        window
            * (ends.getOrDefault(sign(last), 0.0) / total(ends))
            * (starts.getOrDefault(start(next), 0.0) / total(starts))
            * (isExact ? EXACT_BY_CHANCE : 1 - EXACT_BY_CHANCE)
            * close;
    return ended > goesOn;
  }

  /** How often running text goes on in a way, after a sign: numbers rarely stand without one. */
  private double startsInside(Sign sign, Start start) {
    double none = signs.getOrDefault(Sign.NONE, 1.0);
    double some = total(signs) - none;
    double number = labels.getOrDefault(start, 0.0);
    if (sign == Sign.NONE) {
      return start == Start.PLAIN ? 1 : 0.1 * number / none;
    }
    double anyNumber = labels.getOrDefault(Start.NUMBER, 0.0);
    return start == Start.PLAIN ? Math.max(0.05, 1 - anyNumber / some) : Math.min(1, number / some);
  }

  private static double total(Map<?, Double> counts) {
    return counts.values().stream().mapToDouble(c -> c).sum();
  }
}
