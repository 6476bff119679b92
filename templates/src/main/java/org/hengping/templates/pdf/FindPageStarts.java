package org.hengping.templates.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hengping.templates.layout.PageStarts;

/** Reads from a page that has been laid out which rows of tables begin a page. */
final class FindPageStarts {
  private static final Pattern ROW = Pattern.compile("r-(\\d+)-(\\d+)");

  private FindPageStarts() {}

  static PageStarts in(PdfBoxRenderer renderer) {
    renderer.layout();
    List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
    var pageOfRow = new TreeMap<Integer, TreeMap<Integer, Integer>>();
    Map<String, Box> boxes = renderer.getSharedContext().getIdMap();
    boxes.forEach(
        (id, box) -> {
          var row = ROW.matcher(id);
          if (row.matches()) {
            pageOfRow
                .computeIfAbsent(Integer.valueOf(row.group(1)), t -> new TreeMap<>())
                .put(Integer.valueOf(row.group(2)), page(pages, box.getAbsY()));
          }
        });
    var starts = new TreeMap<Integer, Set<Integer>>();
    pageOfRow.forEach(
        (table, rows) -> {
          Set<Integer> changes = changes(rows);
          if (!changes.isEmpty()) {
            starts.put(table, changes);
          }
        });
    return new PageStarts(true, starts);
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
