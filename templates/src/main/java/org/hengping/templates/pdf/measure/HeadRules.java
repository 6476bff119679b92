package org.hengping.templates.pdf.measure;

import static org.hengping.templates.layout.OfficialLayout.LEFT;
import static org.hengping.templates.layout.OfficialLayout.TEXT_SIZE;
import static org.hengping.templates.layout.OfficialLayout.TEXT_WIDTH;
import static org.hengping.templates.layout.OfficialLayout.TOP;

import java.util.List;
import java.util.stream.Stream;
import org.hengping.templates.layout.OfficialLayout;
import org.hengping.templates.layout.OfficialLayout.Face;
import org.hengping.templates.pdf.measure.LayoutRule.Finding;

/** 版头: what stands above the title of an official document. */
final class HeadRules {
  private static final double MIDDLE = LEFT + TEXT_WIDTH / 2.0;
  private static final double EDGE = LEFT + TEXT_WIDTH;

  private HeadRules() {}

  static List<LayoutRule> all() {
    return List.of(
        new LayoutRule(
            "mark.place",
            "7.2.4",
            "发文机关标志上边缘至版心上边缘 35 mm",
            1.5,
            d -> d.marks().stream().limit(1).map(l -> Finding.near(l, l.top() - TOP, 35, 1.5))),
        new LayoutRule(
            "mark.centred",
            "7.2.4",
            "发文机关标志居中",
            1.5,
            d -> d.marks().stream().map(l -> Finding.near(l, l.middle(), MIDDLE, 1.5))),
        new LayoutRule(
            "mark.face",
            "7.2.4",
            "发文机关标志用小标宋体",
            0,
            d -> d.marks().stream().map(l -> Finding.of(l, l.face() == Face.XIAOBIAOSONG))),
        new LayoutRule(
            "mark.first",
            "7.2.4",
            "红色文字只有发文机关标志，在首页",
            0,
            d -> d.marks().stream().map(l -> Finding.of(l, l.page() == 1))),
        new LayoutRule(
            "mark.size",
            "7.2.4",
            "发文机关标志大于标题",
            0,
            d -> d.marks().stream().limit(1).map(HeadRules::large)),
        new LayoutRule(
            "number.document.size",
            "7.2.5",
            "发文字号、签发人 3 号",
            0.4,
            d -> d.belowMark().map(l -> Finding.near(l, l.size(), TEXT_SIZE, 0.4))),
        new LayoutRule(
            "number.document.face",
            "7.2.5",
            "发文字号用仿宋",
            0,
            d -> numbers(d).map(l -> Finding.of(l, l.face() == Face.FANGSONG))),
        new LayoutRule(
            "number.document.shape",
            "7.2.5",
            "年份全称用六角括号，序号不编虚位、不加“第”字",
            0,
            d ->
                numbers(d)
                    .filter(l -> l.text().contains("号") && !l.text().startsWith("【待补充"))
                    .map(l -> Finding.of(l, l.text().matches(".+〔\\d{4}〕[1-9]\\d*号")))),
        new LayoutRule(
            "number.document.place", "7.2.5", "发文字号在发文机关标志下空二行", 1.5, HeadRules::twoLines),
        new LayoutRule("number.document.side", "7.2.5", "发文字号居中，有签发人时居左空一字", 1.5, HeadRules::side),
        new LayoutRule(
            "signer.side",
            "7.2.6",
            "签发人居右空一字，与发文字号同一行",
            1.5,
            d ->
                signers(d)
                    .flatMap(
                        l ->
                            Stream.of(
                                Finding.near(l, EDGE - l.right(), l.em(), 1.5),
                                Finding.near(l, l.base(), base(d), 0.5)))),
        new LayoutRule(
            "rule.red",
            "7.2.7",
            "版头中的分隔线为红色，与版心等宽",
            0.5,
            d ->
                d.marks().stream()
                    .limit(1)
                    .map(
                        l ->
                            Finding.near(
                                l, d.redRule().map(PrintedRule::width).orElse(0.0), 156, 0.5))),
        new LayoutRule(
            "rule.red.place",
            "7.2.7",
            "分隔线在发文字号之下 4 mm",
            0.5,
            d ->
                numbers(d)
                    .map(
                        l ->
                            Finding.near(
                                l,
                                d.redRule().map(r -> r.middle() - l.bottom()).orElse(0.0),
                                4,
                                0.5))));
  }

  private static Finding large(PrintedLine mark) {
    return Finding.of(mark, mark.size() > OfficialLayout.TITLE_SIZE - 0.5);
  }

  private static Stream<PrintedLine> signers(PrintedDocument document) {
    return document.belowMark().filter(l -> l.text().startsWith("签发人"));
  }

  private static Stream<PrintedLine> numbers(PrintedDocument document) {
    return document.belowMark().filter(l -> !l.text().startsWith("签发人"));
  }

  private static double base(PrintedDocument document) {
    return numbers(document).mapToDouble(PrintedLine::base).findFirst().orElse(0);
  }

  /** Two empty lines lie between the lower edge of the mark and the line of the number. */
  private static Stream<Finding> twoLines(PrintedDocument document) {
    var marks = document.marks();
    if (marks.isEmpty()) {
      return Stream.of();
    }
    PrintedLine last = marks.get(marks.size() - 1);
    double lines = 2 * OfficialLayout.LINE_PITCH * 25.4 / 72;
    return numbers(document)
        .limit(1)
        .map(l -> Finding.near(l, l.top() - last.bottom() - 2.3, lines, 1.5));
  }

  private static Stream<Finding> side(PrintedDocument document) {
    boolean signed = signers(document).findAny().isPresent();
    return numbers(document)
        .map(
            l ->
                signed
                    ? Finding.near(l, l.left() - LEFT, l.em(), 1.5)
                    : Finding.near(l, l.middle(), MIDDLE, 1.5));
  }
}
