package org.hengping.templates.docx;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.ContentsLine;
import org.hengping.templates.layout.Footnotes;
import org.hengping.templates.layout.NotReleasable;
import org.hengping.templates.layout.OfficialParts;
import org.hengping.templates.layout.PictureFinder;
import org.hengping.templates.layout.TitleLines;

/**
 * The main part, written block by block, and what it collects for the parts that follow it. One
 * use, one thread.
 */
final class DocumentXml {
  private final Manuscript manuscript;
  private final Audience audience;
  private final PageSetup setup;
  private final OfficialParts parts;
  private final Relationships relationships = new Relationships();
  private final Numbering numbering = new Numbering();
  private final Footnotes footnotes = new Footnotes();
  private final Media media;
  private final HeadingPages listed;
  private int headings;
  private int entries;

  DocumentXml(Manuscript manuscript, Audience audience, PictureFinder pictures, PageSetup setup) {
    this.manuscript = manuscript;
    this.audience = audience;
    this.setup = setup;
    this.parts = OfficialParts.of(manuscript);
    this.media =
        new Media(audience == Audience.PUBLIC ? PictureFinder.NONE : pictures, relationships);
    this.listed = HeadingPages.of(manuscript, audience, setup);
  }

  /** Where the blocks of one part go. */
  private record Writers(
      Paragraphs paragraphs, ElementXml elements, DrawingXml drawings, ContentsXml contents) {}

  /**
   * Writes the part. To be called first, as the other parts follow from it.
   *
   * @throws NotReleasable when an unrecognised block would go to the public
   */
  void write(XmlOut out) {
    var paragraphs = new Paragraphs(out, new Runs(audience, relationships, footnotes), setup);
    var drawings = new DrawingXml(paragraphs, media, relationships);
    var to =
        new Writers(
            paragraphs,
            new ElementXml(paragraphs, drawings, parts.official()),
            drawings,
            new ContentsXml(paragraphs, listed.entries(), listed.pages()));
    out.xml(Xmlns.HEADER).xml("<w:document").xml(Xmlns.ALL).xml("><w:body>");
    to.elements().head(parts.head());
    paragraphs.write(parts.official() ? "OfficialTitle" : "Title", "", title());
    for (int b = 0; b < parts.body().size(); b++) {
      block(b, to);
    }
    to.elements().foot(parts.foot());
    setup.write(parts.official(), out);
    out.xml("</w:body></w:document>");
  }

  private List<Inline> title() {
    var runs = new ArrayList<Inline>();
    for (String line : TitleLines.of(manuscript.title())) {
      if (!runs.isEmpty()) {
        runs.add(new Inline.LineBreak());
      }
      runs.add(new Inline.Text(line));
    }
    return runs;
  }

  private void block(int index, Writers to) {
    Block block = parts.body().get(index);
    if (block instanceof Block.Heading h) {
      heading(h, to);
    } else if (block instanceof Block.Paragraph p) {
      if (p.element() == Element.TEXT) {
        to.paragraphs().write("BodyText", "", p.text());
      } else {
        to.elements().inBody(parts.body(), index);
      }
    } else if (block instanceof Block.Listing l) {
      listing(l, to.paragraphs());
    } else if (block instanceof Block.Table t) {
      TableXml.write(t, to.paragraphs());
    } else if (block instanceof Block.Chart c) {
      to.drawings().chart(c);
    } else if (block instanceof Block.Picture p) {
      to.drawings().picture(p);
    } else if (block instanceof Block.Contents) {
      to.contents().write();
    } else if (block instanceof Block.PageBreak) {
      to.paragraphs().newPage();
    } else if (block instanceof Block.Withheld w) {
      to.paragraphs().write("Notice", w.token());
    } else if (block instanceof Block.Unrecognised u) {
      unrecognised(u, to.paragraphs());
    }
  }

  private void heading(Block.Heading h, Writers to) {
    String style = "Heading" + h.level();
    headings += ContentsLine.printed(h) ? 1 : 0;
    boolean next = entries < listed.entries().size();
    if (next && listed.entries().get(entries).heading() == headings) {
      int entry = entries++;
      to.paragraphs().open(style, false, "");
      to.contents().mark(entry);
      to.paragraphs().runs().write(h.text(), to.paragraphs().out());
      to.contents().endMark(entry);
      to.paragraphs().close();
    } else {
      to.paragraphs().write(style, "", h.text());
    }
  }

  private void listing(Block.Listing l, Paragraphs paragraphs) {
    int list = numbering.list(l.ordered());
    for (Block.Item item : l.items()) {
      String place =
          "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>"
              .formatted(Numbering.deepest(item.depth()), list);
      paragraphs.write("ListParagraph", place, item.text());
    }
  }

  private void unrecognised(Block.Unrecognised u, Paragraphs paragraphs) {
    if (audience == Audience.PUBLIC) {
      throw new NotReleasable(u);
    }
    PlainText.lines(u).forEach(l -> paragraphs.write("Unrecognised", l));
  }

  /** The footnotes part. */
  void writeNotes(XmlOut out) {
    var runs = new Runs(audience, relationships, footnotes);
    out.xml(Xmlns.HEADER).xml("<w:footnotes").xml(Xmlns.ALL).xml(">");
    out.xml("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>");
    out.xml("</w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>");
    out.xml("<w:continuationSeparator/></w:r></w:p></w:footnote>");
    // a note inside a note has no mark in Word; its text follows as a note of its own
    for (int n = 1; n <= footnotes.count(); n++) {
      out.xml("<w:footnote w:id=\"").number(n);
      out.xml("\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr>");
      out.xml("<w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>");
      Runs.text(" ", "", out);
      runs.writeNote(footnotes.get(n).content(), out);
      out.xml("</w:p></w:footnote>");
    }
    out.xml("</w:footnotes>");
  }

  boolean official() {
    return parts.official();
  }

  Numbering numbering() {
    return numbering;
  }

  Relationships relationships() {
    return relationships;
  }

  Media media() {
    return media;
  }
}
