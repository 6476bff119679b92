package org.hengping.templates.pdf.measure;

import static org.hengping.templates.layout.OfficialLayout.BODY_SIZE;
import static org.hengping.templates.layout.OfficialLayout.LEFT;
import static org.hengping.templates.layout.OfficialLayout.LINE_PITCH;
import static org.hengping.templates.layout.OfficialLayout.TEXT_WIDTH;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hengping.templates.layout.OfficialLayout.Face;
import org.hengping.templates.pdf.measure.LayoutRule.Finding;
import org.jspecify.annotations.Nullable;

/** The text: lines a page, characters a line, faces and numbering of its levels. */
final class TextRules {
  private static final double LINE = LINE_PITCH * 25.4 / 72;
  private static final double EDGE = LEFT + TEXT_WIDTH;
  private static final String DIGITS = "一二三四五六七八九十";
  private static final Pattern FIRST = Pattern.compile("^[" + DIGITS + "]+、.*");
  private static final Pattern SECOND = Pattern.compile("^（[" + DIGITS + "]+）.*");
  private static final Pattern THIRD = Pattern.compile("^\\d+[.．].*");
  private static final Pattern FOURTH = Pattern.compile("^（\\d+）.*");

  private TextRules() {}

  static List<LayoutRule> all() {
    return List.of(
        new LayoutRule(
            "text.size",
            "5.2.2",
            "正文 3 号",
            0.4,
            d -> prose(d).map(l -> Finding.near(l, l.size(), BODY_SIZE, 0.4))),
        new LayoutRule(
            "text.face",
            "5.2.2",
            "正文用仿宋",
            0,
            d -> prose(d).filter(TextRules::full).map(l -> face(l, Face.FANGSONG))),
        new LayoutRule(
            "text.black", "5.2.4", "文字为黑色", 0, d -> d.text().map(l -> Finding.of(l, !l.red()))),
        new LayoutRule(
            "text.pitch", "5.2.3", "每面 22 行，行距 225 mm 的二十二分之一", 0.15, TextRules::pitches),
        new LayoutRule("text.lines", "5.2.3", "每面不多于 22 行", 0, TextRules::linesOfPages),
        new LayoutRule(
            "text.characters",
            "5.2.3",
            "每行 28 个字",
            0,
            d -> prose(d).filter(TextRules::full).map(TextRules::characters)),
        new LayoutRule(
            "text.edge",
            "5.2.1",
            "满行的文字撑满版心",
            1,
            d -> prose(d).filter(TextRules::full).map(l -> Finding.near(l, l.right(), EDGE, 1))),
        new LayoutRule("text.indent", "7.3.3", "自然段左空二字，回行顶格", 0.6, TextRules::indents),
        new LayoutRule("level.1.face", "7.3.3", "第一层用黑体", 0, d -> faces(d, FIRST, Face.HEI)),
        new LayoutRule("level.2.face", "7.3.3", "第二层用楷体", 0, d -> faces(d, SECOND, Face.KAI)),
        new LayoutRule("level.3.face", "7.3.3", "第三层用仿宋", 0, d -> faces(d, THIRD, Face.FANGSONG)),
        new LayoutRule("level.4.face", "7.3.3", "第四层用仿宋", 0, d -> faces(d, FOURTH, Face.FANGSONG)),
        new LayoutRule(
            "level.size",
            "7.3.3",
            "各层标题 3 号",
            0.4,
            d -> d.headingLines().stream().map(l -> Finding.near(l, l.size(), BODY_SIZE, 0.4))),
        new LayoutRule(
            "level.indent",
            "7.3.3",
            "各层标题左空二字",
            0.6,
            d ->
                d.headingLines().stream()
                    .map(l -> Finding.near(l, l.left() - LEFT, 2 * l.em(), 0.6))),
        new LayoutRule(
            "level.kept",
            "7.3.3",
            "标题不单独留在一面的末行",
            0,
            d -> d.headingLines().stream().map(l -> Finding.of(l, d.after(l).isPresent()))),
        new LayoutRule(
            "level.1.numbers", "7.3.3", "第一层序数“一、二、”连续", 0, d -> counted(d, FIRST, null)),
        new LayoutRule(
            "level.2.numbers", "7.3.3", "第二层序数“（一）（二）”连续", 0, d -> counted(d, SECOND, FIRST)));
  }

