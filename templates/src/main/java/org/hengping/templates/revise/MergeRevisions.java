package org.hengping.templates.revise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.ManuscriptJson;
import org.hengping.corpus.manuscript.Source;

/**
 * Joins what a file changed with what others changed since the file was written. New values of
 * figures, and tables and charts drawn again, are no change of the text: they are taken over.
 */
final class MergeRevisions {

  /**
   * A place that both changed.
   *
   * @param at index in {@code base} where it begins
   */
  record Clash(int at, List<Block> base, List<Block> file, List<Block> report) {}

  /** The joined blocks; they hold only as far as there is no clash. */
  record Merged(List<Block> blocks, List<Clash> clashes) {}

  private final List<Block> base;
  private final List<Block> file;
  private final List<Block> report;
  private final ReviseReport.Prefer prefer;
  private final Map<String, Figure> figures = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Clash> clashes = new ArrayList<>();

  private MergeRevisions(
      List<Block> base, List<Block> file, List<Block> report, ReviseReport.Prefer prefer) {
    this.base = base;
    this.file = file;
    this.report = report;
    this.prefer = prefer;
    for (Block block : report) {
      org.hengping.corpus.manuscript.Inlines.figures(block)
          .forEach(f -> figures.putIfAbsent(name(f), f));
    }
  }

  static Merged of(
      List<Block> base, List<Block> file, List<Block> report, ReviseReport.Prefer prefer) {
    var merge = new MergeRevisions(base, file, report, prefer);
    merge.walk();
    return new Merged(merge.blocks, merge.clashes);
  }

  private void walk() {
    int[] toFile = Partners.of(keys(base), keys(file));
    int[] toReport = Partners.of(keys(base), keys(report));
    int b = 0;
    int f = 0;
    int r = 0;
    for (int at = 0; at <= base.size(); at++) {
      boolean end = at == base.size();
      if (!end && (toFile[at] < 0 || toReport[at] < 0)) {
        continue;
      }
      int fileTo = end ? file.size() : toFile[at];
      int reportTo = end ? report.size() : toReport[at];
      changed(b, base.subList(b, at), file.subList(f, fileTo), report.subList(r, reportTo));
      if (!end) {
        blocks.add(report.get(reportTo));
      }
      b = at + 1;
      f = fileTo + 1;
      r = reportTo + 1;
    }
  }

  private void changed(int at, List<Block> before, List<Block> mine, List<Block> theirs) {
    var key = keys(before);
    if (keys(mine).equals(key) || keys(mine).equals(keys(theirs))) {
      blocks.addAll(theirs);
    } else if (keys(theirs).equals(key) || prefer == ReviseReport.Prefer.FILE) {
      mine.forEach(m -> blocks.add(inlines(m, this::current)));
    } else {
      blocks.addAll(theirs);
      if (prefer == ReviseReport.Prefer.NEITHER) {
        clashes.add(new Clash(at, List.copyOf(before), List.copyOf(mine), List.copyOf(theirs)));
      }
    }
  }

  private Inline current(Figure figure) {
    return figures.getOrDefault(name(figure), figure);
  }

  private static String name(Figure f) {
    return f.calculation() + f.parameters() + f.scope();
  }

  private static List<String> keys(List<Block> blocks) {
    return blocks.stream().map(MergeRevisions::key).toList();
  }

  /** What a block says apart from the values of the registers. */
  private static String key(Block block) {
    Source source =
        block instanceof Block.Table t
            ? t.source()
            : block instanceof Block.Chart c ? c.source() : null;
    if (source != null) {
      return source.toString();
    }
    Block bare =
        inlines(
            block,
            f ->
                new Figure(
                    f.calculation(), f.parameters(), f.scope(), BigDecimal.ZERO, "", "", ""));
    return ManuscriptJson.write(Manuscript.of("-", List.of(bare)));
  }

  private static Block inlines(Block block, java.util.function.Function<Figure, Inline> change) {
    UnaryOperator<List<Inline>> run = text -> run(text, change);
    if (block instanceof Block.Heading h) {
      return new Block.Heading(h.level(), run.apply(h.text()));
    } else if (block instanceof Block.Paragraph p) {
      return p.withText(run.apply(p.text()));
    } else if (block instanceof Block.Listing l) {
      return new Block.Listing(
          l.ordered(),
          l.items().stream().map(i -> new Block.Item(i.depth(), run.apply(i.text()))).toList());
    } else if (block instanceof Block.Table t) {
      return new Block.Table(
          run.apply(t.caption()),
          t.headerRows(),
          t.rows().stream().map(cells -> cells.stream().map(c -> cell(c, run)).toList()).toList(),
          t.source());
    }
    return block;
  }

  private static Block.Cell cell(Block.Cell c, UnaryOperator<List<Inline>> run) {
    return new Block.Cell(run.apply(c.text()), c.rowSpan(), c.columnSpan(), c.align());
  }

  private static List<Inline> run(
      List<Inline> text, java.util.function.Function<Figure, Inline> change) {
    var out = new ArrayList<Inline>();
    for (Inline inline : text) {
      if (inline instanceof Figure f) {
        out.add(change.apply(f));
      } else if (inline instanceof Inline.Strong s) {
        out.add(new Inline.Strong(run(s.content(), change)));
      } else if (inline instanceof Inline.Link l) {
        out.add(new Inline.Link(run(l.content(), change), l.target()));
      } else if (inline instanceof Inline.Footnote n) {
        out.add(new Inline.Footnote(run(n.content(), change)));
      } else {
        out.add(inline);
      }
    }
    return out;
  }
}
