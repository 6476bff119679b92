package org.hengping.templates.pdf.measure;

import static org.hengping.templates.layout.OfficialLayout.LEFT;
import static org.hengping.templates.layout.OfficialLayout.TEXT_WIDTH;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hengping.templates.layout.OfficialLayout;
import org.hengping.templates.pdf.measure.LayoutRule.Finding;

/** What closes the text: 附件说明, 署名, 成文日期 and 附注. */
final class ClosingRules {
  private static final double EDGE = LEFT + TEXT_WIDTH;
  private static final double LINE = OfficialLayout.LINE_PITCH * 25.4 / 72;
  private static final Pattern DATE = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日");

  private ClosingRules() {}

  static List<LayoutRule> all() {
    return List.of(
        new LayoutRule(
            "attachments.left",
            "7.3.4",
            "附件说明左空二字",
            0.6,
            d -> attachments(d).map(l -> Finding.near(l, l.left() - LEFT, 2 * l.em(), 0.6))),
        new LayoutRule(
            "attachments.end",
            "7.3.4",
            "附件名称后不加标点符号",
            0,
            d -> attachments(d).map(l -> Finding.of(l, !l.text().matches(".*[。；，,;.]$")))),
        new LayoutRule(
            "attachments.space",
            "7.3.4",
            "附件说明在正文下空一行",
            1,
            d -> attachments(d).flatMap(l -> above(d, l))),
        new LayoutRule(
            "date.shape",
            "7.3.5",
            "成文日期用阿拉伯数字，月、日不编虚位",
            0,
            d -> dates(d).map(l -> Finding.of(l, !l.text().matches(".*(年0|月0).*")))),
        new LayoutRule(
            "date.right",
            "7.3.5",
            "成文日期右空四字（加盖印章）或不少于二字",
            1.5,
            d -> dates(d).map(l -> right(l, d.official()))),
        new LayoutRule(
            "signature.above",
            "7.3.5",
            "署名在成文日期之上",
            0.5,
            d -> dates(d).flatMap(l -> signature(d, l).stream().map(s -> height(s, l)))),
        new LayoutRule(
            "signature.centred",
            "7.3.5",
            "加盖印章的署名以成文日期为准居中",
            3,
            d ->
                d.official()
                    ? dates(d)
                        .flatMap(
                            l ->
                                signature(d, l).stream()
                                    .map(s -> Finding.near(s, s.middle(), l.middle(), 3)))
                    : Stream.of()),
        new LayoutRule(
            "note.left",
            "7.3.6",
            "附注左空二字加圆括号",
            0.6,
            d ->
                dates(d)
                    .flatMap(l -> d.after(l).stream())
                    .filter(l -> l.text().startsWith("（此件"))
                    .map(l -> Finding.near(l, l.left() - LEFT, 2 * l.em(), 0.6))));
  }

  private static Stream<PrintedLine> attachments(PrintedDocument document) {
    return document.text().filter(l -> l.text().startsWith("附件："));
  }

  /** 成文日期 alone on a line at the right. */
  private static Stream<PrintedLine> dates(PrintedDocument document) {
    return document
        .text()
        .filter(l -> DATE.matcher(l.text()).matches() && l.middle() > LEFT + TEXT_WIDTH / 2.0);
  }

  private static Finding right(PrintedLine line, boolean sealed) {
    double space = EDGE - line.right();
    return sealed && space > 3 * line.em()
        ? Finding.near(line, space, 4 * line.em(), 1.5)
        : Finding.of(line, space >= 2 * line.em() - 1.5);
  }

  private static Optional<PrintedLine> signature(PrintedDocument document, PrintedLine date) {
    return document
        .text()
        .filter(l -> l.page() == date.page() && l.base() < date.base() - 1)
        .reduce((a, b) -> b)
        .filter(l -> l.left() > LEFT + 20);
  }

  private static Finding height(PrintedLine signature, PrintedLine date) {
    return Finding.near(signature, date.base() - signature.base(), LINE, 0.5);
  }

  private static Stream<Finding> above(PrintedDocument document, PrintedLine line) {
    return document
        .text()
        .filter(l -> l.page() == line.page() && l.base() < line.base() - 1)
        .reduce((a, b) -> b)
        .map(l -> Finding.near(line, line.base() - l.base(), 2 * LINE, 1))
        .stream();
  }
}
