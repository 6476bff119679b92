package org.hengping.corpus.ingest.legacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.PropertyNode;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.sprm.ParagraphSprmUncompressor;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.apache.poi.hwpf.usermodel.ParagraphProperties;
import org.apache.poi.util.LittleEndian;

/**
 * The text of an old Word file, all its stories one after another, with the properties of
 * paragraphs and runs. Not thread-safe.
 */
final class WordFile {
  private static final int LONGEST_CHAIN = 20;

  /** Where the table of positions and lengths starts in the main stream (MS-DOC, FibRgFcLcb97). */
  private static final int POSITIONS = 154;

  /** The properties of a paragraph follow the number of its style. */
  private static final int AFTER_STYLE = 2;

  /** Takes one run, or the part of it that is in a paragraph. */
  @FunctionalInterface
  interface RunTaker {
    void take(CharacterProperties properties, int start, int end);
  }

  private final HWPFDocument document;
  private final StringBuilder text;
  private final List<PAPX> paragraphs;
  private final List<CHPX> runs;
  private final Set<Integer> sectionEnds = new HashSet<>();

  WordFile(HWPFDocument document) {
    this.document = document;
    this.text = document.getText();
    this.paragraphs = document.getParagraphTable().getParagraphs();
    this.runs = document.getCharacterTable().getTextRuns();
    document.getSectionTable().getSections().forEach(s -> sectionEnds.add(s.getEnd()));
  }

  HWPFDocument document() {
    return document;
  }

  char at(int position) {
    return text.charAt(position);
  }

  /** Characters of a range, as they stand. */
  String text(int start, int end) {
    return text.substring(start, Math.min(end, text.length()));
  }

  /** Whether a break at a place ends a section rather than a page. */
  boolean endsSection(int position) {
    return sectionEnds.contains(position + 1);
  }

  boolean evenPagesDiffer() {
    return document.getDocProperties().isFFacingPages();
  }

  boolean firstPageDiffers(int section) {
    var sections = document.getSectionTable().getSections();
    return section < sections.size()
        && sections.get(section).getSectionProperties().getFTitlePage();
  }

  /** Where a story starts. */
  int start(SubdocumentType story) {
    int start = 0;
    for (var before : SubdocumentType.ORDERED) {
      if (before == story) {
        break;
      }
      start += length(before);
    }
    return Math.min(start, text.length());
  }

  int length(SubdocumentType story) {
    return Math.max(0, document.getFileInformationBlock().getSubdocumentTextStreamLength(story));
  }

  int end(SubdocumentType story) {
    return Math.min(start(story) + length(story), text.length());
  }

  /** The paragraphs that lie in a range. */
  List<WordParagraph> paragraphs(int from, int to) {
    var found = new ArrayList<WordParagraph>();
    for (int i = firstAfter(paragraphs, from); i < paragraphs.size(); i++) {
      var papx = paragraphs.get(i);
      int start = Math.max(papx.getStart(), from);
      int end = Math.min(papx.getEnd(), Math.min(to, text.length()));
      if (start >= to || start >= end) {
        break;
      }
      found.add(new WordParagraph(start, end, text.charAt(end - 1), papx, properties(papx)));
    }
    return found;
  }

  /** Hands over the runs of a paragraph in order. */
  void runs(WordParagraph p, RunTaker taker) {
    var styles = document.getStyleSheet();
    short style = (short) p.style();
    int at = p.start();
    for (int i = firstAfter(runs, at); i < runs.size() && at < p.end(); i++) {
      var run = runs.get(i);
      if (run.getStart() > at) {
        int until = Math.min(run.getStart(), p.end());
        taker.take(plain(style), at, until);
        at = until;
      }
      int end = Math.min(run.getEnd(), p.end());
      if (end > at) {
        taker.take(run.getCharacterProperties(styles, style), at, end);
        at = end;
      }
    }
    if (at < p.end()) {
      taker.take(plain(style), at, p.end());
    }
  }

  @SuppressWarnings("deprecation") // POI keeps it for itself one day; it has no other way to it
  private ParagraphProperties properties(PAPX papx) {
    var base = style(papx.getIstd()).map(StyleDescription::getPAP).orElse(null);
    return ParagraphSprmUncompressor.uncompressPAP(
        base == null ? new ParagraphProperties() : base, papx.getGrpprl(), AFTER_STYLE);
  }

  @SuppressWarnings("deprecation") // as above
  private CharacterProperties plain(int style) {
    var properties = style(style).map(StyleDescription::getCHP).orElse(null);
    return properties == null ? new CharacterProperties() : properties;
  }

  private Optional<StyleDescription> style(int number) {
    var styles = document.getStyleSheet();
    return number >= 0 && number < styles.numStyles()
        ? Optional.ofNullable(styles.getStyleDescription(number))
        : Optional.empty();
  }

  /** Index of the first node that ends after a position; nodes are in order. */
  private static <T extends PropertyNode<T>> int firstAfter(List<T> nodes, int position) {
    int low = 0;
    int high = nodes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (nodes.get(middle).getEnd() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Name of a style in lower case, empty when there is none. */
  String styleName(int style) {
    return style(style)
        .map(StyleDescription::getName)
        .map(n -> n.toLowerCase(Locale.ROOT))
        .orElse("");
  }

  /** The first answer to a question about the name of a style or of those it is based on. */
  <T> Optional<T> ofStyle(int style, Function<String, Optional<T>> question) {
    int at = style;
    for (int i = 0; i < LONGEST_CHAIN && style(at).isPresent(); i++) {
      var answer = question.apply(styleName(at));
      if (answer.isPresent()) {
        return answer;
      }
      at = style(at).map(StyleDescription::getBaseStyle).orElse(-1);
    }
    return Optional.empty();
  }

  /**
   * The character positions of a table of such in the table stream, relative to its story; empty
   * when there is none.
   *
   * @param field number of the table (MS-DOC, FibRgFcLcb97)
   * @param size bytes that go with each position
   */
  List<Integer> positions(int field, int size) {
    byte[] main = document.getMainStream();
    byte[] tables = document.getTableStream();
    var positions = new ArrayList<Integer>();
    if (POSITIONS + field * 8 + 8 <= main.length) {
      long from = LittleEndian.getUInt(main, POSITIONS + field * 8);
      long length = LittleEndian.getUInt(main, POSITIONS + field * 8 + 4);
      long count = length < 4 || from + length > tables.length ? 0 : (length - 4) / (4 + size) + 1;
      for (int i = 0; i < count; i++) {
        positions.add(LittleEndian.getInt(tables, (int) from + i * 4));
      }
    }
    return positions;
  }
}
