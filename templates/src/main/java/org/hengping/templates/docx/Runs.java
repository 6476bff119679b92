package org.hengping.templates.docx;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.html.LinkTarget;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.Footnotes;

/** Writes inlines as runs. One document, one thread. */
final class Runs {
  /** Word keeps tags and titles of content controls to this length. */
  private static final int TAG_LENGTH = 64;

  private final Audience audience;
  private final Relationships relationships;
  private final Footnotes footnotes;
  private int controls;

  Runs(Audience audience, Relationships relationships, Footnotes footnotes) {
    this.audience = audience;
    this.relationships = relationships;
    this.footnotes = footnotes;
  }

  void write(List<Inline> inlines, XmlOut out) {
    write(inlines, "", true, out);
  }

  /** Plain words in a size of their own, in half points. */
  void writeSized(List<Inline> inlines, long half, XmlOut out) {
    String words = PlainText.of(inlines);
    if (!XmlOut.blank(words)) {
      out.xml("<w:r><w:rPr><w:sz w:val=\"").number(half).xml("\"/><w:szCs w:val=\"").number(half);
      out.xml("\"/></w:rPr><w:t xml:space=\"preserve\">").text(words).xml("</w:t></w:r>");
    }
  }

  /** Runs of a note, in which links are plain text. */
  void writeNote(List<Inline> inlines, XmlOut out) {
    write(inlines, "", false, out);
  }

  private void write(List<Inline> inlines, String style, boolean links, XmlOut out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text t) {
        text(t.text(), style, out);
      } else if (inline instanceof Inline.Strong s) {
        write(s.content(), "Strong", links, out);
      } else if (inline instanceof Inline.Link l) {
        link(l, style, links, out);
      } else if (inline instanceof Figure f) {
        figure(f, style, out);
      } else if (inline instanceof Inline.Citation c) {
        text(c.label(), style, out);
      } else if (inline instanceof Inline.Footnote n) {
        note(n, links, out);
      } else if (inline instanceof Inline.Redacted r) {
        text(r.token(), "Redacted", out);
      } else if (inline instanceof Inline.LineBreak) {
        out.xml("<w:r><w:br/></w:r>");
      }
    }
  }

  static void text(String text, String style, XmlOut out) {
    if (XmlOut.blank(text)) {
      return;
    }
    out.xml("<w:r>");
    if (!style.isEmpty()) {
      out.xml("<w:rPr><w:rStyle w:val=\"").xml(style).xml("\"/></w:rPr>");
    }
    out.xml(solid(text) ? "<w:t>" : "<w:t xml:space=\"preserve\">").text(text);
    out.xml("</w:t></w:r>");
  }

  /** Whether a text holds no blank that a program may drop. */
  private static boolean solid(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7F && text.charAt(i) < 0x3001) {
        return false;
      }
    }
    return true;
  }

  private void link(Inline.Link l, String style, boolean links, XmlOut out) {
    if (links && LinkTarget.isAddress(l.target())) {
      out.xml("<w:hyperlink r:id=\"").xml(relationships.link(l.target())).xml("\">");
      write(l.content(), style.isEmpty() ? "Hyperlink" : style, false, out);
      out.xml("</w:hyperlink>");
    } else {
      write(l.content(), style, links, out);
    }
  }

  private void figure(Figure f, String style, XmlOut out) {
    if (audience == Audience.PUBLIC || XmlOut.blank(f.text())) {
      text(f.text(), style, out);
      return;
    }
    controls++;
    out.xml("<w:sdt><w:sdtPr><w:alias w:val=\"").text(cut("数字来源：" + f.calculation()));
    out.xml("\"/><w:tag w:val=\"").text(cut(tag(f))).xml("\"/><w:id w:val=\"");
    out.number(controls).xml("\"/></w:sdtPr><w:sdtContent>");
    text(f.text(), style, out);
    out.xml("</w:sdtContent></w:sdt>");
  }

  private static String tag(Figure f) {
    String whole =
        f.calculation()
            + f.parameters().entrySet().stream()
                .map(Runs::parameter)
                .collect(Collectors.joining("&", f.parameters().isEmpty() ? "" : "?", ""));
    return whole.length() <= TAG_LENGTH ? whole : f.calculation();
  }

  private static String parameter(Map.Entry<String, String> parameter) {
    return parameter.getKey() + "=" + parameter.getValue();
  }

  private static String cut(String text) {
    return text.length() <= TAG_LENGTH ? text : text.substring(0, TAG_LENGTH);
  }

  private void note(Inline.Footnote n, boolean allowed, XmlOut out) {
    int number = footnotes.add(n);
    if (allowed) {
      out.xml("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>");
      out.xml("<w:footnoteReference w:id=\"").number(number).xml("\"/></w:r>");
    }
  }
}
