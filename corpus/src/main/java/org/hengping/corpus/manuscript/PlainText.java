package org.hengping.corpus.manuscript;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a manuscript as a reader sees it, without markup. All writers print exactly this
 * text, so it is what extraction from any output is compared with.
 */
public final class PlainText {
  private PlainText() {}

  /** Text of a run; a line break is a newline, a footnote is left out (see {@link #footnotes}). */
  public static String of(List<Inline> inlines) {
    var out = new StringBuilder();
    append(inlines, out);
    return out.toString();
  }

  private static void append(List<Inline> inlines, StringBuilder out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text t) {
        out.append(t.text());
      } else if (inline instanceof Inline.Strong s) {
        append(s.content(), out);
      } else if (inline instanceof Inline.Link l) {
        append(l.content(), out);
      } else if (inline instanceof Figure f) {
        out.append(f.text());
      } else if (inline instanceof Inline.Citation c) {
        out.append(c.label());
      } else if (inline instanceof Inline.Redacted r) {
        out.append(r.token());
      } else if (inline instanceof Inline.LineBreak) {
        out.append('\n');
      }
    }
  }

  /** Texts of the footnotes in a run, in order, nested ones included. */
  public static List<String> footnotes(List<Inline> inlines) {
    var notes = new ArrayList<String>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Footnote n) {
        notes.add(of(n.content()));
      } else if (inline instanceof Inline.Strong s) {
        notes.addAll(footnotes(s.content()));
      } else if (inline instanceof Inline.Link l) {
        notes.addAll(footnotes(l.content()));
      }
    }
    return notes;
  }

  /**
   * The lines of a block: one for a paragraph or heading, one per item of a list, one per row of a
   * table (cells joined by a tab; the caption first where there is one), one per category of a
   * chart (its title first, then the names of its series where there are several), what a machine
   * read of a part that was not understood.
   */
  public static List<String> lines(Block block) {
    if (block instanceof Block.Heading h) {
      return List.of(of(h.text()));
    } else if (block instanceof Block.Paragraph p) {
      return List.of(of(p.text()));
    } else if (block instanceof Block.Listing l) {
      return l.items().stream().map(i -> of(i.text())).toList();
    } else if (block instanceof Block.Table t) {
      var lines = new ArrayList<String>();
      if (!t.caption().isEmpty()) {
        lines.add(of(t.caption()));
      }
      for (var row : t.rows()) {
        lines.add(String.join("\t", row.stream().map(c -> of(c.text())).toList()));
      }
      return lines;
    } else if (block instanceof Block.Chart c) {
      return chartLines(c);
    } else if (block instanceof Block.Picture p) {
      return p.alternative().isEmpty() ? List.of() : List.of(p.alternative());
    } else if (block instanceof Block.Withheld w) {
      return List.of(w.token());
    } else if (block instanceof Block.Unrecognised u) {
      var lines = new ArrayList<String>();
      lines.add("〔未识别内容：" + u.what() + "〕");
      lines.addAll(u.text());
      return lines;
    }
    return List.of();
  }

  private static List<String> chartLines(Block.Chart chart) {
    var lines = new ArrayList<String>();
    lines.add(chart.title());
    if (chart.series().size() > 1) {
      lines.add(String.join("\t", chart.series().stream().map(Block.Series::name).toList()));
    }
    for (int i = 0; i < chart.categories().size(); i++) {
      var line = new StringBuilder(chart.categories().get(i));
      for (var series : chart.series()) {
        line.append('\t').append(series.values().get(i).toPlainString()).append(chart.unit());
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** All lines of a manuscript, without its title, joined by newlines. */
  public static String of(Manuscript manuscript) {
    var out = new StringBuilder();
    for (Block block : manuscript.blocks()) {
      for (String line : lines(block)) {
        out.append(line).append('\n');
      }
    }
    return out.toString();
  }
}
