package org.hengping.corpus.ingest.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Makes lines and tables of what a page shows. */
final class PageReader {
  private static final float SCAN = 0.6f;
  private static final float PICTURE = 0.005f;
  private static final int OUTLINES = 400;
  private static final Set<String> SILENT_ANNOTATIONS =
      Set.of("Link", "Popup", "Highlight", "Underline", "Squiggly", "StrikeOut", "Text");

  private PageReader() {}

  static PdfPage read(PDDocument document, int number) throws IOException {
    var page = document.getPage(number - 1);
    var content = PageContent.of(document, page);
    var items = items(content);
    boolean scanned = content.pictures().stream().anyMatch(p -> p >= SCAN);
    return new PdfPage(
        number,
        content.width(),
        content.height(),
        items,
        unrecognised(page, content, items.isEmpty()),
        content.unseen(),
        scanned);
  }

  private static List<String> unrecognised(PDPage page, PageContent content, boolean empty)
      throws IOException {
    var unrecognised = new LinkedHashSet<String>();
    if (content.unmapped() > 0) {
      unrecognised.add("无法识别的字符 " + content.unmapped() + " 个");
    }
    for (float share : content.pictures()) {
      if (share >= SCAN && empty) {
        unrecognised.add("扫描页");
      } else if (share >= PICTURE) {
        unrecognised.add("图片");
      }
    }
    if (content.curves() > OUTLINES) {
      unrecognised.add("图形");
    }
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (!annotation.isHidden() && !SILENT_ANNOTATIONS.contains(annotation.getSubtype())) {
        unrecognised.add(
            "Widget".equals(annotation.getSubtype())
                ? "表单域"
                : "批注或图章（" + annotation.getSubtype() + "）");
      }
    }
    return List.copyOf(unrecognised);
  }

  private static List<PdfItem> items(PageContent content) {
    var grids = Grid.of(content.rules());
    Map<Grid, List<Glyph>> inside = new HashMap<>();
    var glyphs = content.glyphs();
    glyphs.forEach(
        g ->
            holding(grids, g)
                .ifPresent(t -> inside.computeIfAbsent(t, k -> new ArrayList<>()).add(g)));
    var items = new ArrayList<PdfItem>();
    var loose = new ArrayList<Glyph>();
    for (Glyph glyph : glyphs) {
      var grid = holding(grids, glyph);
      if (grid.isEmpty()) {
        loose.add(glyph);
      } else if (inside.containsKey(grid.get())) {
        items.addAll(Lines.of(loose));
        loose.clear();
        items.add(TableCells.read(grid.get(), inside.remove(grid.get())));
      }
    }
    items.addAll(Lines.of(loose));
    return items;
  }

  private static Optional<Grid> holding(List<Grid> grids, Glyph glyph) {
    return glyph.turn() != 0
        ? Optional.empty()
        : grids.stream().filter(g -> g.holds(glyph.middleX(), glyph.middleY())).findFirst();
  }
}
