package org.hengping.corpus.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table that a register is in a file.
 *
 * @param newest the newest versions by key; without them the columns of version and source are left
 *     out
 */
record RegisterSheet(Register register, Optional<Map<String, RowVersion>> newest) {
  static final Field VERSION = Field.optional("rowVersion", "行版本", FieldType.WHOLE);
  static final Field SOURCE = Field.optional("rowSource", "出处", FieldType.TEXT);

  List<Field> columns() {
    var columns = new ArrayList<>(register.fields());
    if (newest.isPresent()) {
      columns.add(VERSION);
      columns.add(SOURCE);
    }
    return columns;
  }

  List<String> keys() {
    return columns().stream().map(Field::key).toList();
  }

  List<String> headings() {
    return columns().stream().map(Field::heading).toList();
  }

  List<String> cells(RegisterRow row) {
    var cells = new ArrayList<String>();
    register.fields().forEach(f -> cells.add(row.text(f.key())));
    if (newest.isPresent()) {
      @Nullable RowVersion version = newest.get().get(row.key());
      cells.add(version == null ? "" : String.valueOf(version.number()));
      cells.add(version == null ? "" : version.source().text());
    }
    return cells;
  }
}
