package org.hengping.templates.docx;

import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.ContentsLine;
import org.hengping.templates.layout.OfficialLayout;
import org.hengping.templates.layout.OfficialParts;
import org.hengping.templates.layout.PrintedText;
import org.hengping.templates.layout.TableGrid;
import org.hengping.templates.layout.TitleLines;

/**
 * The headings that the table of contents lists and the pages on which they stand. All lines of the
 * official layout have a fixed height, so the pages follow from counting lines, without a font.
 *
 * @param entries in order; empty when the document has no table of contents
 * @param pages 1-based, parallel to {@code entries}
 */
record HeadingPages(List<ContentsLine> entries, List<Integer> pages) {
  HeadingPages {
    entries = List.copyOf(entries);
    pages = List.copyOf(pages);
  }

  static HeadingPages of(Manuscript manuscript, Audience audience, PageSetup setup) {
    if (manuscript.blocks().stream().noneMatch(Block.Contents.class::isInstance)) {
      return new HeadingPages(List.of(), List.of());
    }
    List<ContentsLine> entries = ContentsLine.of(manuscript);
    return new HeadingPages(entries, new Walk(entries, audience, setup).pages(manuscript));
  }

  /** Goes over the blocks once. */
  private static final class Walk {
    private static final double POINTS = 72 / 25.4;
    private static final double LINE = OfficialLayout.LINE_PITCH;
    private static final double TITLE_LINE = 36;
    private static final double SPACING = -0.25;
    private static final double SMALL = 14;

    /** Left and right margin of a cell, and upper and lower one with a border. */
    private static final double CELL_SIDES = 5.7;

    private static final double CELL_EDGES = 4.5;

    private final PageFlow flow;
    private final double width;
    private final List<ContentsLine> entries;
    private final boolean controls;
    private int headings;
    private int entry;

    Walk(List<ContentsLine> entries, Audience audience, PageSetup setup) {
      this.width = setup.textWidth() / 20.0;
      this.flow = new PageFlow(setup.textHeight() / 20.0);
      this.entries = entries;
      this.controls = audience == Audience.STAFF;
    }

    List<Integer> pages(Manuscript manuscript) {
      var parts = OfficialParts.of(manuscript);
      head(parts.head());
      int lines = TitleLines.of(manuscript.title()).size();
      double above = parts.official() ? 2 * LINE : 0;
      add(above, lines, TITLE_LINE, LINE, true, 0);
      parts.body().forEach(this::block);
      return flow.pages();
    }

    private void head(List<Block.Paragraph> head) {
      for (Block.Paragraph p : head) {
        if (p.element() == Element.ORGAN_MARK) {
          double size = OfficialLayout.organMarkSize(PlainText.of(p.text()));
          add(head.get(0) == p ? 35 * POINTS : 0, 1, size * 1.4, LINE, true, 0);
        } else if (p.element() == Element.DOCUMENT_NUMBER) {
          add(0, 1, 20, 12, true, 0);
        }
      }
    }

    private void add(
        double space, int count, double line, double after, boolean kept, double notes) {
      flow.add(new PageFlow.Piece(space, count, line, after, kept, notes, -1));
    }

    private void block(Block block) {
      if (block instanceof Block.Heading h) {
        heading(h);
      } else if (block instanceof Block.Paragraph p) {
        paragraph(p);
      } else if (block instanceof Block.Listing l) {
        l.items().forEach(this::item);
      } else if (block instanceof Block.Table t) {
        table(t);
      } else if (block instanceof Block.Chart c) {
        chart(c);
      } else if (block instanceof Block.Picture p) {
        notice(p.alternative());
      } else if (block instanceof Block.Contents) {
        contents();
      } else if (block instanceof Block.PageBreak) {
        flow.newPage();
      } else if (block instanceof Block.Withheld w) {
        notice(w.token());
      } else if (block instanceof Block.Unrecognised u) {
        PlainText.lines(u).forEach(this::notice);
      }
    }

    private void heading(Block.Heading h) {
      headings += ContentsLine.printed(h) ? 1 : 0;
      boolean listed = entry < entries.size() && entries.get(entry).heading() == headings;
      int lines = text(h.text(), 2, 0);
      flow.add(new PageFlow.Piece(0, lines, LINE, 0, true, notes(h.text()), listed ? entry++ : -1));
    }

