package org.hengping.publisher.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.layout.PrintedText;

/**
 * Writes a manuscript anew for the public: cuts become tokens, figures and citations become their
 * text, tables and charts forget their directive, links keep only an address that anyone may see.
 * Runs are met in the order of {@link ManuscriptRuns}. One use.
 */
final class PublicRebuild {
  private final List<List<Found>> cuts;
  private final Predicate<String> openAddress;
  private int next;

  /**
   * @param cuts per run, in order and apart
   * @param openAddress whether a link may keep this address
   */
  PublicRebuild(List<List<Found>> cuts, Predicate<String> openAddress) {
    this.cuts = cuts;
    this.openAddress = openAddress;
  }

  String title(Manuscript manuscript) {
    return label(manuscript.title());
  }

  List<Block> blocks(Manuscript manuscript) {
    var blocks = new ArrayList<Block>();
    for (Block block : manuscript.blocks()) {
      blocks.add(block(block));
    }
    return blocks;
  }

  private Block block(Block block) {
    if (block instanceof Block.Heading h) {
      return new Block.Heading(h.level(), run(h.text()));
    } else if (block instanceof Block.Paragraph p) {
      return p.withText(run(p.text()));
    } else if (block instanceof Block.Listing l) {
      var items = new ArrayList<Block.Item>();
      l.items().forEach(i -> items.add(new Block.Item(i.depth(), run(i.text()))));
      return new Block.Listing(l.ordered(), items);
    } else if (block instanceof Block.Table t) {
      return table(t);
    } else if (block instanceof Block.Chart c) {
      return chart(c);
    } else if (block instanceof Block.Picture p) {
      label(p.alternative());
      return withheld(Rule.PICTURE);
    } else if (block instanceof Block.Unrecognised) {
      return withheld(Rule.UNRECOGNISED);
    }
    return block;
  }

  static Block.Withheld withheld(Rule rule) {
    return new Block.Withheld(rule.name(), rule.basis(), rule.token());
  }

  private Block.Table table(Block.Table table) {
    var caption = run(table.caption());
    var rows = new ArrayList<List<Block.Cell>>();
    for (var row : table.rows()) {
      var cells = new ArrayList<Block.Cell>();
      for (var cell : row) {
        cells.add(
            new Block.Cell(run(cell.text()), cell.rowSpan(), cell.columnSpan(), cell.align()));
      }
      rows.add(cells);
    }
    return new Block.Table(caption, table.headerRows(), rows, null);
  }

  private Block.Chart chart(Block.Chart chart) {
    String title = label(chart.title());
    String unit = label(chart.unit());
    var categories = new ArrayList<String>();
    chart.categories().forEach(c -> categories.add(label(c)));
    var series = new ArrayList<Block.Series>();
    chart.series().forEach(s -> series.add(new Block.Series(label(s.name()), s.values())));
    return new Block.Chart(chart.shape(), title, unit, categories, series, null);
  }

  private String label(String text) {
    return PlainText.of(run(List.of(new Inline.Text(text))));
  }

  private List<Inline> run(List<Inline> inlines) {
    var cursor = new Cursor(cuts.get(next++));
    return rewrite(inlines, cursor);
  }

  /** Where the walk over one run stands, in characters of its plain text. */
  private static final class Cursor {
    private final List<Found> cuts;
    private int at;

    Cursor(List<Found> cuts) {
      this.cuts = cuts;
    }
  }

  private List<Inline> rewrite(List<Inline> inlines, Cursor cursor) {
    var out = new ArrayList<Inline>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text t) {
        text(t.text(), cursor, out);
      } else if (inline instanceof Figure f) {
        text(f.text(), cursor, out);
      } else if (inline instanceof Inline.Citation c) {
        text(c.label(), cursor, out);
      } else if (inline instanceof Inline.LineBreak) {
        lineBreak(cursor, out);
      } else if (inline instanceof Inline.Redacted r) {
        cursor.at += r.token().length();
        out.add(r);
      } else if (inline instanceof Inline.Strong s) {
        addUnlessEmpty(out, new Inline.Strong(rewrite(s.content(), cursor)), s.content());
      } else if (inline instanceof Inline.Link l) {
        link(l, cursor, out);
      } else if (inline instanceof Inline.Footnote n) {
        out.add(new Inline.Footnote(run(n.content())));
      }
    }
    return out;
  }

  private static void addUnlessEmpty(
      List<Inline> out, Inline.Strong rewritten, List<Inline> original) {
    if (!rewritten.content().isEmpty() || original.isEmpty()) {
      out.add(rewritten);
    }
  }

  private void link(Inline.Link link, Cursor cursor, List<Inline> out) {
    var content = rewrite(link.content(), cursor);
    if (openAddress.test(link.target())) {
      out.add(new Inline.Link(content, link.target()));
    } else {
      out.addAll(content);
    }
  }

  private static void lineBreak(Cursor cursor, List<Inline> out) {
    boolean cut = cursor.cuts.stream().anyMatch(c -> c.start() <= cursor.at && cursor.at < c.end());
    cursor.at++;
    if (!cut) {
      out.add(new Inline.LineBreak());
    }
  }

  private static void text(String text, Cursor cursor, List<Inline> out) {
    int begin = cursor.at;
    int end = begin + text.length();
    int from = begin;
    for (Found cut : cursor.cuts) {
      if (cut.end() <= begin || cut.start() >= end) {
        continue;
      }
      if (cut.start() > from) {
        add(out, text.substring(from - begin, cut.start() - begin));
      }
      if (cut.start() >= begin) {
        out.add(new Inline.Redacted(cut.rule().name(), cut.rule().basis(), cut.rule().token()));
      }
      from = Math.min(end, cut.end());
    }
    if (from < end) {
      add(out, text.substring(from - begin));
    }
    cursor.at = end;
  }

  /** What has no look of its own could hide something, so only printed characters go on. */
  private static void add(List<Inline> out, String text) {
    String printed = PrintedText.of(text);
    if (!printed.isEmpty()) {
      out.add(new Inline.Text(printed));
    }
  }
}
