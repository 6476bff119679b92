package org.hengping.corpus.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.ingest.cells.Cells;

/**
 * Which form this is and for whom, as written into a hidden sheet of each file that goes out.
 *
 * @param form name of the form
 * @param version version of the form
 * @param unit code of the unit, empty in a blank form
 * @param year budget year, 0 in a blank form
 * @param object what it is about, empty when the unit writes it
 */
record FormIdentity(String form, int version, String unit, int year, String object) {
  /** Name of the hidden sheet: keys in its first column, values in the second. */
  static final String SHEET = "表单标识";

  Map<String, String> entries() {
    var entries = new LinkedHashMap<String, String>();
    entries.put("form", form);
    entries.put("version", Integer.toString(version));
    entries.put("unit", unit);
    entries.put("year", Integer.toString(year));
    entries.put("object", object);
    return entries;
  }

  /** The identity in a file, if it is there and whole. */
  static Optional<FormIdentity> of(Cells cells) {
    return cells.sheets().stream()
        .filter(s -> s.name().equals(SHEET))
        .findFirst()
        .map(FormIdentity::pairs)
        .filter(p -> number(p, "version") > 0 && !p.getOrDefault("form", "").isEmpty())
        .map(
            p ->
                new FormIdentity(
                    p.get("form"),
                    number(p, "version"),
                    p.getOrDefault("unit", ""),
                    number(p, "year"),
                    p.getOrDefault("object", "")));
  }

  private static Map<String, String> pairs(Cells.Sheet sheet) {
    var pairs = new LinkedHashMap<String, String>();
    for (Cells.Row row : sheet.rows()) {
      if (row.cells().size() == 2) {
        pairs.put(row.cells().get(0).text().strip(), row.cells().get(1).text().strip());
      }
    }
    return pairs;
  }

  private static int number(Map<String, String> pairs, String key) {
    String text = pairs.getOrDefault(key, "");
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }
}