    private void paragraph(Block.Paragraph p) {
      boolean apart = p.element() == Element.ATTACHMENTS || p.element() == Element.SIGNATURE;
      double indent = p.element() == Element.TEXT ? 2 : 0;
      add(apart ? LINE : 0, text(p.text(), indent, 0), LINE, 0, false, notes(p.text()));
    }

    private void item(Block.Item item) {
      double left = (640 + 480 * (Numbering.deepest(item.depth()) + 1)) / 20.0;
      add(0, text(item.text(), 0, left), LINE, 0, false, notes(item.text()));
    }

    private int text(List<Inline> text, double indent, double left) {
      double size = OfficialLayout.TEXT_SIZE;
      return new TextLines(size, SPACING, width - left, indent * (size + SPACING))
          .of(printed(text));
    }

    /** The text with the edges of the controls around figures. */
    private String printed(List<Inline> text) {
      var out = new StringBuilder();
      for (Inline inline : text) {
        boolean control = controls && inline instanceof Figure;
        out.append(control ? "" + TextLines.EDGE : "");
        for (String line : PlainText.of(List.of(inline)).split("\n", -1)) {
          out.append(PrintedText.of(line)).append('\n');
        }
        out.setLength(out.length() - 1);
        out.append(control ? "" + TextLines.EDGE : "");
      }
      return out.toString();
    }

    private double notes(List<Inline> text) {
      double height = 0;
      for (String note : PlainText.footnotes(text)) {
        height += 16 * new TextLines(10.5, 0, width, 10).of(note);
      }
      return height;
    }

    private void table(Block.Table t) {
      if (!t.caption().isEmpty()) {
        caption(PlainText.of(t.caption()));
      }
      var grid = TableGrid.of(t);
      if (grid.rows().isEmpty()) {
        return;
      }
      double size = OfficialLayout.tableSize(grid.columns());
      double ems = OfficialLayout.ems(size);
      double[] shares = grid.widths(ems);
      int kept = grid.low(shares, ems) ? grid.rows().size() - 1 : grid.headerRows();
      for (int r = 0; r < grid.rows().size(); r++) {
        add(0, 1, rowHeight(grid, r, shares, size), 0, r < kept, 0);
      }
      add(0, 1, 12, 0, false, 0);
    }

    private double rowHeight(TableGrid grid, int row, double[] shares, double size) {
      double line = size < 10 ? 12.5 : size < 12 ? 15 : 18;
      int most = 1;
      for (TableGrid.Place place : grid.rows().get(row)) {
        if (place.origin() && place.cell().rowSpan() == 1) {
          double width = -CELL_SIDES;
          for (int c = 0; c < place.cell().columnSpan(); c++) {
            width += shares[place.column() + c] * this.width;
          }
          var lines = new TextLines(size, 0, width, 0);
          most = Math.max(most, lines.of(printed(place.cell().text())));
        }
      }
      return most * line + CELL_EDGES;
    }

    private void caption(String text) {
      add(6, new TextLines(SMALL, 0, width, 0).of(text), 24, 0, true, 0);
    }

    private void chart(Block.Chart c) {
      caption(c.title());
      if (ChartPart.drawable(c)) {
        add(3, 1, DrawingXml.height(c) * POINTS, 3, false, 0);
      }
    }

    private void notice(String text) {
      if (!text.isEmpty()) {
        add(10, new TextLines(SMALL, 0, width - 11.3, 0).of(text), 22, 10, false, 0);
      }
    }

    private void contents() {
      if (entries.isEmpty()) {
        return;
      }
      add(0, 1, TITLE_LINE, LINE, true, 0);
      for (ContentsLine line : entries) {
        double left = line.level() > 1 ? 15.75 : 0;
        var lines = new TextLines(OfficialLayout.TEXT_SIZE, SPACING, width - left, 0);
        add(0, lines.of(line.text().replace('\n', ' ') + "…" + 1), LINE, 0, false, 0);
      }
    }
  }
}
