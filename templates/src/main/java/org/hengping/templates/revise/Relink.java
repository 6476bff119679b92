package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Inline;

/** Puts figures and citations into a run where its text is theirs. One run, one use. */
final class Relink {
  private final List<Linked> links;
  private int at;

  private Relink(List<Linked> links) {
    this.links = links;
  }

  /**
   * The run with its links.
   *
   * @param links in order, by places in the printed text of the run; none overlap
   */
  static List<Inline> in(List<Inline> run, List<Linked> links) {
    return links.isEmpty() ? run : new Relink(links).inlines(run);
  }

  private List<Inline> inlines(List<Inline> run) {
    var out = new ArrayList<Inline>();
    for (Inline inline : run) {
      if (inline instanceof Inline.Strong s) {
        wrap(s.content(), out, Inline.Strong::new);
      } else if (inline instanceof Inline.Link l) {
        wrap(l.content(), out, content -> new Inline.Link(content, l.target()));
      } else if (inline instanceof Inline.Text t) {
        text(Line.printed(t), out);
      } else {
        out.add(inline);
        at += Line.length(inline);
      }
    }
    return List.copyOf(out);
  }

  private void wrap(
      List<Inline> content,
      List<Inline> out,
      java.util.function.Function<List<Inline>, Inline> wrapper) {
    var inner = inlines(content);
    if (!inner.isEmpty()) {
      out.add(wrapper.apply(inner));
    }
  }

  /** A link that spans several texts stands where it begins. */
  private void text(String text, List<Inline> out) {
    int end = at + text.length();
    int from = at;
    for (Linked link : links) {
      if (link.end() <= from || link.start() >= end) {
        continue;
      }
      if (link.start() > from) {
        out.add(new Inline.Text(text.substring(from - at, link.start() - at)));
      }
      if (link.start() >= at) {
        out.add(link.inline());
      }
      from = Math.min(end, link.end());
    }
    if (from < end) {
      out.add(new Inline.Text(text.substring(from - at)));
    }
    at = end;
  }
}
