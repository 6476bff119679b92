package org.hengping.templates.pdf.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.hengping.templates.layout.OfficialLayout;

/** What stands where on the pages of a PDF. Lengths are millimetres from the upper left corner. */
final class PrintedDocument {
  private static final Pattern NUMBER = Pattern.compile("—\\s*\\d+\\s*—");

  /** A page's size. */
  record Size(int page, double width, double height) {}

  private final List<Size> sizes = new ArrayList<>();
  private final List<PrintedLine> lines = new ArrayList<>();
  private final List<PrintedLine> numbers = new ArrayList<>();
  private final List<PrintedRule> rules = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();

  private PrintedDocument() {}

  static PrintedDocument read(PDDocument document) throws IOException {
    var printed = new PrintedDocument();
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      var box = page.getMediaBox();
      double mm = 25.4 / 72;
      printed.sizes.add(new Size(number, box.getWidth() * mm, box.getHeight() * mm));
      var read = ReadPage.of(page, number);
      printed.rules.addAll(read.rules());
      for (PrintedLine line : read.lines()) {
        boolean below = line.base() > OfficialLayout.TOP + OfficialLayout.TEXT_HEIGHT;
        boolean pageNumber = below && NUMBER.matcher(line.text()).matches();
        (pageNumber ? printed.numbers : printed.lines).add(line);
      }
    }
    var outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      printed.headings(outline.children());
    }
    return printed;
  }

  private void headings(Iterable<PDOutlineItem> items) {
    for (PDOutlineItem item : items) {
      headings.add(item.getTitle().replaceAll("\\s", ""));
      headings(item.children());
    }
  }

  List<Size> sizes() {
    return sizes;
  }

  /** All lines but page numbers and running headers. */
  Stream<PrintedLine> lines() {
    return lines.stream().filter(line -> line.base() > OfficialLayout.TOP);
  }

  /** Lines above 版心: the running header. */
  Stream<PrintedLine> above() {
    return lines.stream().filter(line -> line.base() <= OfficialLayout.TOP);
  }

  Stream<PrintedLine> numbers() {
    return numbers.stream();
  }

  Stream<PrintedRule> rules() {
    return rules.stream();
  }

  /** Titles of the bookmarks in order. */
  List<String> headings() {
    return headings;
  }

  /** 发文机关标志: the red lines, of which only an official document has any. */
  List<PrintedLine> marks() {
    return lines().filter(PrintedLine::red).toList();
  }

  boolean official() {
    return !marks().isEmpty();
  }

  /** The red line below 版头. */
  Optional<PrintedRule> redRule() {
    return rules().filter(PrintedRule::red).findFirst();
  }

  /** Lines between 发文机关标志 and the red line: 发文字号 and 签发人. */
  Stream<PrintedLine> belowMark() {
    double end = redRule().map(PrintedRule::middle).orElse(0.0);
    return lines().filter(l -> l.page() == 1 && !l.red() && l.base() < end);
  }

  /** The lines of the title: 二号 on the first page, up to the first line of another size. */
  List<PrintedLine> title() {
    var title = new ArrayList<PrintedLine>();
    for (PrintedLine line : lines().filter(l -> l.page() == 1 && !l.red()).toList()) {
      if (line.sized(OfficialLayout.TITLE_SIZE) && !line.text().equals("目录")) {
        title.add(line);
      } else if (!title.isEmpty()) {
        break;
      }
    }
    return title;
  }

  /** The first line below the title. */
  Optional<PrintedLine> belowTitle() {
    var title = title();
    if (title.isEmpty()) {
      return Optional.empty();
    }
    double end = title.get(title.size() - 1).base();
    return lines().filter(l -> l.page() == 1 && l.base() > end + 1).findFirst();
  }

  /** Lines of the text in 三号 below the title. */
  Stream<PrintedLine> text() {
    double start = belowTitle().map(PrintedLine::base).orElse(0.0);
    return lines()
        .filter(l -> l.sized(OfficialLayout.BODY_SIZE))
        .filter(l -> l.page() > 1 || l.base() >= start);
  }

  /** First lines of headings, by their bookmarks. */
  List<PrintedLine> headingLines() {
    var found = new ArrayList<PrintedLine>();
    int next = 0;
    for (PrintedLine line : text().toList()) {
      if (next < headings.size() && begins(headings.get(next), line)) {
        found.add(line);
        next++;
      }
    }
    return found;
  }

  private static boolean begins(String heading, PrintedLine line) {
    String text = line.text().replaceAll("\\s", "");
    return !text.isEmpty() && !text.matches(".*\\.{4,}\\d+") && heading.startsWith(text)
        || !heading.isEmpty() && text.equals(heading);
  }

  /** The line below another one on the same page. */
  Optional<PrintedLine> after(PrintedLine line) {
    return lines().filter(l -> l.page() == line.page() && l.base() > line.base() + 1).findFirst();
  }

  /** Lines of 版记: those between its rules at the end of the last page. */
  List<PrintedLine> foot() {
    var rules = footRules();
    return rules.size() < 2
        ? List.of()
        : lines()
            .filter(l -> l.page() == sizes.size() && l.base() > rules.get(0).middle())
            .toList();
  }

  /** The rules of 版记 from top to bottom: as wide as 版心, below all text of the last page. */
  List<PrintedRule> footRules() {
    boolean printed = lines().anyMatch(l -> l.page() == sizes.size() && l.text().endsWith("印发"));
    return printed
        ? rules()
            .filter(r -> r.page() == sizes.size() && !r.red())
            .filter(r -> r.width() > OfficialLayout.TEXT_WIDTH - 2)
            .sorted(java.util.Comparator.comparingDouble(PrintedRule::middle))
            .toList()
        : List.of();
  }
}
