package org.hengping.templates.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Source;
import org.hengping.templates.chart.ChartRows;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.Footnotes;
import org.hengping.templates.layout.NotReleasable;
import org.hengping.templates.layout.OfficialLayout;
import org.hengping.templates.layout.PageStarts;
import org.hengping.templates.layout.PrintedText;
import org.hengping.templates.layout.TableGrid;

/**
 * The blocks of one manuscript as markup that is both HTML and well-formed XML. One use, one
 * thread.
 */
public final class BodyMarkup {

  /** What the markup is for. */
  private enum Medium {
    /** A browser: sources of figures can be seen, notes are linked. */
    SCREEN,
    /** Paper: nothing but structure and classes. */
    PRINT
  }

  /** Points. */
  private static final double CHART_SIZE = 12;

  private final Manuscript manuscript;
  private final boolean sources;
  private final Audience audience;
  private final Medium medium;
  private final Footnotes footnotes = new Footnotes();
  private final StringBuilder out = new StringBuilder();
  private final PageStarts pageStarts;
  private boolean inLink;
  private int headings;
  private int tables;
  private int tagLevel = 1;

  private BodyMarkup(
      Manuscript manuscript, Audience audience, Medium medium, PageStarts pageStarts) {
    this.manuscript = manuscript;
    this.pageStarts = pageStarts;
    this.audience = audience;
    this.medium = medium;
    this.sources = audience == Audience.STAFF && medium == Medium.SCREEN;
  }

  /** For a browser. */
  static BodyMarkup forScreen(Manuscript manuscript, Audience audience) {
    return new BodyMarkup(manuscript, audience, Medium.SCREEN, PageStarts.UNKNOWN);
  }

  /**
   * For paper. While it is not known where pages start, rows of tables have ids {@code
   * r-table-row}, header rows {@code h-table-row}.
   */
  public static BodyMarkup forPaper(
      Manuscript manuscript, Audience audience, PageStarts pageStarts) {
    return new BodyMarkup(manuscript, audience, Medium.PRINT, pageStarts);
  }

