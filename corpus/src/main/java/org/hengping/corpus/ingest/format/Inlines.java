package org.hengping.corpus.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Inline;

/** Gathers the runs of a paragraph; neighbouring text of one kind is joined. */
public final class Inlines {
  private final List<Inline> done = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean strong;

  public void text(String more, boolean isStrong) {
    if (more.isEmpty()) {
      return;
    }
    if (isStrong != strong) {
      flush();
      strong = isStrong;
    }
    text.append(more);
  }

  public void add(Inline inline) {
    flush();
    done.add(inline);
  }

  public void addAll(List<Inline> inlines) {
    flush();
    done.addAll(inlines);
  }

  public boolean isEmpty() {
    return done.isEmpty() && text.length() == 0;
  }

  private void flush() {
    if (text.length() > 0) {
      var plain = new Inline.Text(text.toString());
      done.add(strong && !plain.text().isBlank() ? new Inline.Strong(List.of(plain)) : plain);
      text.setLength(0);
    }
  }

  /** Everything gathered; the gathering starts anew. */
  public List<Inline> take() {
    flush();
    var taken = List.copyOf(done);
    done.clear();
    return taken;
  }
}
