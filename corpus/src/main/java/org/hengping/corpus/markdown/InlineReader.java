package org.hengping.corpus.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;

/** Turns the syntax tree inside a block into inlines. */
final class InlineReader {
  static final String CITE = "cite:";
  static final String REDACTED = "redacted:";

  private final MarkdownReferences references;

  InlineReader(MarkdownReferences references) {
    this.references = references;
  }

  /** The inlines below a node; adjacent text is one run. */
  List<Inline> read(Node parent) {
    var runs = new Runs();
    children(parent, runs);
    return runs.finish();
  }

  /** The inlines below a node but for its first child. */
  List<Inline> readRest(Node parent) {
    var runs = new Runs();
    var nodes = parent.getChildIterator();
    if (nodes.hasNext()) {
      nodes.next();
    }
    nodes.forEachRemaining(node -> inline(node, runs));
    return runs.finish();
  }

  private void children(Node parent, Runs runs) {
    for (Node node : parent.getChildren()) {
      inline(node, runs);
    }
  }

  private void inline(Node node, Runs runs) {
    if (node instanceof Text) {
      runs.text(node.getChars().unescape());
    } else if (node instanceof TextBase) {
      children(node, runs);
    } else if (node instanceof HtmlEntity) {
      runs.text(node.getChars().unescape());
    } else if (node instanceof SoftLineBreak) {
      runs.softBreak();
    } else if (node instanceof HardLineBreak) {
      runs.add(new Inline.LineBreak());
    } else if (node instanceof StrongEmphasis) {
      runs.add(new Inline.Strong(read(node)));
    } else if (node instanceof Code c) {
      runs.text(c.getText().toString());
    } else if (node instanceof Link l) {
      runs.addAll(link(l));
    } else if (node instanceof Image i) {
      runs.text(i.getText().unescape());
    } else if (node instanceof MailLink m) {
      runs.add(
          new Inline.Link(
              List.of(new Inline.Text(m.getText().toString())), "mailto:" + m.getText()));
    } else if (node instanceof AutoLink a) {
      String address = a.getText().toString();
      runs.addAll(target(List.of(new Inline.Text(address)), address));
    } else if (node instanceof Footnote f && f.getFootnoteBlock() != null) {
      runs.add(note(f));
    } else if (node instanceof HtmlInlineBase) {
      html(node.getChars().toString(), runs);
    } else if (node instanceof DelimitedNodeImpl) {
      children(node, runs);
    } else {
      runs.text(node.getChars().unescape());
    }
  }

  private Inline note(Footnote footnote) {
    var runs = new Runs();
    for (Node paragraph : footnote.getFootnoteBlock().getChildren()) {
      children(paragraph, runs);
    }
    return new Inline.Footnote(runs.finish());
  }

  private static void html(String tag, Runs runs) {
    if (tag.equals("<b>")) {
      runs.openStrong();
    } else if (tag.equals("</b>") && runs.inStrong()) {
      runs.closeStrong();
    } else {
      runs.text(tag);
    }
  }

  private List<Inline> link(Link link) {
    return target(read(link), link.getUrl().unescape());
  }

  private List<Inline> target(List<Inline> content, String address) {
    if (address.startsWith(FigureAddress.SCHEME)) {
      return figure(content, address);
    }
    if (address.startsWith(CITE)) {
      String place = address.substring(CITE.length());
      int hash = place.indexOf('#');
      return List.of(
          new Inline.Citation(
              PlainText.of(content),
              hash < 0 ? place : place.substring(0, hash),
              hash < 0 ? "" : place.substring(hash + 1)));
    }
    if (address.startsWith(REDACTED)) {
      return List.of(
          new Inline.Redacted(
              FigureAddress.name(address, REDACTED),
              FigureAddress.parameters(address).getOrDefault("basis", ""),
              PlainText.of(content)));
    }
    return isWeb(address) ? List.of(new Inline.Link(content, address)) : content;
  }

  private List<Inline> figure(List<Inline> content, String address) {
    var figure =
        references.figure(
            FigureAddress.name(address, FigureAddress.SCHEME), FigureAddress.parameters(address));
    return figure.<List<Inline>>map(List::of).orElse(content);
  }

  private static boolean isWeb(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://")
        || lower.startsWith("https://")
        || lower.startsWith("mailto:")
        || lower.startsWith("#");
  }

  /** Collects inlines, joins adjacent text. */
  private static final class Runs {
    private final Deque<List<Inline>> open = new ArrayDeque<>();
    private List<Inline> inlines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean softBreak;

    void text(String more) {
      if (more.isEmpty()) {
        return;
      }
      settleBreak(more.codePointAt(0));
      text.append(more);
    }

    /** A line end in the source is a space between words and nothing between Chinese signs. */
    private void settleBreak(int next) {
      if (softBreak) {
        int last = text.isEmpty() ? lastOfInlines() : text.codePointBefore(text.length());
        if (last < 0x2E80 && next < 0x2E80 && last != ' ') {
          text.append(' ');
        }
        softBreak = false;
      }
    }

    private int lastOfInlines() {
      if (inlines.isEmpty()) {
        return ' ';
      }
      String before = PlainText.of(List.of(inlines.get(inlines.size() - 1)));
      return before.isEmpty() ? ' ' : before.codePointBefore(before.length());
    }

    void softBreak() {
      softBreak = true;
    }

    void add(Inline inline) {
      String printed = PlainText.of(List.of(inline));
      if (!printed.isEmpty()) {
        settleBreak(printed.codePointAt(0));
      }
      flush();
      inlines.add(inline);
    }

    void addAll(List<Inline> more) {
      for (Inline inline : more) {
        if (inline instanceof Inline.Text t) {
          text(t.text());
        } else {
          add(inline);
        }
      }
    }

    private void flush() {
      if (!text.isEmpty()) {
        inlines.add(new Inline.Text(text.toString()));
        text.setLength(0);
      }
    }

    void openStrong() {
      flush();
      open.push(inlines);
      inlines = new ArrayList<>();
    }

    boolean inStrong() {
      return !open.isEmpty();
    }

    void closeStrong() {
      flush();
      var strong = new Inline.Strong(inlines);
      inlines = open.pop();
      inlines.add(strong);
    }

    List<Inline> finish() {
      while (inStrong()) {
        closeStrong();
      }
      flush();
      return inlines;
    }
  }
}
