package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts the notes at the foot of a page from its body: what stands under the rule that opens them,
 * or labelled lines in smaller type at the end.
 */
record Notes(int page, List<PageItem> body, List<String> notes) {

  static Notes of(Page page, double usualSize) {
    var fromTop = new ArrayList<>(page.lines());
    fromTop.sort(Comparator.comparing(TextLine::top));
    float opens = Math.min(page.noteRule(), smallFoot(page, fromTop, usualSize));
    var foot = fromTop.stream().filter(l -> l.top() > opens).toList();
    boolean hasTable =
        page.items().stream().anyMatch(i -> i instanceof PageTable t && t.bottom() > opens);
    if (foot.isEmpty() || hasTable || NoteMarks.note(foot.get(0).text()) == null) {
      return new Notes(page.number(), page.items(), List.of());
    }
    var body =
        page.items().stream().filter(i -> !(i instanceof TextLine l && l.top() > opens)).toList();
    return new Notes(page.number(), body, joined(foot));
  }

  /** Above the lines in small type at the end of a page, infinite where there are none. */
  private static float smallFoot(Page page, List<TextLine> fromTop, double usualSize) {
    float opens = Float.POSITIVE_INFINITY;
    for (int i = fromTop.size() - 1; i >= 0; i--) {
      var line = fromTop.get(i);
      if (line.size() > usualSize * 0.93 || line.top() < page.height() * 0.4f) {
        break;
      }
      if (NoteMarks.note(line.text()) != null) {
        opens = line.top() - line.size() * 0.5f;
      }
    }
    return opens;
  }

  private static List<String> joined(List<TextLine> foot) {
    var notes = new ArrayList<String>();
    var text = new StringBuilder();
    float left = foot.get(0).left();
    float top = Float.NEGATIVE_INFINITY;
    for (TextLine line : foot) {
      boolean starts =
          NoteMarks.note(line.text()) != null
              && line.left() < left + line.size()
              && line.top() > top + line.size() * 0.3f;
      if (starts && text.length() > 0) {
        notes.add(text.toString());
        text.setLength(0);
      }
      Flow.append(text, NoteMarks.plain(line.text()));
      top = line.top();
    }
    notes.add(text.toString());
    return notes;
  }
}
