package org.hengping.templates.pdf.measure;

import static org.hengping.templates.layout.OfficialLayout.BOTTOM;
import static org.hengping.templates.layout.OfficialLayout.LEFT;
import static org.hengping.templates.layout.OfficialLayout.PAGE_HEIGHT;
import static org.hengping.templates.layout.OfficialLayout.PAGE_WIDTH;
import static org.hengping.templates.layout.OfficialLayout.RIGHT;
import static org.hengping.templates.layout.OfficialLayout.TOP;

import java.util.List;
import java.util.stream.Stream;
import org.hengping.templates.layout.OfficialLayout;
import org.hengping.templates.layout.OfficialLayout.Face;
import org.hengping.templates.pdf.measure.LayoutRule.Finding;

/** Paper, 版心 and page numbers. */
final class PaperRules {
  private static final double END = PAGE_HEIGHT - BOTTOM;
  private static final double EDGE = PAGE_WIDTH - RIGHT;

  private PaperRules() {}

  static List<LayoutRule> all() {
    return List.of(
        new LayoutRule(
            "page.width",
            "5.1",
            "用纸宽 210 mm",
            0.5,
            d -> d.sizes().stream().map(s -> Finding.near(s.page(), s.width(), 210, 0.5, ""))),
        new LayoutRule(
            "page.height",
            "5.1",
            "用纸高 297 mm",
            0.5,
            d -> d.sizes().stream().map(s -> Finding.near(s.page(), s.height(), 297, 0.5, ""))),
        new LayoutRule(
            "margin.top",
            "5.2.1",
            "天头 37 mm，版心从此开始",
            1,
            d -> d.lines().map(l -> Finding.of(l, l.top() >= TOP - 1))),
        new LayoutRule("margin.top.used", "5.2.1", "续页的文字从版心第一行开始", 1, PaperRules::firstLines),
        new LayoutRule(
            "margin.left",
            "5.2.1",
            "订口 28 mm",
            1,
            d -> d.lines().map(l -> Finding.of(l, l.left() >= LEFT - 1))),
        new LayoutRule(
            "margin.right",
            "5.2.1",
            "版心宽 156 mm，右边 26 mm",
            1,
            d -> d.lines().map(l -> Finding.of(l, l.right() <= EDGE + 1))),
        new LayoutRule(
            "margin.bottom",
            "5.2.1",
            "版心高 225 mm，下边 35 mm",
            1,
            d -> d.lines().map(l -> Finding.of(l, l.base() <= END + 1))),
        new LayoutRule(
            "number.shape",
            "7.5",
            "页码为阿拉伯数字，左右各一条一字线，与页次相符",
            0,
            d -> d.numbers().map(l -> Finding.of(l, number(l)))),
        new LayoutRule(
            "number.each",
            "7.5",
            "每页一个页码",
            0,
            d ->
                d.sizes().stream()
                    .map(
                        s ->
                            new Finding(
                                s.page(),
                                d.numbers().filter(n -> n.page() == s.page()).count() == 1,
                                "没有页码或不止一个"))),
        new LayoutRule(
            "number.size",
            "7.5",
            "页码 4 号",
            0.4,
            d -> d.numbers().map(l -> Finding.near(l, l.size(), 14, 0.4))),
        new LayoutRule(
            "number.face",
            "7.5",
            "页码为宋体",
            0,
            d -> d.numbers().map(l -> Finding.of(l, l.face() == Face.SONG))),
        new LayoutRule(
            "number.distance",
            "7.5",
            "一字线上距版心下边缘 7 mm",
            1,
            d -> d.numbers().map(l -> Finding.near(l, dash(l) - END, 7, 1))),
        new LayoutRule(
            "number.side",
            "7.5",
            "公文单页码居右空一字、双页码居左空一字；普通材料居中",
            1,
            d -> d.numbers().map(l -> side(l, d.official()))),
        new LayoutRule(
            "running.header",
            "5.2.1",
            "书眉在版心以上，首页没有",
            1,
            d -> d.above().map(l -> Finding.of(l, l.page() > 1 && l.bottom() <= TOP - 1))));
  }

  /** On a page that begins within a paragraph, its next line stands where 版心 begins. */
  private static Stream<Finding> firstLines(PrintedDocument document) {
    return document.sizes().stream()
        .skip(1)
        .flatMap(s -> document.lines().filter(l -> l.page() == s.page()).limit(1))
        .filter(l -> l.sized(OfficialLayout.BODY_SIZE))
        .filter(l -> l.left() < LEFT + 0.6)
        .map(l -> Finding.near(l, l.top(), TOP + 2.3, 1));
  }

  private static boolean number(PrintedLine line) {
    return line.text().replaceAll("\\s+", "").equals("—" + line.page() + "—");
  }

  /** A dash stands a little above a third of the size. */
  private static double dash(PrintedLine line) {
    return line.base() - line.em() * 0.38;
  }

  private static Finding side(PrintedLine line, boolean official) {
    if (!official) {
      return Finding.near(line, line.middle(), (LEFT + EDGE) / 2.0, 1);
    }
    return line.page() % 2 == 1
        ? Finding.near(line, EDGE - line.right(), line.em(), 1)
        : Finding.near(line, line.left() - LEFT, line.em(), 1);
  }
}