  /**
   * All blocks and then the footnotes, without the title.
   *
   * @throws NotReleasable when an unrecognised block would go to the public
   */
  public String write() {
    Set<Integer> breaks = breaks();
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      if (breaks.contains(b)) {
        out.append("<div class=\"page-break\"></div>\n");
      }
      block(b, manuscript.blocks().get(b));
    }
    notes();
    return out.toString();
  }

  /** Blocks before which a page must end: moved tables, or the headings right before them. */
  private Set<Integer> breaks() {
    var breaks = new HashSet<Integer>();
    int table = 0;
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      if (manuscript.blocks().get(b) instanceof Block.Table
          && pageStarts.moved().contains(table++)) {
        int first = b;
        while (first > 0 && manuscript.blocks().get(first - 1) instanceof Block.Heading) {
          first--;
        }
        breaks.add(first);
      }
    }
    return breaks;
  }

  private void block(int index, Block block) {
    String place = sources ? " data-block=\"" + index + "\"" : "";
    String id = sources ? " id=\"b-" + index + "\"" + place : "";
    if (block instanceof Block.Heading h) {
      heading(h, place);
    } else if (block instanceof Block.Paragraph p) {
      out.append("<p").append(id).append('>');
      inlines(p.text());
      out.append("</p>\n");
    } else if (block instanceof Block.Listing l) {
      listing(l, id);
    } else if (block instanceof Block.Table t) {
      table(t, id);
    } else if (block instanceof Block.Chart c) {
      chart(c, id);
    } else if (block instanceof Block.Picture p) {
      picture(p, id);
    } else if (block instanceof Block.PageBreak) {
      out.append("<div class=\"page-break\"></div>\n");
    } else if (block instanceof Block.Withheld w) {
      boxed("withheld", w.token(), id);
    } else if (block instanceof Block.Unrecognised u) {
      unrecognised(u, id);
    }
  }

  private void heading(Block.Heading h, String place) {
    if (blank(h)) {
      out.append("<p").append(place).append('>');
      inlines(h.text());
      out.append("</p>\n");
      return;
    }
    headings++;
    tagLevel = Math.min(Math.min(h.level() + 1, tagLevel + 1), 6);
    out.append("<h").append(tagLevel).append(" id=\"h-").append(headings).append('"').append(place);
    out.append(" class=\"level-").append(h.level()).append("\">");
    inlines(h.text());
    out.append("</h").append(tagLevel).append(">\n");
  }

  private static boolean blank(Block.Heading h) {
    return PrintedText.of(PlainText.of(h.text())).replace('\u00A0', ' ').isBlank();
  }

  private void unrecognised(Block.Unrecognised u, String id) {
    if (audience == Audience.PUBLIC) {
      throw new NotReleasable(u);
    }
    String at = sources ? id + " title=\"" + Escaped.of(u.place()) + "\"" : id;
    var lines = PlainText.lines(u);
    boxed("unrecognised", lines.get(0), at);
    lines.stream().skip(1).forEach(l -> boxed("unrecognised", l, ""));
  }

  private void boxed(String kind, String text, String id) {
    out.append("<p class=\"").append(kind).append('"').append(id).append('>');
    out.append(Escaped.of(text)).append("</p>\n");
  }

  private void picture(Block.Picture p, String id) {
    if (!p.alternative().isEmpty()) {
      boxed("picture", p.alternative(), id);
    }
  }

  private void listing(Block.Listing l, String id) {
    String tag = l.ordered() ? "ol" : "ul";
    int depth = -1;
    for (Block.Item item : l.items()) {
      int wanted = Math.max(0, Math.min(item.depth(), depth + 1));
      if (wanted > depth) {
        out.append('<').append(tag).append(depth < 0 ? id : "").append('>');
        depth++;
      } else {
        out.append("</li>");
        for (; depth > wanted; depth--) {
          out.append("</").append(tag).append("></li>");
        }
      }
      out.append("<li>");
      inlines(item.text());
    }
    for (; depth >= 0; depth--) {
      out.append("</li></").append(tag).append('>');
    }
    out.append('\n');
  }

  private void table(Block.Table t, String id) {
    var grid = TableGrid.of(t).withoutCoveredRows().dividedAt(pageStarts.of(tables));
    String from = sources && t.source() != null ? source(t.source()) : "";
    int number = tables++;
    if (grid.rows().isEmpty() && t.caption().isEmpty()) {
      return;
    }
    double ems = OfficialLayout.ems(OfficialLayout.tableSize(grid.columns()));
    double[] widths = grid.widths(ems);
    String style = medium == Medium.PRINT && grid.low(widths, ems) ? "table low" : "table";
    out.append("<div class=\"")
        .append(style)
        .append('"')
        .append(id)
        .append(from)
        .append(region(t.caption()));
    if (!t.caption().isEmpty()) {
      out.append("<p class=\"caption\">");
      inlines(t.caption());
      out.append("</p>");
    }
    if (!grid.rows().isEmpty()) {
      rows(grid, number, widths);
    }
    out.append("</div>\n");
  }

  /** A wide table is scrolled inside its frame, so the frame must be reachable by keyboard. */
  private String region(List<Inline> caption) {
    if (medium == Medium.PRINT) {
      return ">";
    }
    String name = caption.isEmpty() ? "表格" : Escaped.of(PlainText.of(caption));
    return " tabindex=\"0\" role=\"region\" aria-label=\"" + name + "\">";
  }

  private void rows(TableGrid grid, int number, double[] widths) {
    double size = OfficialLayout.tableSize(grid.columns());
    out.append("<table class=\"").append(sizeClass(size)).append("\"><colgroup>");
    for (double width : widths) {
      out.append("<col style=\"width:").append(percent(width)).append("\"/>");
    }
    out.append("</colgroup>\n");
    boolean marked = medium == Medium.PRINT && !pageStarts.known();
    int head = grid.repeatsHeader(widths, OfficialLayout.ems(size)) ? grid.headerRows() : 0;
    for (int r = 0; r < grid.rows().size(); r++) {
      boolean header = r < grid.headerRows();
      if (r == 0) {
        out.append(r < head ? "<thead>" : "<tbody>");
      } else if (r == head) {
        out.append("</thead><tbody>");
      }
      boolean high = medium == Medium.PRINT && grid.high(r, widths, OfficialLayout.ems(size));
      out.append("<tr").append(high ? " class=\"high\"" : "");
      out.append(marked ? " id=\"" + (header ? "h-" : "r-") + number + "-" + r + "\">" : ">");
      for (TableGrid.Place place : grid.rows().get(r)) {
        if (place.origin()) {
          cell(place.cell(), header);
        }
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table>");
  }

  private static String sizeClass(double size) {
    return size < 10 ? "dense" : size < 12 ? "middling" : "wide";
  }

  private void cell(Block.Cell cell, boolean header) {
    out.append(header ? "<th scope=\"col\"" : "<td");
    if (cell.rowSpan() > 1) {
      out.append(" rowspan=\"").append(cell.rowSpan()).append('"');
    }
    if (cell.columnSpan() > 1) {
      out.append(" colspan=\"").append(cell.columnSpan()).append('"');
    }
    if (!header && cell.align() != Block.Align.LEFT) {
      out.append(" class=\"").append(cell.align().name().toLowerCase(Locale.ROOT)).append('"');
    }
    out.append('>');
    inlines(cell.text());
    out.append(header ? "</th>" : "</td>");
  }

  private void chart(Block.Chart c, String id) {
    var chart = ChartRows.of(c);
    String from = sources && c.source() != null ? source(c.source()) : "";
    out.append("<div class=\"chart\"").append(id).append(from).append("><p class=\"caption\">");
    out.append(Escaped.of(c.title())).append("</p>");
    if (!chart.rows().isEmpty() || !chart.names().isEmpty()) {
      bars(chart, Math.max(1, c.series().size()));
    }
    out.append("</div>\n");
  }

  private void bars(ChartRows chart, int series) {
    out.append("<table class=\"bars\"><colgroup><col style=\"width:24%\"/>");
    for (int s = 0; s < series; s++) {
      out.append("<col style=\"width:").append(percent(0.76 / series)).append("\"/>");
    }
    out.append("</colgroup>\n");
    out.append("<tbody>");
    if (!chart.names().isEmpty()) {
      out.append("<tr class=\"names\"><td></td>");
      for (String name : chart.names()) {
        out.append("<th scope=\"col\">").append(Escaped.of(name)).append("</th>");
      }
      out.append("</tr>\n");
    }
    double room = chart.room(0.76 / series * OfficialLayout.ems(CHART_SIZE));
    for (ChartRows.Row row : chart.rows()) {
      out.append("<tr><th scope=\"row\">").append(Escaped.of(row.category())).append("</th>");
      for (int s = 0; s < row.bars().size(); s++) {
        var bar = row.bars().get(s);
        out.append("<td><span class=\"bar series-").append(s % 6).append("\" style=\"width:");
        out.append(percent(bar.share() * room)).append("\"></span>");
        out.append(Escaped.of(bar.text())).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table>");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text t) {
        out.append(Escaped.of(t.text()));
      } else if (inline instanceof Inline.Strong s) {
        out.append("<strong>");
        inlines(s.content());
        out.append("</strong>");
      } else if (inline instanceof Inline.Link l) {
        link(l);
      } else if (inline instanceof Figure f) {
        figure(f);
      } else if (inline instanceof Inline.Citation c) {
        citation(c);
      } else if (inline instanceof Inline.Footnote n) {
        noteMark(footnotes.add(n));
      } else if (inline instanceof Inline.Redacted r) {
        redacted(r);
      } else if (inline instanceof Inline.LineBreak) {
        out.append("<br/>");
      }
    }
  }

  private void link(Inline.Link l) {
    String words = PlainText.of(l.content());
    boolean address = !inLink && !words.isBlank() && LinkTarget.isAddress(l.target());
    inLink |= address;
    if (address) {
      out.append("<a href=\"").append(Escaped.of(l.target())).append("\" title=\"");
      out.append(Escaped.of(words)).append("\">");
    }
    inlines(l.content());
    if (address) {
      out.append("</a>");
      inLink = false;
    }
  }

  private void figure(Figure f) {
    if (!sources) {
      out.append(Escaped.of(f.text()));
      return;
    }
    String parameters = parameters(f.parameters());
    out.append("<data class=\"figure\" value=\"").append(f.value().toPlainString());
    out.append("\" data-calculation=\"").append(Escaped.of(f.calculation()));
    out.append("\" data-parameters=\"").append(Escaped.of(parameters));
    out.append("\" data-scope=\"").append(f.scope().name());
    out.append("\" data-fingerprint=\"").append(Escaped.of(f.fingerprint()));
    out.append("\" title=\"数字来源：").append(Escaped.of(f.calculation()));
    out.append(Escaped.of(parameters.isEmpty() ? "" : "（" + parameters + "）")).append("\">");
    out.append(Escaped.of(f.text())).append("</data>");
  }

  private void citation(Inline.Citation c) {
    out.append("<cite");
    if (sources) {
      out.append(" data-document=\"").append(Escaped.of(c.document()));
      out.append("\" data-anchor=\"").append(Escaped.of(c.anchor()));
      out.append("\" title=\"引自：").append(Escaped.of(c.document())).append('"');
    }
    out.append('>').append(Escaped.of(c.label())).append("</cite>");
  }

  private void redacted(Inline.Redacted r) {
    out.append("<span class=\"redacted\"");
    if (sources) {
      out.append(" title=\"").append(Escaped.of(r.basis())).append('"');
    }
    out.append('>').append(Escaped.of(r.token())).append("</span>");
  }

  private void noteMark(int number) {
    if (medium == Medium.SCREEN) {
      out.append("<sup class=\"note\"><a id=\"nr-").append(number).append("\" href=\"#n-");
      out.append(number).append("\" role=\"doc-noteref\">[").append(number).append("]</a></sup>");
    } else {
      out.append("<sup class=\"note\">[").append(number).append("]</sup>");
    }
  }

  private void notes() {
    if (footnotes.count() == 0) {
      return;
    }
    out.append("<div class=\"notes\"");
    out.append(medium == Medium.SCREEN ? " role=\"doc-endnotes\">\n" : ">\n");
    // a note may bring another one, so the count grows while they are written
    for (int n = 1; n <= footnotes.count(); n++) {
      if (medium == Medium.SCREEN) {
        out.append("<p id=\"n-").append(n).append("\"><a href=\"#nr-").append(n);
        out.append("\" role=\"doc-backlink\">[").append(n).append("]</a> ");
      } else {
        out.append("<p>[").append(n).append("] ");
      }
      inlines(footnotes.get(n).content());
      out.append("</p>\n");
    }
    out.append("</div>\n");
  }

  private static String source(Source source) {
    String parameters = parameters(source.parameters());
    return " data-directive=\""
        + Escaped.of(source.directive())
        + "\" data-parameters=\""
        + Escaped.of(parameters)
        + "\" title=\"数据来源："
        + Escaped.of(source.directive() + (parameters.isEmpty() ? "" : "（" + parameters + "）"))
        + "\"";
  }

  private static String parameters(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("; "));
  }

  /** The headings of a manuscript with the ids that {@link #write} gives them. */
  static List<OutlineEntry> outline(Manuscript manuscript) {
    var entries = new ArrayList<OutlineEntry>();
    for (Block block : manuscript.blocks()) {
      if (block instanceof Block.Heading h && !blank(h)) {
        entries.add(
            new OutlineEntry("h-" + (entries.size() + 1), h.level(), PlainText.of(h.text())));
      }
    }
    return List.copyOf(entries);
  }
}
