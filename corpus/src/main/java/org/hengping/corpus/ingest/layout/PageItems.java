package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes lines and tables of the characters and rules of a page. */
final class PageItems {
  private final List<Grid> grids;
  private final List<PageItem> items = new ArrayList<>();

  private PageItems(List<Grid> grids) {
    this.grids = grids;
  }

  static List<PageItem> of(Canvas canvas) {
    var glyphs = canvas.glyphs();
    var ruled = new PageItems(Grid.of(canvas.rules()));
    var loose = glyphs.stream().filter(g -> ruled.holding(g).isEmpty()).toList();
    var grids = new ArrayList<>(ruled.grids);
    grids.addAll(AlignedTables.of(loose, canvas.rules().horizontal()));
    var page = new PageItems(grids);
    page.read(glyphs);
    return page.items;
  }

  private void read(List<Glyph> glyphs) {
    Map<Grid, List<Glyph>> inside = new HashMap<>();
    glyphs.forEach(
        g -> holding(g).ifPresent(t -> inside.computeIfAbsent(t, k -> new ArrayList<>()).add(g)));
    var loose = new ArrayList<Glyph>();
    for (Glyph glyph : glyphs) {
      var grid = holding(glyph);
      if (grid.isEmpty()) {
        loose.add(glyph);
      } else if (inside.containsKey(grid.get())) {
        items.addAll(Lines.of(loose));
        loose.clear();
        items.add(TableCells.read(grid.get(), inside.remove(grid.get())));
      }
    }
    items.addAll(Lines.of(loose));
  }

  private Optional<Grid> holding(Glyph glyph) {
    return glyph.turn() != 0
        ? Optional.empty()
        : grids.stream().filter(g -> g.holds(glyph.middleX(), glyph.middleY())).findFirst();
  }

  /** The rule that opens the footnotes: short, from the left edge, touched by no other. */
  static float noteRule(Canvas canvas, List<PageItem> items, float height) {
    var lines =
        items.stream().filter(TextLine.class::isInstance).map(TextLine.class::cast).toList();
    if (lines.isEmpty()) {
      return Float.POSITIVE_INFINITY;
    }
    float left = Metrics.leftEdge(lines);
    float width = Metrics.rightEdge(lines) - left;
    float lowest = Float.POSITIVE_INFINITY;
    for (Rules.Rule rule : canvas.rules().horizontal()) {
      float length = rule.to() - rule.from();
      boolean near = Math.abs(rule.from() - left) < 12;
      if (near && rule.at() > height * 0.4f && length > width * 0.1f && length < width * 0.6f) {
        lowest = lowest == Float.POSITIVE_INFINITY ? rule.at() : Math.max(lowest, rule.at());
      }
    }
    return lowest;
  }
}
