package org.hengping.templates.html;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.ContentsLine;
import org.hengping.templates.layout.NotReleasable;
import org.hengping.templates.layout.OfficialParts;
import org.hengping.templates.layout.PageStarts;
import org.hengping.templates.layout.PictureFinder;
import org.hengping.templates.layout.PrintedPicture;
import org.hengping.templates.layout.PrintedPictures;

/**
 * The blocks of one manuscript as markup that is both HTML and well-formed XML. One use, one
 * thread.
 */
public final class BodyMarkup {
  private final Manuscript manuscript;
  private final OfficialParts parts;
  private final Setting setting;
  private final PageStarts pageStarts;
  private final StringBuilder out = new StringBuilder();
  private final InlineMarkup inlines;
  private final TableMarkup tables;
  private final ChartMarkup charts;
  private final ElementMarkup elements;
  private int headings;
  private int tagLevel = 1;

  private BodyMarkup(Manuscript manuscript, Setting setting, PageStarts pageStarts) {
    this.manuscript = manuscript;
    this.parts = OfficialParts.of(manuscript);
    this.setting = setting;
    this.pageStarts = pageStarts;
    this.inlines = new InlineMarkup(setting, out);
    this.tables = new TableMarkup(setting, out, inlines, pageStarts);
    this.charts = new ChartMarkup(setting, out);
    this.elements = new ElementMarkup(setting, out, inlines, manuscript.blocks(), parts.official());
  }

  /** For a browser. */
  static BodyMarkup forScreen(Manuscript manuscript, Audience audience, PictureFinder pictures) {
    var setting = new Setting(audience, false, new PrintedPictures(pictures, audience));
    return new BodyMarkup(manuscript, setting, PageStarts.UNKNOWN);
  }

  /**
   * For paper. Rows of tables have ids {@code r-table-row}, header rows {@code h-table-row}; 版记 has
   * the id {@code foot}.
   */
  public static BodyMarkup forPaper(
      Manuscript manuscript, Audience audience, PageStarts pageStarts, PrintedPictures pictures) {
    return new BodyMarkup(manuscript, new Setting(audience, true, pictures), pageStarts);
  }

  /**
   * All blocks without the title; the footnotes stand before 版记.
   *
   * @throws NotReleasable when an unrecognised block would go to the public
   */
  public String write() {
    return head() + belowTitle();
  }

  /** 版头, which stands above the title; to be called first. Empty where there is none. */
  public String head() {
    if (setting.paper() && parts.official()) {
      boolean signed = parts.head().stream().anyMatch(p -> p.element() == Element.SIGNER);
      out.append(signed ? "<div class=\"head signed\">" : "<div class=\"head\">");
    }
    blocks(0, parts.head().size());
    if (setting.paper() && parts.official()) {
      out.append("</div>\n");
    }
    return taken();
  }

  /**
   * All blocks but 版头, with the footnotes before 版记.
   *
   * @throws NotReleasable when an unrecognised block would go to the public
   */
  public String belowTitle() {
    int foot = manuscript.blocks().size() - parts.foot().size();
    blocks(parts.head().size(), foot);
    inlines.notes();
    if (setting.paper() && !parts.foot().isEmpty()) {
      out.append("<div class=\"foot\" id=\"foot\" style=\"margin-top:");
      out.append(String.format(Locale.ROOT, "%.2fmm\">", pageStarts.footSpace()));
      blocks(foot, manuscript.blocks().size());
      out.append("</div>\n");
    } else {
      blocks(foot, manuscript.blocks().size());
    }
    return taken();
  }

  private String taken() {
    String text = out.toString();
    out.setLength(0);
    return text;
  }

  private void blocks(int from, int to) {
    Set<Integer> breaks = breaks();
    for (int b = from; b < to; b++) {
      if (breaks.contains(b)) {
        out.append("<div class=\"page-break\"></div>\n");
      }
      block(b, manuscript.blocks().get(b));
    }
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
    String place = setting.sources() ? " data-block=\"" + index + "\"" : "";
    String id = setting.sources() ? " id=\"b-" + index + "\"" + place : "";
    if (block instanceof Block.Heading h) {
      heading(h, place);
    } else if (block instanceof Block.Paragraph p) {
      elements.write(p, id, index);
    } else if (block instanceof Block.Listing l) {
      listing(l, id);
    } else if (block instanceof Block.Table t) {
      tables.write(t, id);
    } else if (block instanceof Block.Chart c) {
      charts.write(c, id);
    } else if (block instanceof Block.Picture p) {
      picture(p, id);
    } else if (block instanceof Block.PageBreak) {
      out.append("<div class=\"page-break\"></div>\n");
    } else if (block instanceof Block.Contents) {
      contents(id);
    } else if (block instanceof Block.Withheld w) {
      boxed("withheld", w.token(), id);
    } else if (block instanceof Block.Unrecognised u) {
      unrecognised(u, id);
    }
  }

