package org.hengping.templates.html;

import java.util.List;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.layout.Footnotes;

/** The runs of one manuscript as markup, and the notes that they bring. One use, one thread. */
final class InlineMarkup {
  private final Setting setting;
  private final StringBuilder out;
  private final Footnotes footnotes = new Footnotes();
  private boolean inLink;

  InlineMarkup(Setting setting, StringBuilder out) {
    this.setting = setting;
    this.out = out;
  }

  /** Writes runs. */
  void write(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text t) {
        out.append(Escaped.of(t.text()));
      } else if (inline instanceof Inline.Strong s) {
        out.append("<strong>");
        write(s.content());
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
    write(l.content());
    if (address) {
      out.append("</a>");
      inLink = false;
    }
  }

  private void figure(Figure f) {
    if (!setting.sources()) {
      out.append(Escaped.of(f.text()));
      return;
    }
    String parameters = Setting.parameters(f.parameters());
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
    if (setting.sources()) {
      out.append(" data-document=\"").append(Escaped.of(c.document()));
      out.append("\" data-anchor=\"").append(Escaped.of(c.anchor()));
      out.append("\" title=\"引自：").append(Escaped.of(c.document())).append('"');
    }
    out.append('>').append(Escaped.of(c.label())).append("</cite>");
  }

  private void redacted(Inline.Redacted r) {
    out.append("<span class=\"redacted\"");
    if (setting.sources()) {
      out.append(" title=\"").append(Escaped.of(r.basis())).append('"');
    }
    out.append('>').append(Escaped.of(r.token())).append("</span>");
  }

  private void noteMark(int number) {
    if (!setting.paper()) {
      out.append("<sup class=\"note\"><a id=\"nr-").append(number).append("\" href=\"#n-");
      out.append(number).append("\" role=\"doc-noteref\">[").append(number).append("]</a></sup>");
    } else {
      out.append("<sup class=\"note\">[").append(number).append("]</sup>");
    }
  }

  /** The notes of all runs so far, for the end of the document. */
  void notes() {
    if (footnotes.count() == 0) {
      return;
    }
    out.append("<div class=\"notes\"");
    out.append(!setting.paper() ? " role=\"doc-endnotes\">\n" : ">\n");
    // a note may bring another one, so the count grows while they are written
    for (int n = 1; n <= footnotes.count(); n++) {
      if (!setting.paper()) {
        out.append("<p id=\"n-").append(n).append("\"><a href=\"#nr-").append(n);
        out.append("\" role=\"doc-backlink\">[").append(n).append("]</a> ");
      } else {
        out.append("<p>[").append(n).append("] ");
      }
      write(footnotes.get(n).content());
      out.append("</p>\n");
    }
    out.append("</div>\n");
  }
}
