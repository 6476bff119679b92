package org.hengping.corpus.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes rows of the lines of one sheet. Use once. */
final class RowReader {
  private final Register register;
  private final String sheet;
  private final List<Field> fields;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<RegisterRow> rows = new ArrayList<>();
  private final List<RegisterFile.Place> places = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /** A line as a spreadsheet counts, from 1. */
  record Line(int number, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  RowReader(Register register, String sheet) {
    this.register = register;
    this.sheet = sheet;
    this.fields = new ArrayList<>(register.fields());
    fields.add(RegisterSheet.VERSION);
    fields.add(RegisterSheet.SOURCE);
  }

  /** The whole file cannot be taken. */
  RegisterFile.Content fault(String message) {
    return new RegisterFile.Content(List.of(), List.of(new Fault(sheet, 0, "", message)));
  }

  RegisterFile.Content read(List<Line> lines) {
    if (lines.isEmpty()) {
      return fault("文件是空的，请先用 dump 导出一份再填写");
    }
    readHeader(lines.get(0));
    if (faults.isEmpty()) {
      int first = lines.size() > 1 && isHeadings(lines.get(1)) ? 2 : 1;
      lines.subList(first, lines.size()).forEach(this::readRow);
    }
    return new RegisterFile.Content("", rows, places, faults);
  }

  private void readHeader(Line header) {
    for (int c = 0; c < header.cells().size(); c++) {
      String name = header.cells().get(c).strip();
      if (name.isEmpty()) {
        continue;
      }
      var field = fields.stream().filter(f -> f.isNamed(name)).findFirst();
      if (field.isEmpty()) {
        fault(header, name, "“" + register.title() + "”没有“" + name + "”这一列，请核对表头");
      } else if (columns.putIfAbsent(field.get().key(), c) != null) {
        fault(header, name, "“" + name + "”这一列出现了两次，请删去一列");
      }
    }
    for (Field field : register.fields()) {
      if (register.needs(field) && !columns.containsKey(field.key())) {
        fault(header, field.heading(), "缺少“" + field.heading() + "”（" + field.key() + "）这一列");
      }
    }
  }

  private void fault(Line line, String column, String message) {
    faults.add(new Fault(sheet, line.number(), column, message));
  }

  private boolean isHeadings(Line line) {
    return fields.stream()
        .filter(f -> columns.containsKey(f.key()))
        .allMatch(f -> line.cell(columns.get(f.key())).strip().equals(f.heading()));
  }

  private void readRow(Line line) {
    if (line.cells().stream().allMatch(String::isBlank)) {
      return;
    }
    int before = faults.size();
    var values = new LinkedHashMap<String, Object>();
    for (Field field : fields) {
      int column = columns.getOrDefault(field.key(), Integer.MAX_VALUE);
      if (line.cell(column).isBlank() && register.gives(field)) {
        continue;
      }
      try {
        FieldText.read(field, line.cell(column)).ifPresent(v -> values.put(field.key(), v));
      } catch (FieldText.BadField e) {
        fault(line, field.heading(), e.getMessage());
      }
    }
    if (faults.size() > before) {
      return;
    }
    var place = place(line, values);
    var row = new RegisterRow(register, values);
    register
        .rule()
        .complaint(row)
        .ifPresent(c -> fault(line, register.field(c.field()).heading(), c.message()));
    if (row.isNamed()) {
      Optional.ofNullable(seen.putIfAbsent(row.key(), line.number()))
          .ifPresent(
              number -> fault(line, keyHeadings(), "与第" + number + "行重复（" + row.key() + "），请删去一行"));
    }
    rows.add(row);
    places.add(place);
  }

  private String keyHeadings() {
    return String.join("、", register.keyFields().stream().map(Field::heading).toList());
  }

  private RegisterFile.Place place(Line line, Map<String, Object> values) {
    Object version = values.remove(RegisterSheet.VERSION.key());
    Object source = values.remove(RegisterSheet.SOURCE.key());
    return new RegisterFile.Place(
        sheet,
        line.number(),
        version instanceof Long n ? OptionalInt.of(n.intValue()) : OptionalInt.empty(),
        source instanceof String text ? Optional.of(Citation.parse(text)) : Optional.empty());
  }
}
