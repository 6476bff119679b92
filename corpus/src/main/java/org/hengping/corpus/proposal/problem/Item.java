package org.hengping.corpus.proposal.problem;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.proposal.Place;

/** A numbered line of a section with everything under it. Not thread-safe. */
final class Item {
  private final Line line;
  private final List<Item> under = new ArrayList<>();
  private final List<Line> texts = new ArrayList<>();

  Item(Line line) {
    this.line = line;
  }

  int depth() {
    return line.depth();
  }

  void add(Item item) {
    under.add(item);
  }

  void add(Line text) {
    texts.add(text);
  }

  List<Item> under() {
    return under;
  }

  /** The item's own sentence. */
  Sentence sentence() {
    return Sentence.of(line.text(), line.heading());
  }

  /** Everything after the item's sentence. */
  String rest() {
    var rest = new StringBuilder(sentence().rest());
    texts.forEach(t -> append(rest, t.text()));
    for (Item item : under) {
      append(rest, item.line.text());
      append(rest, item.rest(true));
    }
    return rest.toString();
  }

  private String rest(boolean withoutSentence) {
    var rest = new StringBuilder();
    texts.forEach(t -> append(rest, t.text()));
    for (Item item : under) {
      append(rest, item.line.text());
      append(rest, item.rest(withoutSentence));
    }
    return rest.toString();
  }

  private static void append(StringBuilder text, String more) {
    if (!text.isEmpty() && !more.isEmpty() && "。；！？：".indexOf(text.charAt(text.length() - 1)) < 0) {
      text.append('。');
    }
    text.append(more);
  }

  /** From the item's line to the last under it. */
  Place place() {
    Place last = line.place();
    if (!texts.isEmpty()) {
      last = texts.get(texts.size() - 1).place();
    }
    if (!under.isEmpty()) {
      last = under.get(under.size() - 1).place();
    }
    return line.place().through(last);
  }
}
