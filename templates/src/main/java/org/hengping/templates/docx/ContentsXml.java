package org.hengping.templates.docx;

import java.util.List;
import java.util.Locale;
import org.hengping.templates.layout.ContentsLine;

/**
 * The table of contents (目录) as a field that Word can bring up to date, with the page numbers that
 * our own layout finds. Names of bookmarks are numbers, so they tell nothing.
 */
final class ContentsXml {
  private static final String BEGIN = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  private static final String SEPARATE = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

  private final Paragraphs paragraphs;
  private final String dots;
  private final List<ContentsLine> entries;
  private final List<Integer> pages;

  /**
   * @param entries the headings that are listed
   * @param pages 1-based pages parallel to them
   */
  ContentsXml(Paragraphs paragraphs, List<ContentsLine> entries, List<Integer> pages) {
    this.paragraphs = paragraphs;
    this.entries = entries;
    this.pages = pages;
    this.dots =
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\""
            + paragraphs.setup().textWidth()
            + "\"/></w:tabs>";
  }

  void write() {
    if (entries.isEmpty()) {
      return;
    }
    paragraphs.write("ContentsTitle", ContentsLine.TITLE);
    XmlOut out = paragraphs.out();
    for (int i = 0; i < entries.size(); i++) {
      paragraphs.open("TOC" + entries.get(i).level(), false, dots);
      if (i == 0) {
        out.xml(BEGIN).xml(instruction("TOC \\o \"1-2\" \\h \\z"));
        out.xml(SEPARATE);
      }
      out.xml("<w:hyperlink w:anchor=\"").xml(name(i)).xml("\" w:history=\"1\">");
      Runs.text(entries.get(i).text().replace('\n', ' '), "", out);
      out.xml("<w:r><w:tab/></w:r>").xml(BEGIN).xml(instruction("PAGEREF " + name(i) + " \\h"));
      out.xml(SEPARATE);
      Runs.text(String.valueOf(pages.get(i)), "", out);
      out.xml(END).xml("</w:hyperlink>").xml(i + 1 == entries.size() ? END : "");
      paragraphs.close();
    }
  }

  private static String instruction(String field) {
    return "<w:r><w:instrText xml:space=\"preserve\"> "
        + field.replace("\"", "&quot;")
        + " </w:instrText></w:r>";
  }

  /** Begins the place of an entry. */
  void mark(int entry) {
    paragraphs.out().xml("<w:bookmarkStart w:id=\"").number(entry).xml("\" w:name=\"");
    paragraphs.out().xml(name(entry)).xml("\"/>");
  }

  void endMark(int entry) {
    paragraphs.out().xml("<w:bookmarkEnd w:id=\"").number(entry).xml("\"/>");
  }

  private static String name(int entry) {
    return String.format(Locale.ROOT, "_Toc%09d", entry + 1);
  }
}
