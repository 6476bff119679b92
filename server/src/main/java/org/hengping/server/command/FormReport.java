package org.hengping.server.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.form.Form;
import org.hengping.corpus.form.LoadForms.Outcome;
import org.hengping.corpus.register.Fault;

/** Counts what became of a batch of forms, for people and as JSON. */
final class FormReport {
  private final Form form;
  private final List<Map<String, Object>> faults = new ArrayList<>();
  private final List<Map<String, Object>> warnings = new ArrayList<>();
  private int taken;
  private int unchanged;
  private int refused;
  private int rows;

  FormReport(Form form) {
    this.form = form;
  }

  /** Notes an outcome; gives the lines that tell people of it. */
  List<String> add(Outcome outcome) {
    var lines = new ArrayList<String>();
    if (outcome instanceof Outcome.Taken one) {
      taken++;
      unchanged += one.changed() ? 0 : 1;
      rows += one.rows();
      one.warnings().forEach(w -> warnings.add(entry(one.file(), w)));
      lines.add(
          (one.changed() ? "载入 " : "未变 ")
              + one.file()
              + "："
              + one.unitName()
              + " "
              + one.year()
              + "年度 "
              + one.object());
      one.warnings().forEach(w -> lines.add("  提示 " + place(w) + w.message()));
    } else {
      var one = (Outcome.Refused) outcome;
      refused++;
      one.faults().forEach(f -> faults.add(entry(one.file(), f)));
      lines.add("退回 " + one.file() + "：" + one.faults().size() + "处须改");
      one.faults().forEach(f -> lines.add("  " + place(f) + f.message()));
    }
    return lines;
  }

  private static String place(Fault fault) {
    return fault.row() > 0 ? fault.sheet() + " 第" + fault.row() + "行" + fault.column() + "列：" : "";
  }

  private static Map<String, Object> entry(String file, Fault fault) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("file", file);
    entry.put("sheet", fault.sheet());
    entry.put("row", fault.row());
    entry.put("column", fault.column());
    entry.put("message", fault.message());
    return entry;
  }

  boolean anyRefused() {
    return refused > 0;
  }

  String summary() {
    return form.title()
        + "：共"
        + (taken + refused)
        + "份，载入"
        + (taken - unchanged)
        + "份，未变"
        + unchanged
        + "份，退回"
        + refused
        + "份";
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("form", form.name());
    json.put("files", taken + refused);
    json.put("taken", taken);
    json.put("unchanged", unchanged);
    json.put("refused", refused);
    json.put("rows", rows);
    json.put("faults", faults);
    json.put("warnings", warnings);
    return json;
  }
}
