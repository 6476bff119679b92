package org.hengping.corpus.ingest.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.usermodel.Notes;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.manuscript.Inline;

/** The footnotes and endnotes of an old Word file by the place that refers to them. */
final class WordNotes {
  private record Range(int start, int end) {}

  private final WordFile file;
  private final Collector blocks;
  private final Map<Integer, Range> byAnchor = new HashMap<>();
  private final Set<Integer> open = new HashSet<>();

  WordNotes(WordFile file, Collector blocks) {
    this.file = file;
    this.blocks = blocks;
    add(file.document().getFootnotes(), file.start(SubdocumentType.FOOTNOTE));
    add(file.document().getEndnotes(), file.start(SubdocumentType.ENDNOTE));
  }

  private void add(Notes notes, int story) {
    for (int i = 0; i < notes.getNotesCount(); i++) {
      var range =
          new Range(story + notes.getNoteTextStartOffset(i), story + notes.getNoteTextEndOffset(i));
      byAnchor.put(notes.getNoteAnchorPosition(i), range);
    }
  }

  /** The text of the note that a place refers to. */
  Optional<List<Inline>> at(int position) {
    var range = byAnchor.get(position);
    if (range == null || !open.add(position)) {
      return Optional.empty();
    }
    var runs = new WordRuns(file, this, new WordDrawings(file, blocks), blocks);
    var text = new ArrayList<Inline>();
    for (WordParagraph p : file.paragraphs(range.start(), range.end())) {
      for (List<Inline> piece : runs.paragraph(p, false, "脚注")) {
        if (!piece.isEmpty()) {
          if (!text.isEmpty()) {
            text.add(new Inline.Text(" "));
          }
          text.addAll(piece);
        }
      }
    }
    open.remove(position);
    return Optional.of(stripped(text));
  }

  /** Word puts a space or a tab between the number of a note and its text. */
  private static List<Inline> stripped(List<Inline> inlines) {
    if (!inlines.isEmpty() && inlines.get(0) instanceof Inline.Text first) {
      inlines.set(0, new Inline.Text(first.text().stripLeading()));
    }
    return inlines;
  }
}
