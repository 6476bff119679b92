package org.hengping.templates.docx;

import java.util.List;
import org.hengping.corpus.manuscript.Inline;

/** Writes paragraphs of the main part. One document, one thread. */
final class Paragraphs {
  /** Twentieths of a point per millimetre. */
  static final double TWIPS = 1440 / 25.4;

  /** Twentieths of a point per character of 三号 on the line. */
  static final int EM = 315;

  private final XmlOut out;
  private final Runs runs;
  private final PageSetup setup;
  private boolean newPage;

  Paragraphs(XmlOut out, Runs runs, PageSetup setup) {
    this.out = out;
    this.runs = runs;
    this.setup = setup;
  }

  XmlOut out() {
    return out;
  }

  /** The page that the paragraphs stand on. */
  PageSetup setup() {
    return setup;
  }

  Runs runs() {
    return runs;
  }

  /** The next paragraph begins a page. */
  void newPage() {
    newPage = true;
  }

  /** A whole paragraph; {@code properties} come after style and page break in schema order. */
  void write(String style, String properties, List<Inline> text) {
    open(style, false, properties);
    runs.write(text, out);
    close();
  }

  void write(String style, String text) {
    write(style, "", List.of(new Inline.Text(text)));
  }

  void open(String style, boolean keepNext, String properties) {
    out.xml("<w:p><w:pPr><w:pStyle w:val=\"").xml(style).xml("\"/>");
    out.xml(keepNext ? "<w:keepNext/>" : "");
    out.xml(takeNewPage()).xml(properties).xml("</w:pPr>");
  }

  /** The property that begins a page, where one is to begin; only once. */
  String takeNewPage() {
    String property = newPage ? "<w:pageBreakBefore/>" : "";
    newPage = false;
    return property;
  }

  void close() {
    out.xml("</w:p>");
  }

  /** Word joins tables that follow each other, so a small empty paragraph stands after each. */
  void closeTable() {
    out.xml("</w:tbl>");
    afterFrame();
  }

  /** A frame is held by the paragraph after it. */
  void afterFrame() {
    out.xml("<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
  }
}
