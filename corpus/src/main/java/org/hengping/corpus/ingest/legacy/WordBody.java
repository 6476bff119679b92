package org.hengping.corpus.ingest.legacy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.TextBlocks;

/** Turns the paragraphs of stories of an old Word file into blocks. Not thread-safe. */
final class WordBody {
  private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-9])");
  private static final int NO_OUTLINE = 9;

  private final WordFile file;
  private final Collector blocks;
  private final TextBlocks text;
  private final WordNumbers numbers;
  private final WordDrawings drawings;
  private final WordRuns runs;

  WordBody(WordFile file, Collector blocks) {
    this.file = file;
    this.blocks = blocks;
    this.text = new TextBlocks(blocks);
    this.numbers = new WordNumbers(file.document().getListTables());
    this.drawings = new WordDrawings(file, blocks);
    this.runs = new WordRuns(file, new WordNotes(file, blocks), drawings, blocks);
  }

  /** Text of the paragraph in the style of a title, empty when there is none. */
  String title() {
    return text.title();
  }

  /** Reads the paragraphs of a range. */
  void read(int start, int end) {
    read(start, end, false);
  }

  /** To be called after the main story. */
  void end() {
    drawings.left().forEach(this::lifted);
    close();
  }

  /** To be called after any other story. */
  void close() {
    text.end();
  }

  private void read(int start, int end, boolean inBox) {
    var paragraphs = file.paragraphs(start, end);
    for (int at = 0; at < paragraphs.size(); ) {
      if (paragraphs.get(at).depth() > 0) {
        at = table(paragraphs, at);
      } else {
        paragraph(paragraphs.get(at++), inBox);
      }
      runs.takeLifted().forEach(this::lifted);
    }
  }

  private int table(List<WordParagraph> paragraphs, int from) {
    var table = new WordTable(blocks, runs, numbers, text.place(), 1);
    table.read(paragraphs, from).ifPresent(text::add);
    return table.next();
  }

  private void paragraph(WordParagraph p, boolean inBox) {
    var mark = numbers.next(p);
    var pieces = runs.paragraph(p, inBox, text.place());
    text.paragraph(pieces, mark, level(p), title(p));
  }

  private OptionalInt level(WordParagraph p) {
    int outline = p.properties().getLvl();
    if (outline >= 0 && outline < NO_OUTLINE) {
      return OptionalInt.of(outline + 1);
    }
    return file.ofStyle(p.style(), WordBody::headingLevel)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private static Optional<Integer> headingLevel(String style) {
    var heading = HEADING.matcher(style);
    return heading.matches() ? Optional.of(Integer.parseInt(heading.group(1))) : Optional.empty();
  }

  private boolean title(WordParagraph p) {
    return file.styleName(p.style()).matches("title|标题");
  }

  private void lifted(WordDrawings.Lifted lifted) {
    if (lifted.block() != null) {
      text.add(lifted.block());
    } else {
      read(lifted.start(), lifted.end(), true);
    }
  }
}
