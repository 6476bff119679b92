package org.hengping.publisher.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;

/** What the files of a redacted manuscript may say, without blanks. */
final class ExpectedText {
  private final boolean marks;
  private final StringBuilder out = new StringBuilder();
  private final List<List<Inline>> notes = new ArrayList<>();

  private ExpectedText(boolean marks) {
    this.marks = marks;
  }

  /** The blocks, then the notes; note numbers in brackets. */
  static String body(Manuscript manuscript) {
    var text = new ExpectedText(true);
    manuscript.blocks().forEach(text::block);
    text.notes();
    return Squeezed.of(text.out.toString());
  }

  /** The blocks without notes and their marks. */
  static String blocks(Manuscript manuscript) {
    var text = new ExpectedText(false);
    manuscript.blocks().forEach(text::block);
    return Squeezed.of(text.out.toString());
  }

  /** The notes alone, in order. */
  static String notes(Manuscript manuscript) {
    var text = new ExpectedText(false);
    manuscript.blocks().forEach(text::block);
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
    if (chart.series().size() > 1 && !chart.categories().isEmpty()) {
      chart.series().forEach(s -> out.append(s.name()));
    }
    for (int i = 0; i < chart.categories().size(); i++) {
      out.append(chart.categories().get(i));
      for (var series : chart.series()) {
        out.append(series.values().get(i).toPlainString()).append(chart.unit());
      }
    }
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
      } else if (block instanceof Block.Chart c && c.series().size() > 1) {
        c.series().forEach(s -> text.out.append(s.name()));
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
