package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.check.Issue;
import org.hengping.templates.check.Severity;

/**
 * Joins a text that was edited in a word processor with the manuscript that it was written from.
 * Every edit is kept. A figure whose number stands unchanged among its words stays linked; one that
 * was changed by hand becomes text and is told, unless it says what the registers say now. A table
 * or chart of the registers that was changed by hand is cut off from them and told. Thread-safe.
 */
public final class TakeBack {
  private final FigureCatalogue catalogue = new FigureCatalogue();

  /**
   * Takes a text back.
   *
   * @param base the revision that was written to the file
   * @param returned the file as it was read
   */
  public TakenBack take(Manuscript base, Manuscript returned, RegisterSnapshot registers) {
    var issues = new ArrayList<Issue>();
    var blocks = ReturnedBlocks.of(base.blocks(), returned.blocks(), issues);
    var lines = Line.of(blocks);
    var found = new FindLinks(Line.of(base.blocks()), lines);
    var again = new ArrayList<Linked>(lines.size());
    var told = new ArrayList<FindLinks.Changed>();
    for (FindLinks.Changed change : found.changed()) {
      var now = now(change, lines, registers);
      if (now.isPresent()) {
        found.put(change.line(), now.get());
        again.add(now.get());
      } else if (change.line() >= 0 && change.link().inline() instanceof Figure) {
        told.add(change);
      }
    }
    var joined = new JoinBlocks(base.blocks(), blocks, lines, found);
    var manuscript =
        new Manuscript(
            title(base, returned),
            joined.blocks(),
            List.of(),
            returned.unseen().isEmpty() ? base.unseen() : returned.unseen());
    told.forEach(c -> issues.add(told(c, lines, joined, registers)));
    joined.cutOff().forEach(b -> issues.add(cutOff(manuscript, b)));
    if (!returned.unseen().isEmpty()) {
      issues.add(
          issue("HIDDEN", "文件里有修订痕迹或隐藏的文字，按看得见的文字取用；请先在 Word 中接受或拒绝全部修订", "", Optional.empty()));
    }
    int kept = (int) manuscript.blocks().stream().flatMap(b -> Inlines.figures(b).stream()).count();
    return new TakenBack(manuscript, kept, issues);
  }

  /** The figure as the registers give it now, when that is what somebody wrote by hand. */
  private Optional<Linked> now(
      FindLinks.Changed change, List<Line> lines, RegisterSnapshot registers) {
    if (change.line() < 0 || !(change.link().inline() instanceof Figure figure)) {
      return Optional.empty();
    }
    String written = lines.get(change.line()).text();
    return again(figure, registers)
        .filter(f -> !f.text().equals(figure.text()) && covers(written, f.text(), change))
        .map(
            f ->
                new Linked(
                    start(written, f.text(), change),
                    start(written, f.text(), change) + f.text().length(),
                    f));
  }

  /** Whether the number written at a place, with the unit that follows it, is a text. */
  private static boolean covers(String line, String text, FindLinks.Changed change) {
    int start = start(line, text, change);
    return start >= 0 && start + text.length() >= change.end();
  }

  private static int start(String line, String text, FindLinks.Changed change) {
    return line.startsWith(text, change.start()) ? change.start() : -1;
  }

  private Optional<Figure> again(Figure figure, RegisterSnapshot registers) {
    try {
      return Optional.of(catalogue.again(figure, registers));
    } catch (IllegalArgumentException gone) {
      return Optional.empty();
    }
  }

  private static String title(Manuscript base, Manuscript returned) {
    boolean same =
        returned.title().replaceAll("\\s", "").equals(base.title().replaceAll("\\s", ""));
    return same ? base.title() : returned.title();
  }

  private Issue told(
      FindLinks.Changed change, List<Line> lines, JoinBlocks joined, RegisterSnapshot registers) {
    var figure = (Figure) change.link().inline();
    String line = lines.get(change.line()).text();
    boolean measured = !figure.unit().isEmpty() && line.startsWith(figure.unit(), change.end());
    int end = change.end() + (measured ? figure.unit().length() : 0);
    String text = line.substring(change.start(), end);
    String now = again(figure, registers).map(f -> "台账现为" + f.text()).orElse("台账中已算不出这个数");
    String message =
        text.equals(figure.text())
            ? "数字" + text + "前后的文字已改写，不再随台账更新（" + now + "），请核对"
            : "数字被手工改动：原为" + figure.text() + "，现为" + text + "，" + now + "；已改为普通文字，请核对";
    return issue("EDITED", message, text, joined.place(change.line(), change.start(), end));
  }

  private static Issue cutOff(Manuscript manuscript, int block) {
    Block changed = manuscript.blocks().get(block);
    var lines = PlainText.lines(changed);
    String title = lines.isEmpty() ? "" : lines.get(0);
    String what = changed instanceof Block.Chart ? "图" : "表格";
    return issue(
        "EDITED",
        what + "由台账生成，内容被手工改动，已按改动后的内容保存，不再随台账更新，请核对",
        title,
        Optional.of(new Anchor(0, block, -1, 0, title.length())));
  }

  static Issue issue(String rule, String message, String excerpt, Optional<Anchor> place) {
    return new Issue(rule, Severity.WARNING, message, excerpt, place);
  }

  /** Whether an element stands before or behind the text. */
  static boolean atEdge(Block block) {
    return block instanceof Block.Paragraph p && p.element().place() != Element.Place.BODY;
  }

  /** Whether a run says the same as another to a reader. */
  static boolean sameText(List<Inline> a, List<Inline> b) {
    return PlainText.of(a).equals(PlainText.of(b));
  }
}
