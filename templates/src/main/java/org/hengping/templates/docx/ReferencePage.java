package org.hengping.templates.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.ingest.format.XmlElement;

/**
 * The page of a reference document.
 *
 * @param setup empty where it is that of GB/T 9704 or cannot be taken
 * @param faults what cannot be taken, for people
 */
record ReferencePage(Optional<PageSetup> setup, List<String> faults) {
  /** Twentieths of a point by which programs round. */
  private static final int SLACK = 30;

  private static final int LEAST_WIDTH = twips(120);
  private static final int LEAST_HEIGHT = twips(180);
  private static final int LEAST_MARGIN = twips(10);

  /** Of the first pages, as the last section speaks for the whole document. */
  static ReferencePage of(XmlElement document) {
    var faults = new ArrayList<String>();
    var sections = document.findAll("w:sectPr");
    if (sections.isEmpty()) {
      return new ReferencePage(Optional.empty(), faults);
    }
    XmlElement section = sections.get(sections.size() - 1);
    if (sections.size() > 1) {
      faults.add("文件分为" + sections.size() + "节，只看最后一节的页边距");
    }
    var size = section.child("w:pgSz");
    if (size.isPresent() && !a4(size.get())) {
      faults.add("纸张不是竖放的 A4，页边距没有采用");
      return new ReferencePage(Optional.empty(), faults);
    }
    var setup = section.child("w:pgMar").map(ReferencePage::setup).orElse(PageSetup.OFFICIAL);
    if (!fits(setup)) {
      faults.add("页边距过大或过小（版心应不小于 120×180 毫米，边距不小于 10 毫米），没有采用");
      return new ReferencePage(Optional.empty(), faults);
    }
    boolean official = near(setup, PageSetup.OFFICIAL);
    return new ReferencePage(official ? Optional.empty() : Optional.of(setup), faults);
  }

  private static boolean a4(XmlElement size) {
    return Math.abs(number(size, "w:w") - PageSetup.OFFICIAL.width()) <= SLACK
        && Math.abs(number(size, "w:h") - PageSetup.OFFICIAL.height()) <= SLACK;
  }

  private static PageSetup setup(XmlElement margins) {
    return new PageSetup(
        PageSetup.OFFICIAL.width(),
        PageSetup.OFFICIAL.height(),
        Math.abs(number(margins, "w:top")),
        number(margins, "w:right"),
        Math.abs(number(margins, "w:bottom")),
        number(margins, "w:left") + number(margins, "w:gutter"),
        number(margins, "w:header"),
        Math.min(number(margins, "w:footer"), Math.abs(number(margins, "w:bottom"))));
  }

  private static boolean fits(PageSetup s) {
    int least = Math.min(Math.min(s.top(), s.bottom()), Math.min(s.left(), s.right()));
    return least >= LEAST_MARGIN
        && s.textWidth() >= LEAST_WIDTH
        && s.textHeight() >= LEAST_HEIGHT
        && s.header() >= 0
        && s.footer() >= 0;
  }

  private static boolean near(PageSetup a, PageSetup b) {
    return Math.abs(a.top() - b.top()) <= SLACK
        && Math.abs(a.bottom() - b.bottom()) <= SLACK
        && Math.abs(a.left() - b.left()) <= SLACK
        && Math.abs(a.right() - b.right()) <= SLACK;
  }

  private static int number(XmlElement element, String attribute) {
    String text = element.attribute(attribute);
    return text.matches("-?\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static int twips(int millimetres) {
    return (int) Math.round(millimetres * Paragraphs.TWIPS);
  }
}
