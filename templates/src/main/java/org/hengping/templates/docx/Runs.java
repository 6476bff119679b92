package org.hengping.templates.docx;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.templates.html.Escaped;
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

  void write(List<Inline> inlines, StringBuilder out) {
    write(inlines, "", true, out);
  }

  /** Runs of a note, in which links are plain text. */
  void writeNote(List<Inline> inlines, StringBuilder out) {
    write(inlines, "", false, out);
  }

  private void write(List<Inline> inlines, String style, boolean links, StringBuilder out) {
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
        out.append("<w:r><w:br/></w:r>");
      }
    }
  }

  static void text(String text, String style, StringBuilder out) {
    String escaped = Escaped.of(text);
    if (escaped.isEmpty()) {
      return;
    }
    out.append("<w:r>");
    if (!style.isEmpty()) {
      out.append("<w:rPr><w:rStyle w:val=\"").append(style).append("\"/></w:rPr>");
    }
    out.append("<w:t xml:space=\"preserve\">").append(escaped).append("</w:t></w:r>");
  }

  private void link(Inline.Link l, String style, boolean links, StringBuilder out) {
    if (links && LinkTarget.isAddress(l.target())) {
      out.append("<w:hyperlink r:id=\"").append(relationships.link(l.target())).append("\">");
      write(l.content(), style.isEmpty() ? "Hyperlink" : style, false, out);
      out.append("</w:hyperlink>");
    } else {
      write(l.content(), style, links, out);
    }
  }

  private void figure(Figure f, String style, StringBuilder out) {
    if (audience == Audience.PUBLIC || Escaped.of(f.text()).isEmpty()) {
      text(f.text(), style, out);
      return;
    }
    controls++;
    out.append("<w:sdt><w:sdtPr><w:alias w:val=\"").append(cut("数字来源：" + f.calculation()));
    out.append("\"/><w:tag w:val=\"").append(cut(tag(f))).append("\"/><w:id w:val=\"");
    out.append(controls).append("\"/></w:sdtPr><w:sdtContent>");
    text(f.text(), style, out);
    out.append("</w:sdtContent></w:sdt>");
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
    return Escaped.of(text.length() <= TAG_LENGTH ? text : text.substring(0, TAG_LENGTH));
  }

  private void note(Inline.Footnote n, boolean allowed, StringBuilder out) {
    int number = footnotes.add(n);
    if (allowed) {
      out.append("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>");
      out.append("<w:footnoteReference w:id=\"").append(number).append("\"/></w:r>");
    }
  }
}
