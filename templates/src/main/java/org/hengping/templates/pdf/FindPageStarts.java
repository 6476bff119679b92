package org.hengping.templates.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hengping.templates.layout.OfficialLayout;
import org.hengping.templates.layout.PageStarts;
import org.jspecify.annotations.Nullable;

/** Reads from a page that has been laid out where pages begin within its tables. */
final class FindPageStarts {
  private static final Pattern ROW = Pattern.compile("([rh])-(\\d+)-(\\d+)");

  /** Millimetres below 版记 that may remain when it has been pushed down. */
  private static final double SETTLED = 0.5;

  private final Map<Integer, TreeMap<Integer, Integer>> pages = new TreeMap<>();
  private final Map<Integer, Integer> headers = new TreeMap<>();

  private double footSpace;

  private FindPageStarts() {}

  /**
   * Lays the page out.
   *
   * @param before what was known when the page was made
   * @return equal to that when it was right
   */
  static PageStarts in(PdfBoxRenderer renderer, PageStarts before) {
    renderer.layout();
    List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
    var found = new FindPageStarts();
    renderer.getSharedContext().getIdMap().forEach((id, box) -> found.add(id, box, pages));
    double free = footSpace(renderer.getSharedContext().getBoxById("foot"), pages);
    found.footSpace = before.footSpace() == 0 ? free : free < SETTLED ? before.footSpace() : 0;
    return found.starts(before);
  }

  /** Millimetres from the end of 版记 to the end of its page, a little less for rounding. */
  private static double footSpace(@Nullable Box foot, List<PageBox> pages) {
    if (foot == null) {
      return 0;
    }
    int end = foot.getAbsY() + foot.getHeight();
    PageBox page = pages.get(Math.min(page(pages, end - 1), pages.size() - 1));
    double height = (double) page.getBottom() - page.getTop();
    double free = (page.getBottom() - end) / height * OfficialLayout.TEXT_HEIGHT;
    return Math.max(0, free - 0.1);
  }

  private void add(String id, Box box, List<PageBox> all) {
    var row = ROW.matcher(id);
    if (row.matches()) {
      int table = Integer.parseInt(row.group(2));
      int number = Integer.parseInt(row.group(3));
      pages.computeIfAbsent(table, t -> new TreeMap<>()).put(number, page(all, box.getAbsY()));
      if (row.group(1).equals("h")) {
        headers.merge(table, number + 1, Math::max);
      }
    }
  }

  private PageStarts starts(PageStarts before) {
    var rows = new TreeMap<Integer, Set<Integer>>();
    var moved = new HashSet<>(before.moved());
    pages.forEach(
        (table, pageOfRow) -> {
          Set<Integer> changes = changes(pageOfRow);
          if (!changes.isEmpty()) {
            rows.put(table, changes);
          }
          if (changes.contains(headers.getOrDefault(table, 0))) {
            moved.add(table);
          }
        });
    boolean more = !moved.equals(before.moved());
    return new PageStarts(more ? Map.of() : rows, moved, more ? 0 : footSpace);
  }

  private static int page(List<PageBox> pages, int y) {
    for (int p = 0; p < pages.size(); p++) {
      if (y < pages.get(p).getBottom()) {
        return p;
      }
    }
    return pages.size();
  }

  private static Set<Integer> changes(TreeMap<Integer, Integer> pageOfRow) {
    var changes = new TreeSet<Integer>();
    int before = -1;
    for (var row : pageOfRow.entrySet()) {
      if (before >= 0 && row.getValue() != before) {
        changes.add(row.getKey());
      }
      before = row.getValue();
    }
    return changes;
  }
}
