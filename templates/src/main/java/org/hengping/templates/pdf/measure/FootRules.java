package org.hengping.templates.pdf.measure;

import static org.hengping.templates.layout.OfficialLayout.LEFT;
import static org.hengping.templates.layout.OfficialLayout.TEXT_HEIGHT;
import static org.hengping.templates.layout.OfficialLayout.TEXT_WIDTH;
import static org.hengping.templates.layout.OfficialLayout.TOP;

import java.util.List;
import java.util.stream.Stream;
import org.hengping.templates.layout.OfficialLayout.Face;
import org.hengping.templates.pdf.measure.LayoutRule.Finding;

/** 版记: the last lines of the last page. */
final class FootRules {
  private static final double EDGE = LEFT + TEXT_WIDTH;
  private static final double END = TOP + TEXT_HEIGHT;

  private FootRules() {}

  static List<LayoutRule> all() {
    return List.of(
        new LayoutRule(
            "foot.rules.width",
            "7.4.1",
            "版记中的分隔线与版心等宽",
            0.5,
            d ->
                d.footRules().stream()
                    .map(r -> Finding.near(r.page(), r.width(), TEXT_WIDTH, 0.5, ""))),
        new LayoutRule(
            "foot.rules.outer",
            "7.4.1",
            "首条和末条分隔线粗 0.35 mm",
            0.06,
            d -> outer(d).map(r -> Finding.near(r.page(), r.thickness(), 0.35, 0.06, ""))),
        new LayoutRule(
            "foot.rules.inner",
            "7.4.1",
            "中间的分隔线粗 0.25 mm",
            0.06,
            d -> inner(d).map(r -> Finding.near(r.page(), r.thickness(), 0.25, 0.06, ""))),
        new LayoutRule(
            "foot.end",
            "7.4.1",
            "末条分隔线与版心下边缘重合",
            1,
            d ->
                d.footRules().stream()
                    .reduce((a, b) -> b)
                    .map(r -> Finding.near(r.page(), r.middle(), END, 1, ""))
                    .stream()),
        new LayoutRule(
            "foot.size",
            "7.4.2",
            "版记 4 号",
            0.4,
            d -> d.foot().stream().map(l -> Finding.near(l, l.size(), 14, 0.4))),
        new LayoutRule(
            "foot.face",
            "7.4.2",
            "版记用仿宋",
            0,
            d -> d.foot().stream().map(l -> Finding.of(l, l.face() == Face.FANGSONG))),
        new LayoutRule(
            "foot.copy.left",
            "7.4.2",
            "抄送机关左空一字",
            0.6,
            d -> copies(d).map(l -> Finding.near(l, l.left() - LEFT, l.em(), 0.6))),
        new LayoutRule(
            "foot.copy.hang",
            "7.4.2",
            "抄送机关回行与冒号后的首字对齐",
            0.8,
            d ->
                copies(d)
                    .flatMap(l -> d.after(l).stream())
                    .filter(l -> l.left() > LEFT + 8 && l.left() < LEFT + 40)
                    .map(l -> Finding.near(l, l.left() - LEFT, 4 * l.em(), 0.8))),
        new LayoutRule(
            "foot.printed.left",
            "7.4.3",
            "印发机关左空一字",
            0.6,
            d ->
                printed(d)
                    .flatMap(p -> d.foot().stream().filter(l -> beside(l, p)))
                    .map(l -> Finding.near(l, l.left() - LEFT, l.em(), 0.6))),
        new LayoutRule(
            "foot.printed.right",
            "7.4.3",
            "印发日期右空一字，后加“印发”",
            0.6,
            d -> printed(d).map(l -> Finding.near(l, EDGE - l.right(), l.em(), 0.6))));
  }

  private static Stream<PrintedRule> outer(PrintedDocument document) {
    var rules = document.footRules();
    return rules.size() < 2 ? rules.stream() : Stream.of(rules.get(0), rules.get(rules.size() - 1));
  }

  private static Stream<PrintedRule> inner(PrintedDocument document) {
    var rules = document.footRules();
    return rules.size() < 3 ? Stream.of() : rules.subList(1, rules.size() - 1).stream();
  }

  private static Stream<PrintedLine> copies(PrintedDocument document) {
    return document.foot().stream().filter(l -> l.text().startsWith("抄送："));
  }

  private static Stream<PrintedLine> printed(PrintedDocument document) {
    return document.foot().stream().filter(l -> l.text().endsWith("印发"));
  }

  private static boolean beside(PrintedLine line, PrintedLine printed) {
    return line.page() == printed.page()
        && Math.abs(line.base() - printed.base()) < 1
        && line.left() < printed.left() - 1;
  }
}
