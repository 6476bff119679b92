package org.hengping.templates.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.binding.Drawings;
import org.jspecify.annotations.Nullable;

/** Compares what a manuscript holds with what the registers say now. */
final class StaleParts {
  private StaleParts() {}

  static List<Issue> check(Manuscript manuscript, RegisterSnapshot registers) {
    var issues = new ArrayList<Issue>();
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      Block block = manuscript.blocks().get(b);
      var source = source(block);
      if (source != null) {
        drawing(manuscript, b, source, registers).ifPresent(issues::add);
      }
      for (Figure figure : Inlines.figures(block)) {
        figure(manuscript, b, figure, registers).ifPresent(issues::add);
      }
    }
    return issues;
  }

  private static @Nullable Source source(Block block) {
    return block instanceof Block.Table t
        ? t.source()
        : block instanceof Block.Chart c ? c.source() : null;
  }

  private static Optional<Issue> drawing(
      Manuscript manuscript, int b, Source source, RegisterSnapshot registers) {
    Block block = manuscript.blocks().get(b);
    String title = String.join("", PlainText.lines(block).stream().limit(1).toList());
    try {
      return new Drawings().again(source, registers).equals(block)
          ? Optional.empty()
          : Optional.of(issue(manuscript, b, "表格或图与台账现有数据不一致，请更新", title));
    } catch (IllegalArgumentException e) {
      return Optional.of(issue(manuscript, b, "表格或图已不能从台账取数：" + e.getMessage(), title));
    }
  }

  private static Optional<Issue> figure(
      Manuscript manuscript, int b, Figure figure, RegisterSnapshot registers) {
    try {
      Figure now = new FigureCatalogue().again(figure, registers);
      return now.value().compareTo(figure.value()) == 0
          ? Optional.empty()
          : Optional.of(
              issue(
                  manuscript,
                  b,
                  "数字已过时：文中为" + figure.text() + "，台账现为" + now.text() + "，请更新",
                  figure.text()));
    } catch (IllegalArgumentException e) {
      return Optional.of(issue(manuscript, b, "数字已不能从台账算出：" + e.getMessage(), figure.text()));
    }
  }

  private static Issue issue(Manuscript manuscript, int b, String message, String excerpt) {
    String text = String.join("\n", PlainText.lines(manuscript.blocks().get(b)));
    int at = Math.max(0, text.indexOf(excerpt));
    var anchor =
        new Anchor(manuscript.page(b), b, -1, at, Math.min(text.length(), at + excerpt.length()));
    return new Issue("STALE", Severity.WARNING, message, excerpt, Optional.of(anchor));
  }
}
