package org.hengping.corpus.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Walks over the runs of a block, for those who look for one kind of inline wherever it stands. */
public final class Inlines {
  private Inlines() {}

  /** The runs of a block in reading order; a table gives its caption and then every cell. */
  public static List<List<Inline>> runs(Block block) {
    if (block instanceof Block.Heading h) {
      return List.of(h.text());
    } else if (block instanceof Block.Paragraph p) {
      return List.of(p.text());
    } else if (block instanceof Block.Listing l) {
      return l.items().stream().map(Block.Item::text).toList();
    } else if (block instanceof Block.Table t) {
      var runs = new ArrayList<List<Inline>>();
      runs.add(t.caption());
      t.rows().forEach(row -> row.forEach(cell -> runs.add(cell.text())));
      return runs;
    }
    return List.of();
  }

  /** Every inline of a block in reading order, also those inside others and inside footnotes. */
  public static Stream<Inline> in(Block block) {
    return runs(block).stream().flatMap(Inlines::in);
  }

  /** Every inline of a run in reading order, each before what it contains. */
  public static Stream<Inline> in(List<Inline> run) {
    return run.stream().flatMap(Inlines::withContent);
  }

  /** The figures that a block prints. */
  public static List<Figure> figures(Block block) {
    return in(block).filter(Figure.class::isInstance).map(Figure.class::cast).toList();
  }

  private static Stream<Inline> withContent(Inline inline) {
    if (inline instanceof Inline.Strong s) {
      return Stream.concat(Stream.of(inline), in(s.content()));
    } else if (inline instanceof Inline.Link l) {
      return Stream.concat(Stream.of(inline), in(l.content()));
    } else if (inline instanceof Inline.Footnote n) {
      return Stream.concat(Stream.of(inline), in(n.content()));
    }
    return Stream.of(inline);
  }
}
