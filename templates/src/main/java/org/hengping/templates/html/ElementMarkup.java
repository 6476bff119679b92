package org.hengping.templates.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.layout.OfficialLayout;
import org.hengping.templates.layout.SignaturePlace;
import org.hengping.templates.layout.TextMeasure;

/**
 * Paragraphs, each element of an official document (公文格式各要素) with a class of its own such as {@code
 * element-recipients}; on paper also with the measures that follow from its text.
 */
final class ElementMarkup {
  private final Setting setting;
  private final StringBuilder out;
  private final InlineMarkup inlines;
  private final List<Block> blocks;
  private final boolean sealed;

  /**
   * For one document.
   *
   * @param sealed whether it is an official document, whose signature is sealed
   */
  ElementMarkup(
      Setting setting,
      StringBuilder out,
      InlineMarkup inlines,
      List<Block> blocks,
      boolean sealed) {
    this.setting = setting;
    this.out = out;
    this.inlines = inlines;
    this.blocks = blocks;
    this.sealed = sealed;
  }

  /**
   * Writes a paragraph.
   *
   * @param id attributes to be set as they are
   * @param index its place among the blocks
   */
  void write(Block.Paragraph p, String id, int index) {
    out.append("<p").append(id);
    String kind = p.element() == Element.TEXT ? "" : "element-" + name(p.element());
    if (setting.paper() && is(index + 1, Element.SIGNATURE)) {
      kind = (kind + " kept").strip();
    }
    out.append(kind.isEmpty() ? "" : " class=\"" + kind + "\"");
    out.append(setting.paper() ? style(p, index) : "");
    out.append('>');
    switch (p.element()) {
      case ATTACHMENTS -> attachments(p.text());
      case SIGNER -> signer(p.text());
      default -> inlines.write(p.text());
    }
    out.append("</p>\n");
  }

  private static String name(Element element) {
    return element.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String style(Block.Paragraph p, int index) {
    return switch (p.element()) {
      case ORGAN_MARK -> style("font-size:%.1fpt", OfficialLayout.organMarkSize(text(p)));
      case SIGNATURE -> style("padding-right:%.2fem", place(index).signature());
      case DATE -> style("padding-right:%.2fem", place(index).date());
      default -> "";
    };
  }

  private static String style(String rule, double value) {
    return " style=\"" + String.format(Locale.ROOT, rule, value) + "\"";
  }

  /** The place of a signature of one or several lines with the date below. */
  private SignaturePlace place(int index) {
    int first = index;
    while (is(first - 1, Element.SIGNATURE)) {
      first--;
    }
    String longest = "";
    int next = first;
    for (; is(next, Element.SIGNATURE); next++) {
      String name = text((Block.Paragraph) blocks.get(next));
      longest = TextMeasure.ems(name) > TextMeasure.ems(longest) ? name : longest;
    }
    String date = is(next, Element.DATE) ? text((Block.Paragraph) blocks.get(next)) : "";
    return SignaturePlace.of(longest, date, sealed);
  }

  private boolean is(int index, Element element) {
    return index >= 0
        && index < blocks.size()
        && blocks.get(index) instanceof Block.Paragraph p
        && p.element() == element;
  }

  private static String text(Block.Paragraph p) {
    return PlainText.of(p.text());
  }

  /** Each attachment is a line of its own, further lines of it stand below its first character. */
  private void attachments(List<Inline> text) {
    var line = new ArrayList<Inline>();
    for (Inline inline : text) {
      if (inline instanceof Inline.LineBreak) {
        attachment(line);
        line.clear();
      } else {
        line.add(inline);
      }
    }
    attachment(line);
  }

  private void attachment(List<Inline> line) {
    String text = PlainText.of(line);
    boolean label = text.startsWith("附件");
    boolean numbered = text.matches("(?s)(附件：)?[0-9]+[.．].*");
    out.append("<span class=\"attachment").append(label ? " labelled" : "");
    out.append(numbered ? " numbered" : "").append("\">");
    inlines.write(line);
    out.append("</span>");
  }

  /** The label 签发人 in 仿宋, the name in 楷体. */
  private void signer(List<Inline> text) {
    int rest = 0;
    if (!text.isEmpty() && text.get(0) instanceof Inline.Text first) {
      int colon = first.text().indexOf('：') + 1;
      inlines.write(List.of(new Inline.Text(first.text().substring(0, colon))));
      out.append("<span class=\"signer-name\">");
      inlines.write(List.of(new Inline.Text(first.text().substring(colon))));
      rest = 1;
    } else {
      out.append("<span class=\"signer-name\">");
    }
    inlines.write(text.subList(rest, text.size()));
    out.append("</span>");
  }
}