  /** Lines of the text that are no headings. */
  private static Stream<PrintedLine> prose(PrintedDocument document) {
    var headings = document.headingLines();
    return document.text().filter(l -> !headings.contains(l)).filter(l -> l.face() != Face.HEI);
  }

  /** Whether a line runs from edge to edge with nothing but full characters. */
  private static boolean full(PrintedLine line) {
    return line.left() < LEFT + 0.6
        && line.right() > EDGE - 2
        && line.text().codePoints().allMatch(c -> c >= 0x2E80);
  }

  private static Finding characters(PrintedLine line) {
    int count = line.text().codePointCount(0, line.text().length());
    // a line may end earlier so that the next does not begin with a closing mark
    return Finding.of(line, count <= 28 && count >= 26);
  }

  private static Finding face(PrintedLine line, Face face) {
    return Finding.of(line, line.face() == face);
  }

  private static Stream<Finding> faces(PrintedDocument document, Pattern level, Face face) {
    return document.headingLines().stream()
        .filter(l -> level.matcher(l.text()).matches())
        .map(l -> face(l, face));
  }

  /** Distances of neighbouring lines of prose that hang together. */
  private static Stream<Finding> pitches(PrintedDocument document) {
    var findings = new ArrayList<Finding>();
    PrintedLine before = null;
    for (PrintedLine line : document.text().toList()) {
      boolean next =
          before != null
              && before.page() == line.page()
              && line.base() - before.base() > 1
              && line.base() - before.base() < 1.5 * LINE
              && line.left() < LEFT + 0.6;
      if (next && before != null) {
        findings.add(Finding.near(line, line.base() - before.base(), LINE, 0.15));
      }
      before = line;
    }
    return findings.stream();
  }

  private static Stream<Finding> linesOfPages(PrintedDocument document) {
    return document.sizes().stream()
        .map(
            s -> {
              long lines =
                  document
                      .text()
                      .filter(l -> l.page() == s.page())
                      .map(l -> Math.round(l.base()))
                      .distinct()
                      .count();
              return new Finding(s.page(), lines <= 22, lines + " 行");
            });
  }

  /** The line below a heading begins a paragraph; the one after a full line goes on at the edge. */
  private static Stream<Finding> indents(PrintedDocument document) {
    return document.headingLines().stream()
        .flatMap(heading -> document.after(heading).stream())
        .filter(l -> l.sized(BODY_SIZE) && l.face() == Face.FANGSONG)
        .filter(l -> l.left() < LEFT + 20)
        .filter(l -> l.left() > LEFT + 0.6 || !l.text().startsWith("附件"))
        .filter(startsText(document))
        .map(l -> Finding.near(l, l.left() - LEFT, 2 * l.em(), 0.6));
  }

  /** Not the second line of a heading, which stands at the edge. */
  private static Predicate<PrintedLine> startsText(PrintedDocument document) {
    return line ->
        document.headings().stream().noneMatch(h -> h.endsWith(line.text().replaceAll("\\s", "")));
  }

  /** Ordinals of a level count from one, anew under each heading of the level above. */
  private static Stream<Finding> counted(
      PrintedDocument document, Pattern level, @Nullable Pattern above) {
    var findings = new ArrayList<Finding>();
    int expected = 1;
    for (String heading : document.headings()) {
      if (above != null && above.matcher(heading).matches()) {
        expected = 1;
      } else if (level.matcher(heading).matches()) {
        int number = number(heading.replaceAll("[^" + DIGITS + "].*", "").strip(), heading);
        boolean anew = number == 1;
        findings.add(new Finding(1, number == expected || anew, "“" + heading + "”"));
        expected = number + 1;
      }
    }
    return findings.stream();
  }

  private static int number(String leading, String heading) {
    String digits =
        leading.isEmpty() ? heading.replaceAll("^（([" + DIGITS + "]+)）.*", "$1") : leading;
    int ten = digits.indexOf('十');
    int units = ten == digits.length() - 1 ? 0 : DIGITS.indexOf(digits.charAt(ten + 1)) + 1;
    if (ten < 0) {
      return DIGITS.indexOf(digits.charAt(0)) + 1;
    }
    return (ten == 0 ? 1 : DIGITS.indexOf(digits.charAt(0)) + 1) * 10 + units;
  }
}
