package org.hengping.corpus.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values with which a form is written.
 *
 * @param slots values by slot, types as in {@link Slot.Type}
 * @param tables rows by table
 */
record FormValues(Map<String, Object> slots, Map<String, List<Map<String, Object>>> tables) {
  FormValues {
    slots = Map.copyOf(slots);
    tables = Map.copyOf(tables);
  }

  Optional<Object> of(String slot) {
    return Optional.ofNullable(slots.get(slot));
  }

  /** The rows of a table: those that there are, else the starters; then empty ones. */
  List<Map<String, Object>> rows(FormPart.Table table) {
    var rows = new ArrayList<>(tables.getOrDefault(table.name(), List.of()));
    if (rows.isEmpty()) {
      for (List<String> starter : table.starters()) {
        var row = new HashMap<String, Object>();
        for (int i = 0; i < starter.size(); i++) {
          row.put(table.columns().get(i).slot().key(), starter.get(i));
        }
        rows.add(row);
      }
    }
    while (rows.size() < table.rows()) {
      rows.add(Map.of());
    }
    return rows;
  }
}
