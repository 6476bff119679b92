package org.hengping.templates.pdf.measure;

import static org.hengping.templates.layout.OfficialLayout.LEFT;
import static org.hengping.templates.layout.OfficialLayout.TEXT_WIDTH;
import static org.hengping.templates.layout.OfficialLayout.TITLE_SIZE;

import java.util.List;
import java.util.stream.Stream;
import org.hengping.templates.layout.OfficialLayout;
import org.hengping.templates.layout.OfficialLayout.Face;
import org.hengping.templates.pdf.measure.LayoutRule.Finding;

/** The title and 主送机关. */
final class TitleRules {
  private static final double LINE = OfficialLayout.LINE_PITCH * 25.4 / 72;
  private static final String NOT_FIRST = "的，。、；：？！）》〉」』】”’";
  private static final String NOT_LAST = "（《〈「『【“‘";

  private TitleRules() {}

  static List<LayoutRule> all() {
    return List.of(
        new LayoutRule(
            "title.present",
            "7.3.1",
            "首页有 2 号小标宋体标题",
            0,
            d -> Stream.of(new Finding(1, !d.title().isEmpty(), "没有标题"))),
        new LayoutRule(
            "title.size",
            "7.3.1",
            "标题 2 号",
            0.4,
            d -> d.title().stream().map(l -> Finding.near(l, l.size(), TITLE_SIZE, 0.4))),
        new LayoutRule(
            "title.face",
            "7.3.1",
            "标题用小标宋体",
            0,
            d -> d.title().stream().map(l -> Finding.of(l, l.face() == Face.XIAOBIAOSONG))),
        new LayoutRule(
            "title.centred",
            "7.3.1",
            "标题居中",
            1.5,
            d ->
                d.title().stream()
                    .map(l -> Finding.near(l, l.middle(), LEFT + TEXT_WIDTH / 2.0, 1.5))),
        new LayoutRule(
            "title.breaks",
            "7.3.1",
            "标题回行词意完整，行首行尾没有不当的标点",
            0,
            d -> d.title().stream().map(TitleRules::whole)),
        new LayoutRule("title.below.rule", "7.3.1", "标题在红色分隔线下空二行", 2, TitleRules::belowRule),
        new LayoutRule(
            "recipients.place",
            "7.3.2",
            "主送机关在标题下空一行",
            1.5,
            d -> recipients(d).map(l -> Finding.near(l, space(d, l), LINE, 1.5))),
        new LayoutRule(
            "recipients.left",
            "7.3.2",
            "主送机关居左顶格",
            0.5,
            d -> recipients(d).map(l -> Finding.near(l, l.left(), LEFT, 0.5))),
        new LayoutRule(
            "recipients.face",
            "7.3.2",
            "主送机关用 3 号仿宋",
            0.4,
            d ->
                recipients(d).map(l -> Finding.of(l, l.face() == Face.FANGSONG && l.sized(TEXT)))));
  }

  private static final double TEXT = OfficialLayout.BODY_SIZE;

  /** 主送机关 of an official document: flush left below the title; its last line ends in a colon. */
  private static Stream<PrintedLine> recipients(PrintedDocument document) {
    return document.belowTitle().filter(l -> document.official() && l.left() < LEFT + 2).stream();
  }

  /** Height between the letters of the title and those of a line, less what lines leave. */
  private static double space(PrintedDocument document, PrintedLine line) {
    var title = document.title();
    double free = line.top() - title.get(title.size() - 1).bottom();
    return free - 2.3 - 2.5;
  }

  private static Stream<Finding> belowRule(PrintedDocument document) {
    return document
        .redRule()
        .flatMap(
            rule ->
                document.title().stream()
                    .findFirst()
                    .map(l -> Finding.near(l, l.top() - rule.middle() - 2.5, 2 * LINE, 2)))
        .stream();
  }

  private static Finding whole(PrintedLine line) {
    String text = line.text();
    boolean holds =
        NOT_FIRST.indexOf(text.charAt(0)) < 0
            && NOT_LAST.indexOf(text.charAt(text.length() - 1)) < 0;
    return Finding.of(line, holds);
  }
}
