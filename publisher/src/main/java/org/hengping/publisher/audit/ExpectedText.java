package org.hengping.publisher.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;

/** What the files of a redacted manuscript may say, without blanks. */
final class ExpectedText {
  private final boolean marks;
  private final StringBuilder out = new StringBuilder();
  private final Map<Integer, Integer> pages;
  private final List<List<Inline>> notes = new ArrayList<>();

  private ExpectedText(boolean marks, Map<Integer, Integer> pages) {
    this.marks = marks;
    this.pages = pages;
  }

  private ExpectedText(boolean marks) {
    this(marks, Map.of());
  }

  /** All blocks, the notes before 版记; note numbers in brackets. */
  static String body(Manuscript manuscript) {
    var text = new ExpectedText(true);
    text.blocks(manuscript, 0, foot(manuscript));
    text.notes();
    text.blocks(manuscript, foot(manuscript), manuscript.blocks().size());
    return Squeezed.of(text.out.toString());
  }

  /**
   * A printed document: 版头, the title, the blocks, the notes and 版记.
   *
   * @param pages the page of each heading by its 1-based number, for the table of contents
   */
  static String paper(Manuscript manuscript, Map<Integer, Integer> pages) {
    var text = new ExpectedText(true, pages);
    text.blocks(manuscript, 0, head(manuscript));
    text.out.append(manuscript.title());
    text.blocks(manuscript, head(manuscript), foot(manuscript));
    text.notes();
    text.blocks(manuscript, foot(manuscript), manuscript.blocks().size());
    return Squeezed.of(text.out.toString());
  }

  /** 版头, the title and the other blocks, without notes and their marks. */
  static String withTitle(Manuscript manuscript) {
    var text = new ExpectedText(false);
    text.blocks(manuscript, 0, head(manuscript));
    text.out.append(manuscript.title());
    text.blocks(manuscript, head(manuscript), manuscript.blocks().size());
    return Squeezed.of(text.out.toString());
  }

  private void blocks(Manuscript manuscript, int from, int to) {
    for (Block block : manuscript.blocks().subList(from, to)) {
      if (block instanceof Block.Contents) {
        contents(manuscript);
      } else {
        block(block);
      }
    }
  }

  /** How many blocks stand above the title. */
  private static int head(Manuscript manuscript) {
    int head = 0;
    while (head < manuscript.blocks().size() && at(manuscript, head, Element.Place.HEAD)) {
      head++;
    }
    return head;
  }

  /** The first block of 版记. */
  private static int foot(Manuscript manuscript) {
    int foot = manuscript.blocks().size();
    while (foot > head(manuscript) && at(manuscript, foot - 1, Element.Place.FOOT)) {
      foot--;
    }
    return foot;
  }

  private static boolean at(Manuscript manuscript, int block, Element.Place place) {
    return manuscript.blocks().get(block) instanceof Block.Paragraph p
        && p.element().place() == place;
  }

  /** The table of contents has the headings of two levels that are not blank. */
  private void contents(Manuscript manuscript) {
    out.append("目录");
    int number = 0;
    for (Block block : manuscript.blocks()) {
      if (block instanceof Block.Heading h && !Squeezed.of(PlainText.of(h.text())).isEmpty()) {
        number++;
        if (h.level() <= 2) {
          out.append(PlainText.of(h.text())).append(pages.isEmpty() ? "" : pages.get(number));
        }
      }
    }
  }

