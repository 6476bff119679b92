package org.hengping.server.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengping.corpus.form.LoadTable;
import org.hengping.corpus.form.TableLayout;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.RegisterRow;

/** Shows how a table of another layout would be taken, for people and as JSON. */
final class TableReport {
  private static final int SHOWN = 10;

  private final LoadTable.Preview preview;

  TableReport(LoadTable.Preview preview) {
    this.preview = preview;
  }

  List<String> lines() {
    var layout = preview.layout();
    var lines = new ArrayList<String>();
    lines.add(
        preview.register().title()
            + "：工作表“"
            + layout.sheet()
            + "”第"
            + layout.headingRow()
            + "行为表头"
            + (preview.remembered() ? "（对照已记住）" : ""));
    layout
        .columns()
        .forEach(c -> lines.add("  " + c.letter() + " " + c.heading() + " → " + field(c)));
    var rows = preview.content().rows();
    lines.add("共" + rows.size() + "行可载入，前" + Math.min(SHOWN, rows.size()) + "行：");
    rows.stream().limit(SHOWN).forEach(r -> lines.add("  " + row(r)));
    preview
        .content()
        .faults()
        .forEach(
            f ->
                lines.add(
                    "不符 "
                        + (f.row() > 0 ? "第" + f.row() + "行" : "")
                        + (f.column().isEmpty() ? "" : "“" + f.column() + "”列")
                        + "："
                        + f.message()));
    return lines;
  }

  private String field(TableLayout.Column column) {
    if (column.field().isEmpty()) {
      return "（不要）";
    }
    return preview.register().field(column.field()).heading()
        + (column.unit().isEmpty() || column.unit().equals("万元")
            ? ""
            : "，由" + column.unit() + "换算");
  }

  private static String row(RegisterRow row) {
    return row.register().fields().stream()
        .filter(f -> row.has(f.key()))
        .map(f -> f.heading() + "=" + row.text(f.key()))
        .collect(Collectors.joining("  "));
  }

  Map<String, Object> json() {
    var columns = new ArrayList<Map<String, Object>>();
    for (TableLayout.Column column : preview.layout().columns()) {
      columns.add(
          Map.of(
              "column", column.letter(),
              "heading", column.heading(),
              "field", column.field(),
              "unit", column.unit()));
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("register", preview.register().name());
    json.put("sheet", preview.layout().sheet());
    json.put("headingRow", preview.layout().headingRow());
    json.put("remembered", preview.remembered());
    json.put("columns", columns);
    json.put("total", preview.content().rows().size());
    json.put(
        "rows",
        preview.content().rows().stream()
            .limit(SHOWN)
            .map(
                r ->
                    r.register().fields().stream()
                        .filter(f -> r.has(f.key()))
                        .collect(
                            Collectors.toMap(
                                Field::key, f -> r.text(f.key()), (a, b) -> a, LinkedHashMap::new)))
            .toList());
    json.put("faults", preview.content().faults());
    return json;
  }
}
