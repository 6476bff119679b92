package org.hengping.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;

/** Writes inlines as Markdown, escaping no more than needed so that people can read it. */
final class InlineWriter {
  private static final Pattern BLOCK_START =
      Pattern.compile("(?m)^(?:(\\d{1,9})([.)])(?=\\s|$)|()([#>+\\-=:~]))");

  private final boolean editing;
  private final List<List<Inline>> notes = new ArrayList<>();

  InlineWriter(boolean editing) {
    this.editing = editing;
  }

  /**
   * Writes a run.
   *
   * @param startsLine whether it stands at the start of a line, where more signs have a meaning
   */
  String write(List<Inline> inlines, boolean startsLine) {
    var out = new StringBuilder();
    append(inlines, out);
    String text = keepSpaces(out.toString());
    return startsLine ? BLOCK_START.matcher(text).replaceAll("$1$3\\\\$2$4") : text;
  }

  private void append(List<Inline> inlines, StringBuilder out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text t) {
        out.append(text(t.text()));
      } else if (inline instanceof Inline.LineBreak) {
        out.append("\\\n");
      } else if (inline instanceof Inline.Strong s) {
        strong(s, out);
      } else if (inline instanceof Inline.Link l) {
        link(l.content(), l.target(), out);
      } else if (inline instanceof Inline.Footnote n) {
        notes.add(n.content());
        out.append("[^").append(notes.size()).append(']');
      } else if (!editing) {
        out.append(text(PlainText.of(List.of(inline))));
      } else if (inline instanceof Figure f) {
        address(f.text(), FigureAddress.of(f.calculation(), f.parameters()), out);
      } else if (inline instanceof Inline.Citation c) {
        address(c.label(), InlineReader.CITE + c.document() + "#" + c.anchor(), out);
      } else if (inline instanceof Inline.Redacted r) {
        String basis = "?basis=" + FigureAddress.encode(r.basis());
        address(r.token(), InlineReader.REDACTED + FigureAddress.encode(r.rule()) + basis, out);
      }
    }
  }

  private void strong(Inline.Strong strong, StringBuilder out) {
    String plain = PlainText.of(strong.content());
    boolean stars =
        !plain.isEmpty()
            && (out.isEmpty() || out.charAt(out.length() - 1) != '*')
            && Character.isLetterOrDigit(plain.codePointAt(0))
            && Character.isLetterOrDigit(plain.codePointBefore(plain.length()));
    out.append(stars || !editing ? "**" : "<b>");
    append(strong.content(), out);
    out.append(stars || !editing ? "**" : "</b>");
  }

  private void link(List<Inline> content, String target, StringBuilder out) {
    out.append('[');
    append(content, out);
    out.append("](<").append(target.replaceAll("[<>\\\\\\s]", "")).append(">)");
  }

  private void address(String label, String address, StringBuilder out) {
    out.append('[').append(text(label)).append("](").append(address).append(')');
  }

  private static String text(String text) {
    var out = new StringBuilder();
    String normal = MarkdownText.normalise(text);
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if ("\\`*_[]<".indexOf(c) >= 0 || (c == '&' && startsEntity(normal, i + 1))) {
        out.append('\\');
      }
      out.append(c == '|' ? "&#124;" : String.valueOf(c));
    }
    return out.toString();
  }

  private static boolean startsEntity(String text, int i) {
    return i < text.length() && (text.charAt(i) == '#' || Character.isLetter(text.charAt(i)));
  }

  /** Spaces at an end and doubled spaces would be swallowed. */
  private static String keepSpaces(String text) {
    if (text.indexOf(' ') < 0) {
      return text;
    }
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean swallowed =
          text.charAt(i) == ' '
              && (i == 0
                  || i == text.length() - 1
                  || " \n".indexOf(text.charAt(i - 1)) >= 0
                  || " \n\\".indexOf(text.charAt(i + 1)) >= 0);
      out.append(swallowed ? "&#32;" : String.valueOf(text.charAt(i)));
    }
    return out.toString();
  }

  /** The notes used so far, for the end of the document. */
  String notes() {
    var out = new StringBuilder();
    for (int i = 0; i < notes.size(); i++) {
      var note = new StringBuilder();
      append(notes.get(i), note);
      out.append("\n[^").append(i + 1).append("]: ").append(note).append('\n');
    }
    return out.toString();
  }
}