  /** The lines of a table of contents without the number of the page, empty where there is none. */
  static List<String> contentsLines(Manuscript manuscript) {
    if (manuscript.blocks().stream().noneMatch(Block.Contents.class::isInstance)) {
      return List.of();
    }
    return manuscript.blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .filter(h -> h.level() <= 2)
        .map(h -> Squeezed.compatible(PlainText.of(h.text())))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The notes alone, in order. */
  static String notes(Manuscript manuscript) {
    var text = new ExpectedText(false);
    text.blocks(manuscript, 0, manuscript.blocks().size());
    text.out.setLength(0);
    text.notes();
    return Squeezed.of(text.out.toString());
  }

  private void block(Block block) {
    if (block instanceof Block.Heading h) {
      inlines(h.text());
    } else if (block instanceof Block.Paragraph p) {
      inlines(p.text());
    } else if (block instanceof Block.Listing l) {
      l.items().forEach(i -> inlines(i.text()));
    } else if (block instanceof Block.Table t) {
      inlines(t.caption());
      t.rows().forEach(row -> row.forEach(cell -> inlines(cell.text())));
    } else if (block instanceof Block.Chart c) {
      chart(c);
    } else if (block instanceof Block.Picture p) {
      out.append(p.alternative());
    } else if (block instanceof Block.Withheld w) {
      out.append(w.token());
    }
  }

  private void chart(Block.Chart chart) {
    out.append(chart.title());
    if (chart.series().size() > 1) {
      chart.series().forEach(s -> out.append(s.name()));
    }
    for (int i = 0; i < chart.categories().size(); i++) {
      out.append(chart.categories().get(i));
      for (var series : chart.series()) {
        out.append(series.values().get(i).toPlainString()).append(chart.unit());
      }
    }
  }

  /** What a drawn chart holds: of each row of numbers its name, the categories and the values. */
  static String drawnChart(Block.Chart chart) {
    var text = new StringBuilder();
    for (var series : chart.series()) {
      text.append(series.name());
      chart.categories().forEach(text::append);
      series.values().forEach(v -> text.append(v.toPlainString()));
    }
    return Squeezed.of(text.toString());
  }

  /** The sheet behind a chart, row by row. */
  static String chartSheet(Block.Chart chart) {
    var text = new StringBuilder();
    chart.series().forEach(s -> text.append(s.name()));
    for (int i = 0; i < chart.categories().size(); i++) {
      text.append(chart.categories().get(i));
      for (var series : chart.series()) {
        text.append(series.values().get(i).toPlainString());
      }
    }
    return Squeezed.of(text.toString());
  }

  /** What may be said about a drawing: nothing, the lines of a chart, or one value of it. */
  static Set<String> wordsOfDrawings(Manuscript manuscript) {
    var words = new TreeSet<String>();
    words.add("");
    for (Block block : manuscript.blocks()) {
      if (block instanceof Block.Chart c) {
        words.add(Squeezed.of(String.join("；", PlainText.lines(c))));
        for (int i = 0; i < c.categories().size(); i++) {
          for (var series : c.series()) {
            String value = series.values().get(i).toPlainString() + c.unit();
            words.add(Squeezed.of(c.categories().get(i) + value));
          }
        }
      }
    }
    return words;
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text t) {
        out.append(t.text());
      } else if (inline instanceof Inline.Strong s) {
        inlines(s.content());
      } else if (inline instanceof Inline.Link l) {
        inlines(l.content());
      } else if (inline instanceof Inline.Redacted r) {
        out.append(r.token());
      } else if (inline instanceof Figure f) {
        out.append(f.text());
      } else if (inline instanceof Inline.Citation c) {
        out.append(c.label());
      } else if (inline instanceof Inline.Footnote n) {
        notes.add(n.content());
        out.append(marks ? "[" + notes.size() + "]" : "");
      }
    }
  }

  private void notes() {
    for (int n = 0; n < notes.size(); n++) {
      out.append(marks ? "[" + (n + 1) + "]" : "");
      inlines(notes.get(n));
    }
  }

  /** Texts of the header rows of all tables, which a PDF prints again on further pages. */
  static Set<String> tableHeads(Manuscript manuscript) {
    var heads = new TreeSet<String>();
    for (Block block : manuscript.blocks()) {
      var text = new ExpectedText(true);
      if (block instanceof Block.Table t) {
        t.rows().stream()
            .limit(t.headerRows())
            .forEach(row -> row.forEach(cell -> text.inlines(cell.text())));
      }
      heads.add(Squeezed.compatible(text.out.toString()));
    }
    return heads;
  }

  /** The addresses of all links. */
  static Set<String> addresses(Manuscript manuscript) {
    var addresses = new TreeSet<String>();
    for (Block block : manuscript.blocks()) {
      if (block instanceof Block.Heading h) {
        addresses(h.text(), addresses);
      } else if (block instanceof Block.Paragraph p) {
        addresses(p.text(), addresses);
      } else if (block instanceof Block.Listing l) {
        l.items().forEach(i -> addresses(i.text(), addresses));
      } else if (block instanceof Block.Table t) {
        addresses(t.caption(), addresses);
        t.rows().forEach(row -> row.forEach(cell -> addresses(cell.text(), addresses)));
      }
    }
    return addresses;
  }

  private static void addresses(List<Inline> inlines, Set<String> addresses) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Link l) {
        addresses.add(l.target());
        addresses(l.content(), addresses);
      } else if (inline instanceof Inline.Strong s) {
        addresses(s.content(), addresses);
      } else if (inline instanceof Inline.Footnote n) {
        addresses(n.content(), addresses);
      }
    }
  }
}
