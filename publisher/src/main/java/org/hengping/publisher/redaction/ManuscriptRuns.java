package org.hengping.publisher.redaction;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;

/**
 * All runs of text of a manuscript in one order, footnotes after the run that they hang on; and the
 * same manuscript again with places cut out. The first run is the title.
 */
final class ManuscriptRuns {

  /** What kind of place a run stands in. */
  enum Part {
    TITLE,
    HEADING,
    PARAGRAPH,
    ITEM,
    CAPTION,
    CELL,
    LABEL,
    FOOTNOTE
  }

  /**
   * A run.
   *
   * @param row item or row (0-based, as in {@link org.hengping.corpus.manuscript.Anchor}), or -1
   * @param cell index of the cell in its row, or -1
   */
  record Run(int block, Part part, int row, int cell, String text) {}

  private final List<Run> runs = new ArrayList<>();

  private ManuscriptRuns() {}

  static List<Run> of(Manuscript manuscript) {
    var all = new ManuscriptRuns();
    all.runs.add(new Run(0, Part.TITLE, -1, -1, manuscript.title()));
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      all.block(b, manuscript.blocks().get(b));
    }
    return all.runs;
  }

  private void block(int b, Block block) {
    if (block instanceof Block.Heading h) {
      run(b, Part.HEADING, -1, -1, h.text());
    } else if (block instanceof Block.Paragraph p) {
      run(b, Part.PARAGRAPH, -1, -1, p.text());
    } else if (block instanceof Block.Listing l) {
      for (int i = 0; i < l.items().size(); i++) {
        run(b, Part.ITEM, i, -1, l.items().get(i).text());
      }
    } else if (block instanceof Block.Table t) {
      table(b, t);
    } else if (block instanceof Block.Chart c) {
      label(b, c.title());
      label(b, c.unit());
      c.categories().forEach(text -> label(b, text));
      c.series().forEach(series -> label(b, series.name()));
    } else if (block instanceof Block.Picture p) {
      label(b, p.alternative());
    }
  }

  private void table(int b, Block.Table table) {
    run(b, Part.CAPTION, table.caption().isEmpty() ? -1 : 0, -1, table.caption());
    int first = table.caption().isEmpty() ? 0 : 1;
    for (int r = 0; r < table.rows().size(); r++) {
      var row = table.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        run(b, Part.CELL, first + r, c, row.get(c).text());
      }
    }
  }

  private void label(int b, String text) {
    runs.add(new Run(b, Part.LABEL, -1, -1, text));
  }

  private void run(int b, Part part, int row, int cell, List<Inline> inlines) {
    runs.add(new Run(b, part, row, cell, PlainText.of(inlines)));
    notes(b, row, inlines);
  }

  private void notes(int b, int row, List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Footnote n) {
        run(b, Part.FOOTNOTE, row, -1, n.content());
      } else if (inline instanceof Inline.Strong s) {
        notes(b, row, s.content());
      } else if (inline instanceof Inline.Link l) {
        notes(b, row, l.content());
      }
    }
  }

  /** Figures that are printed in these blocks. */
  static List<Figure> figures(List<Block> blocks) {
    return blocks.stream().flatMap(block -> Inlines.figures(block).stream()).toList();
  }

  /** Where the links in these blocks point, as they are written and decoded. */
  static List<String> targets(List<Block> blocks) {
    var targets = new ArrayList<String>();
    for (Block block : blocks) {
      Inlines.in(block)
          .filter(Inline.Link.class::isInstance)
          .map(link -> ((Inline.Link) link).target())
          .forEach(
              target -> {
                targets.add(target);
                decoded(target).ifPresent(targets::add);
              });
    }
    return targets;
  }

  private static Optional<String> decoded(String target) {
    try {
      return Optional.of(URLDecoder.decode(target, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }
}