  private void heading(Block.Heading h, String place) {
    if (!ContentsLine.printed(h)) {
      out.append("<p").append(place).append('>');
      inlines.write(h.text());
      out.append("</p>\n");
      return;
    }
    headings++;
    tagLevel = Math.min(Math.min(h.level() + 1, tagLevel + 1), 6);
    out.append("<h").append(tagLevel).append(" id=\"h-").append(headings).append('"').append(place);
    out.append(" class=\"level-").append(h.level()).append("\">");
    inlines.write(h.text());
    out.append("</h").append(tagLevel).append(">\n");
  }

  /** The table of contents; the style sheet adds the numbers of pages on paper. */
  private void contents(String id) {
    String tag = setting.paper() ? "div" : "nav";
    out.append('<').append(tag).append(" class=\"contents\"").append(id);
    out.append(setting.paper() ? ">" : " aria-label=\"" + ContentsLine.TITLE + "\">");
    out.append("<p class=\"contents-title\">").append(ContentsLine.TITLE).append("</p>\n");
    for (ContentsLine line : ContentsLine.of(manuscript)) {
      out.append("<p class=\"contents-").append(line.level()).append("\"><a href=\"#h-");
      out.append(line.heading()).append('"');
      out.append(setting.paper() ? " title=\"" + Escaped.of(line.text()) + "\">" : ">");
      out.append(Escaped.of(line.text())).append("</a></p>\n");
    }
    out.append("</").append(tag).append(">\n");
  }

  private void unrecognised(Block.Unrecognised u, String id) {
    if (setting.audience() == Audience.PUBLIC) {
      throw new NotReleasable(u);
    }
    List<String> lines = PlainText.lines(u);
    boxed("unrecognised", lines.get(0), id + " title=\"" + Escaped.of(u.place()) + "\"");
    lines.stream().skip(1).forEach(l -> boxed("unrecognised", l, ""));
  }

  private void boxed(String kind, String text, String id) {
    out.append("<p class=\"").append(kind).append('"').append(id).append('>');
    out.append(Escaped.of(text)).append("</p>\n");
  }

  /** A picture with its words below, or these alone. */
  private void picture(Block.Picture p, String id) {
    var shown = setting.pictures().of(p);
    if (shown.isPresent()) {
      String tag = setting.paper() ? "div" : "figure";
      out.append('<').append(tag).append(" class=\"photo\"").append(id).append('>');
      photo(p, shown.get());
      if (!p.alternative().isEmpty()) {
        String caption = setting.paper() ? "p" : "figcaption";
        out.append('<').append(caption).append(" class=\"picture-caption\">");
        out.append(Escaped.of(p.alternative())).append("</").append(caption).append('>');
      }
      out.append("</").append(tag).append(">\n");
    } else if (!p.alternative().isEmpty()) {
      boxed("picture", p.alternative(), id);
    }
  }

  private void photo(Block.Picture p, PrintedPicture shown) {
    String alternative = Escaped.of(p.alternative().isEmpty() ? "图片" : p.alternative());
    if (setting.paper()) {
      out.append("<object type=\"picture\" data=\"").append(Escaped.of(p.hash()));
      out.append("\" alt=\"图片：").append(alternative);
      String size = "\" style=\"width:%.2fmm;height:%.2fmm\"></object>";
      out.append(String.format(Locale.ROOT, size, shown.width(), shown.height()));
    } else {
      out.append("<img alt=\"").append(alternative).append("\" src=\"data:image/png;base64,");
      out.append(Base64.getEncoder().encodeToString(shown.png())).append("\"/>");
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
      inlines.write(item.text());
    }
    for (; depth >= 0; depth--) {
      out.append("</li></").append(tag).append('>');
    }
    out.append('\n');
  }

  /** The headings of a manuscript with the ids that {@link #write} gives them. */
  static List<OutlineEntry> outline(Manuscript manuscript) {
    return ContentsLine.headings(manuscript).stream()
        .map(line -> new OutlineEntry("h-" + line.heading(), line.level(), line.text()))
        .toList();
  }
}
