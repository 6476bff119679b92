package org.hengping.corpus.ingest.legacy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.Inlines;
import org.hengping.corpus.ingest.format.SymbolFont;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;

/**
 * Reads the runs of paragraphs of an old Word file. Keeps the state of fields, which may span
 * paragraphs. Not thread-safe.
 */
final class WordRuns {
  /** Text of less than 1 pt, in half points. */
  private static final int TINY = 2;

  private static final char PICTURE = 1;
  private static final char LINE_BREAK = 0x0B;
  private static final char PAGE_BREAK = 0x0C;
  private static final char COLUMN_BREAK = 0x0E;
  private static final char FIELD_BEGIN = 0x13;
  private static final char FIELD_SEPARATE = 0x14;
  private static final char FIELD_END = 0x15;
  private static final char HYPHEN = 0x1E;
  private static final char DRAWING = 8;
  private static final char SYMBOL = '(';

  private final WordFile file;
  private final WordNotes notes;
  private final WordDrawings drawings;
  private final Collector blocks;
  private final Deque<WordField> fields = new ArrayDeque<>();
  private final List<WordDrawings.Lifted> lifted = new ArrayList<>();
  private final List<List<Inline>> pieces = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private Inlines out = new Inlines();
  private String place = "";
  private boolean onColour;

  WordRuns(WordFile file, WordNotes notes, WordDrawings drawings, Collector blocks) {
    this.file = file;
    this.notes = notes;
    this.drawings = drawings;
    this.blocks = blocks;
  }

  /** What floats in the paragraphs read since the last call. */
  List<WordDrawings.Lifted> takeLifted() {
    var taken = List.copyOf(lifted);
    lifted.clear();
    return taken;
  }

  /**
   * The text of a paragraph, cut at its page breaks.
   *
   * @param coloured whether something other than white is behind it
   */
  List<List<Inline>> paragraph(WordParagraph p, boolean coloured, String at) {
    pieces.clear();
    out = new Inlines();
    place = at;
    onColour = coloured || Shade.coloured(p.properties().getShd());
    file.runs(p, this::run);
    fields.forEach(this::putBack);
    pieces.add(out.take());
    return List.copyOf(pieces);
  }

  private void run(CharacterProperties run, int start, int end) {
    String reason = unseenReason(run);
    var unseen = new StringBuilder();
    boolean strong = run.isFBold();
    if (reason.isEmpty()) {
      note(start);
    }
    for (int at = start; at < end; at++) {
      char c = file.at(at);
      if (c >= FIELD_BEGIN && c <= FIELD_END) {
        flush(strong);
        field(c);
      } else if (inInstruction()) {
        fields.element().instruct(c);
      } else if (!reason.isEmpty()) {
        unseen.append(c < ' ' ? ' ' : c);
      } else if (c >= ' ' && !(c == SYMBOL && run.isFSpec())) {
        plain.append(c);
      } else {
        control(c, at, run, strong);
      }
    }
    flush(strong);
    blocks.unseen(place, reason, unseen.toString().strip());
  }

  private void flush(boolean strong) {
    out.text(plain.toString(), strong);
    plain.setLength(0);
  }

  private String unseenReason(CharacterProperties run) {
    if (run.isFRMarkDel()) {
      return "删除的修订";
    }
    if (run.isFVanish() || run.getFSpecVanish()) {
      return "隐藏文字";
    }
    if (run.getHps() <= TINY) {
      return "字号过小的文字";
    }
    boolean behind = onColour || run.isFHighlight() || Shade.coloured(run.getShd());
    return Shade.white(run) && !behind ? "白色的文字" : "";
  }

  private void note(int at) {
    notes
        .at(at)
        .ifPresent(
            n -> {
              flush(false);
              out.add(new Inline.Footnote(n));
            });
  }

  private boolean inInstruction() {
    for (WordField field : fields) {
      if (field.inInstruction()) {
        return true;
      }
    }
    return false;
  }

  private void field(char c) {
    switch (c) {
      case FIELD_BEGIN -> fields.push(new WordField());
      case FIELD_SEPARATE -> {
        if (!fields.isEmpty() && fields.element().inInstruction()) {
          out = fields.element().begin(out);
        }
      }
      default -> {
        if (!fields.isEmpty()) {
          putBack(fields.pop());
        }
      }
    }
  }

  /** Ends a link; what follows in a next paragraph is plain text. */
  private void putBack(WordField field) {
    var around = field.around();
    if (around != null) {
      var content = out.take();
      if (!content.isEmpty()) {
        around.add(new Inline.Link(content, field.target()));
      }
      out = around;
      field.putBack();
    }
  }

  private void control(char c, int at, CharacterProperties run, boolean strong) {
    switch (c) {
      case '\t' -> plain.append('\t');
      case HYPHEN -> plain.append('-');
      case LINE_BREAK, COLUMN_BREAK -> {
        flush(strong);
        out.add(new Inline.LineBreak());
      }
      case PAGE_BREAK -> pageBreak(at, strong);
      case PICTURE -> {
        if (run.isFSpec() && !run.isFData()) {
          picture(at, run);
        }
      }
      case DRAWING -> {
        if (run.isFSpec()) {
          lifted.addAll(drawings.at(at, place));
        }
      }
      case SYMBOL -> symbol(run);
      default -> {}
    }
  }

  private void pageBreak(int at, boolean strong) {
    if (!file.endsSection(at)) {
      flush(strong);
      fields.forEach(this::putBack);
      pieces.add(out.take());
    }
  }

  private void picture(int at, CharacterProperties run) {
    String program =
        fields.stream().map(WordField::program).filter(p -> !p.isEmpty()).findFirst().orElse("");
    if (program.isEmpty() && !run.isFOle2() && !run.isFObj()) {
      drawings.inline(at, place).ifPresent(b -> lifted.add(new WordDrawings.Lifted(b, 0, 0)));
    } else {
      unrecognised(program.isEmpty() ? "嵌入的对象" : "嵌入的对象（" + program + "）");
    }
  }

  private void unrecognised(String what) {
    lifted.add(new WordDrawings.Lifted(new Block.Unrecognised(what, place), 0, 0));
  }

  private void symbol(CharacterProperties run) {
    int code = run.getXchSym();
    var known = SymbolFont.lookAlike(code);
    if (known.isEmpty()) {
      unrecognised(
          "符号字体中的字符（" + Integer.toHexString(code).toUpperCase(java.util.Locale.ROOT) + "）");
    }
    plain.append(known.orElse("\uFFFD"));
  }
}
