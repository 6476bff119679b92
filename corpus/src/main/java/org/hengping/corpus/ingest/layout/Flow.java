package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of all pages as one flow: lines joined to paragraphs, tables that go on over a page
 * joined too, notes at the foot of a page kept apart.
 */
final class Flow {

  /** A paragraph or a table, with the page on which it starts. */
  sealed interface Part {
    int page();

    /** A paragraph; its text may hold {@link NoteMarks}. */
    record Paragraph(String text, int page) implements Part {}

    /**
     * A table.
     *
     * @param headerRows rows repeated on the next page, 0 when it has only one page
     */
    record Table(List<List<PageTable.Cell>> rows, int headerRows, int page) implements Part {}
  }

  private final List<Part> parts = new ArrayList<>();
  private final Map<String, String> notes = new HashMap<>();
  private final List<Placed> paragraph = new ArrayList<>();
  private final Joints joints;

  private Flow(Joints joints) {
    this.joints = joints;
  }

  /** The flow of pages whose running lines are dropped. */
  static Flow of(List<Page> pages) {
    var placed = new ArrayList<Placed>();
    var widths = new HashMap<Integer, Float>();
    var feet = new ArrayList<Notes>();
    double size = Metrics.usualSize(pages);
    for (Page page : pages) {
      widths.put(page.number(), page.width());
      var foot = Notes.of(page, size);
      feet.add(foot);
      for (var place : Columns.of(foot.body())) {
        String key = Math.round(page.width()) + " " + place.column();
        placed.add(new Placed(place.item(), page.number(), key));
      }
    }
    var flow = new Flow(new Joints(TextShape.of(placed, widths)));
    flow.read(placed);
    feet.forEach(flow::takeNotes);
    return flow;
  }

  List<Part> parts() {
    return parts;
  }

  /** Words of the notes that something refers to, by {@link NoteMarks#key}. */
  Map<String, String> notes() {
    return notes;
  }

  private void read(List<Placed> items) {
    Placed last = null;
    for (Placed placed : items) {
      if (placed.item() instanceof PageTable table) {
        endParagraph();
        boolean goesOn =
            last != null
                && last.page() != placed.page()
                && last.item() instanceof PageTable before
                && ContinuedTable.alike(before, table);
        if (goesOn) {
          var before = (Part.Table) parts.remove(parts.size() - 1);
          parts.add(ContinuedTable.join(before, table));
        } else {
          parts.add(new Part.Table(table.rows(), 0, placed.page()));
        }
      } else {
        if (!paragraph.isEmpty() && !joints.joins(paragraph, placed)) {
          endParagraph();
        }
        paragraph.add(placed);
      }
      last = placed;
    }
    endParagraph();
  }

  private void endParagraph() {
    if (paragraph.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    TextLine before = null;
    for (Placed placed : paragraph) {
      var line = (TextLine) placed.item();
      boolean apart = before != null && Math.abs(before.top() - line.top()) < 0.3f * line.size();
      if (apart && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
      append(text, NoteMarks.onPage(line.text(), placed.page()));
      before = line;
    }
    parts.add(new Part.Paragraph(text.toString(), paragraph.get(0).page()));
    paragraph.clear();
  }

  /** Notes that nothing refers to become paragraphs at the end of their page. */
  private void takeNotes(Notes foot) {
    var marks = new StringBuilder();
    parts.stream()
        .filter(p -> p instanceof Part.Paragraph)
        .forEach(p -> marks.append(((Part.Paragraph) p).text()));
    for (String note : foot.notes()) {
      String[] labelled = NoteMarks.note(note);
      boolean used = labelled != null && NoteMarks.has(marks.toString(), foot.page(), labelled[0]);
      if (used && labelled != null) {
        notes.put(NoteMarks.key(foot.page(), labelled[0]), labelled[1]);
      } else {
        insert(new Part.Paragraph(NoteMarks.plain(note), foot.page()));
      }
    }
  }

  private void insert(Part part) {
    int at = parts.size();
    while (at > 0 && parts.get(at - 1).page() > part.page()) {
      at--;
    }
    parts.add(at, part);
  }

  /** Joins a line to the text before it, with a space between words of letters. */
  static void append(StringBuilder text, String line) {
    if (text.length() > 0
        && !line.isEmpty()
        && latin(text.charAt(text.length() - 1))
        && latin(line.charAt(0))
        && !PartedNumber.goesOn(text, line)) {
      text.append(' ');
    }
    text.append(line);
  }

  private static boolean latin(char c) {
    return c < 0x2E80 && Character.isLetterOrDigit(c);
  }
}
