package org.hengping.templates.docx;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.layout.OfficialLayout;
import org.hengping.templates.layout.SignaturePlace;
import org.hengping.templates.layout.TextMeasure;
import org.jspecify.annotations.Nullable;

/**
 * Writes the elements of an official document: 版头 with its red line, 主送机关, 附件说明, 署名 and 成文日期, 版记
 * with its rules (GB/T 9704—2012, 7.2 to 7.4).
 */
final class ElementXml {
  private static final int LINE = 579;

  /** Twentieths of a point per character of 四号. */
  private static final int SMALL_EM = 280;

  /** 4 mm below 发文字号 and as wide as 版心. */
  private static final String RED_LINE =
      "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"11\" w:color=\"FF0000\"/></w:pBdr>";

  /** Millimetres: 首条和末条分隔线, and those between. */
  private static final double OUTER_RULE = 0.35;

  private static final double INNER_RULE = 0.25;

  /** Paragraphs with the same frame stand in it together. */
  private static final String FRAME =
      "<w:framePr w:w=\"%d\" w:wrap=\"notBeside\" w:vAnchor=\"margin\" w:hAnchor=\"margin\""
          + " w:xAlign=\"left\" w:yAlign=\"bottom\"/>";

  private final Paragraphs paragraphs;

  private final DrawingXml drawings;
  private final boolean sealed;
  private final int width;
  private final String frame;

  /**
   * @param sealed whether it is an official document, whose signature is sealed
   */
  ElementXml(Paragraphs paragraphs, DrawingXml drawings, boolean sealed) {
    this.drawings = drawings;
    this.paragraphs = paragraphs;
    this.sealed = sealed;
    this.width = paragraphs.setup().textWidth();
    this.frame = FRAME.formatted(width);
  }

  /** Everything above the title; the last line carries the red line. */
  void head(List<Block.Paragraph> head) {
    for (int i = 0; i < head.size(); i++) {
      Block.Paragraph p = head.get(i);
      boolean signed =
          p.element() == Element.DOCUMENT_NUMBER
              && i + 1 < head.size()
              && head.get(i + 1).element() == Element.SIGNER;
      boolean last = i + (signed ? 2 : 1) == head.size();
      switch (p.element()) {
        case ORGAN_MARK -> mark(p, i == 0, last);
        case SIGNER -> signer(p, last);
        default -> number(p, signed ? head.get(++i) : null, last);
      }
    }
  }

  /** 发文机关标志: its upper edge 35 mm below that of 版心, as large as fits on one line. */
  private void mark(Block.Paragraph p, boolean first, boolean last) {
    long half = Math.round(2 * OfficialLayout.organMarkSize(PlainText.of(p.text())));
    String space = "<w:spacing w:before=\"" + (first ? 1984 : 0) + "\" w:after=\"" + LINE + "\"/>";
    paragraphs.open("OrganMark", true, (last ? RED_LINE : "") + space);
    paragraphs.runs().writeSized(p.text(), half, paragraphs.out());
    paragraphs.close();
  }

  /** 发文字号 in the middle, or on the left when 签发人 stands on its right. */
  private void number(Block.Paragraph p, Block.@Nullable Paragraph signer, boolean last) {
    String line = last ? RED_LINE : "";
    if (signer == null) {
      paragraphs.write("DocumentNumber", line, p.text());
      return;
    }
    String places =
        "<w:tabs><w:tab w:val=\"right\" w:pos=\""
            + (width - Paragraphs.EM)
            + "\"/></w:tabs><w:ind w:firstLine=\""
            + Paragraphs.EM
            + "\"/><w:jc w:val=\"left\"/>";
    paragraphs.open("DocumentNumber", true, line + places);
    paragraphs.runs().write(p.text(), paragraphs.out());
    paragraphs.out().xml("<w:r><w:tab/></w:r>");
    paragraphs.runs().write(named(signer.text()), paragraphs.out());
    paragraphs.close();
  }

  private void signer(Block.Paragraph p, boolean last) {
    String right = "<w:ind w:right=\"" + Paragraphs.EM + "\"/><w:jc w:val=\"right\"/>";
    paragraphs.write("DocumentNumber", (last ? RED_LINE : "") + right, named(p.text()));
  }

  /** The label in 仿宋, the name after it in 楷体. */
  private static List<Inline> named(List<Inline> text) {
    if (text.size() != 1 || !(text.get(0) instanceof Inline.Text t) || t.text().indexOf('：') < 0) {
      return text;
    }
    int at = t.text().indexOf('：') + 1;
    return List.of(
        new Inline.Text(t.text().substring(0, at)),
        new Inline.Strong(List.of(new Inline.Text(t.text().substring(at)))));
  }

  /**
   * An element of the body.
   *
   * @param body all blocks of the body
   * @param index where the element stands among them
   */
  void inBody(List<Block> body, int index) {
    var p = (Block.Paragraph) body.get(index);
    Element before = element(body, index - 1);
    switch (p.element()) {
      case RECIPIENTS -> paragraphs.write("Recipients", "", p.text());
      case ATTACHMENTS -> attachments(p, before == Element.ATTACHMENTS);
      case SIGNATURE ->
          right("Signature", p, before == Element.SIGNATURE, place(body, index).signature());
      case DATE -> right("OrganDate", p, before == Element.SIGNATURE, place(body, index).date());
      case NOTE -> paragraphs.write("Note", "", p.text());
      default -> paragraphs.write("BodyText", "", p.text());
    }
  }

  /** 附件说明: one line below the text, further names aligned with the first. */
  private void attachments(Block.Paragraph p, boolean further) {
    boolean below = further;
    for (List<Inline> line : lines(p.text())) {
      boolean labelled = PlainText.of(line).startsWith("附件：");
      int hanging = Paragraphs.EM * (labelled ? 4 : 1);
      String indent = "<w:ind w:left=\"" + 6 * Paragraphs.EM + "\" w:hanging=\"" + hanging + "\"/>";
      String space = below ? "" : "<w:spacing w:before=\"" + LINE + "\"/>";
      paragraphs.write("Attachments", space + indent, line);
      below = true;
    }
  }

  private static List<List<Inline>> lines(List<Inline> text) {
    var lines = new ArrayList<List<Inline>>();
    var line = new ArrayList<Inline>();
    for (Inline inline : text) {
      if (inline instanceof Inline.LineBreak) {
        lines.add(List.copyOf(line));
        line.clear();
      } else {
        line.add(inline);
      }
    }
    lines.add(List.copyOf(line));
    return lines;
  }

  private void right(String style, Block.Paragraph p, boolean below, double ems) {
    String space = below ? "" : "<w:spacing w:before=\"" + LINE + "\"/>";
    String indent = "<w:ind w:right=\"" + Math.round(ems * Paragraphs.EM) + "\"/>";
    paragraphs.write(style, space + indent, p.text());
  }

  /** The place of 署名 of one or several lines with 成文日期 below. */
  private SignaturePlace place(List<Block> body, int index) {
    int first = index;
    while (element(body, first - 1) == Element.SIGNATURE) {
      first--;
    }
    String longest = "";
    int next = first;
    for (; element(body, next) == Element.SIGNATURE; next++) {
      String name = text(body.get(next));
      longest = TextMeasure.ems(name) > TextMeasure.ems(longest) ? name : longest;
    }
    String date = element(body, next) == Element.DATE ? text(body.get(next)) : "";
    return SignaturePlace.of(longest, date, sealed);
  }

  private static String text(Block block) {
    return PlainText.of(((Block.Paragraph) block).text());
  }

  private static Element element(List<Block> body, int index) {
    return index >= 0 && index < body.size() && body.get(index) instanceof Block.Paragraph p
        ? p.element()
        : Element.TEXT;
  }

  /** 版记 at the bottom of the last page: rules and lines in one frame. */
  void foot(List<Block.Paragraph> foot) {
    if (foot.isEmpty()) {
      return;
    }
    rule(OUTER_RULE);
    List<List<Block.Paragraph>> rows = rows(foot);
    for (int r = 0; r < rows.size(); r++) {
      imprint(rows.get(r));
      rule(r + 1 < rows.size() ? INNER_RULE : OUTER_RULE);
    }
    paragraphs.afterFrame();
  }

  /** A picture, as LibreOffice takes no frame for one whose paragraphs have borders. */
  private void rule(double millimetres) {
    paragraphs.open("ImprintRule", true, frame);
    drawings.rule(millimetres);
    paragraphs.close();
  }

  /** 印发机关 and 印发日期 share a row. */
  private static List<List<Block.Paragraph>> rows(List<Block.Paragraph> foot) {
    var rows = new ArrayList<List<Block.Paragraph>>();
    for (int i = 0; i < foot.size(); i++) {
      boolean pair =
          foot.get(i).element() == Element.PRINTED_BY
              && i + 1 < foot.size()
              && foot.get(i + 1).element() == Element.PRINTED_ON;
      rows.add(foot.subList(i, i + (pair ? 2 : 1)));
      i += pair ? 1 : 0;
    }
    return rows;
  }

  private void imprint(List<Block.Paragraph> row) {
    String style =
        switch (row.get(0).element()) {
          case COPY_TO -> "ImprintCopy";
          case PRINTED_ON -> "ImprintDate";
          default -> "ImprintLine";
        };
    String edges = "w:right=\"" + SMALL_EM + "\"";
    String indent =
        switch (row.get(0).element()) {
          case COPY_TO ->
              "<w:ind w:left=\""
                  + 4 * SMALL_EM
                  + "\" "
                  + edges
                  + " w:hanging=\""
                  + 3 * SMALL_EM
                  + "\"/>";
          case PRINTED_ON -> "<w:ind " + edges + "/><w:jc w:val=\"right\"/>";
          default ->
              "<w:tabs><w:tab w:val=\"right\" w:pos=\""
                  + (width - SMALL_EM)
                  + "\"/></w:tabs><w:ind w:left=\""
                  + SMALL_EM
                  + "\"/>";
        };
    paragraphs.open(style, true, frame + indent);
    for (int i = 0; i < row.size(); i++) {
      paragraphs.out().xml(i > 0 ? "<w:r><w:tab/></w:r>" : "");
      paragraphs.runs().write(row.get(i).text(), paragraphs.out());
    }
    paragraphs.close();
  }
}
