package org.hengping.corpus.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.register.Fault;

/** Reads the values of a form out of a sheet. One use for one sheet; not thread-safe. */
final class ReadForm {
  private final Form form;
  private final Cells.Sheet sheet;
  private final Anchors anchors;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, FilledForm.Entry> entries = new LinkedHashMap<>();
  private final Map<String, List<Map<String, FilledForm.Entry>>> tables = new LinkedHashMap<>();

  private ReadForm(Form form, Cells.Sheet sheet) {
    this.form = form;
    this.sheet = sheet;
    this.anchors = Anchors.find(form, sheet);
  }

  /** What was read, and the places that cannot be taken. */
  record Result(FilledForm filled, List<Fault> faults) {
    Result {
      faults = List.copyOf(faults);
    }
  }

  /** Reads a sheet; without its labels nothing but that fault is told. */
  static Result read(Form form, Cells.Sheet sheet) {
    var reading = new ReadForm(form, sheet);
    if (!reading.anchors.missing().isEmpty()) {
      reading.faults.add(
          new Fault(
              sheet.name(),
              0,
              "",
              "找不到“" + reading.anchors.missing() + "”所在的行；请勿改动表头和项目名称，用下发的原表重新填写"));
    } else {
      for (int i = 0; i < form.parts().size(); i++) {
        reading.part(i);
      }
    }
    return new Result(
        new FilledForm(form, sheet.name(), reading.entries, reading.tables), reading.faults);
  }

  private void part(int index) {
    if (form.parts().get(index) instanceof FormPart.Line line) {
      for (FormPart.Box box : line.boxes()) {
        if (box instanceof FormPart.Box.Input input) {
          input(index, input);
        }
      }
    } else {
      table(index, (FormPart.Table) form.parts().get(index));
    }
  }

  private void input(int part, FormPart.Box.Input input) {
    var own = anchors.of(part);
    var at = own.orElseGet(() -> anchors.before(part));
    int from = own.isPresent() ? at.first() : at.last() + 1;
    int to = own.isPresent() ? at.first() + 1 : anchors.end(part);
    int column = at.columns()[input.at()];
    int row = own.isPresent() ? sheet.rows().get(at.first()).number() : below(at.last());
    var cells = new ArrayList<Placed>();
    for (Cells.Row line : sheet.rows().subList(from, Math.max(from, to))) {
      cells.addAll(cells(line, column, input.span()));
    }
    entries.put(input.slot().key(), entry(input.slot(), row, column, cells));
  }

  private int below(int index) {
    return sheet.rows().get(index).number() + 1;
  }

  private record Placed(int row, Cells.Cell cell) {}

  private static List<Placed> cells(Cells.Row row, int column, int span) {
    return row.cells().stream()
        .filter(c -> c.column() >= column && c.column() < column + span)
        .map(c -> new Placed(row.number(), c))
        .toList();
  }

  /**
   * What a formula of ours says is calculated again: text in a cell that it adds up is no number.
   */
  private FilledForm.Entry entry(Slot slot, int row, int column, List<Placed> cells) {
    boolean calculated =
        slot.formula().isPresent() && cells.stream().allMatch(p -> p.cell().formula());
    if (cells.isEmpty() || calculated) {
      return new FilledForm.Entry(slot, row, column, Optional.empty());
    }
    var first = cells.get(0);
    var entry = new FilledForm.Entry(slot, first.row(), first.cell().column(), Optional.empty());
    if (cells.stream().anyMatch(p -> p.cell().hidden())) {
      fault(entry, "这一行或列被隐藏，但有内容“" + first.cell().text() + "”；请取消隐藏后核对，或删去该行");
      return entry;
    }
    try {
      return CellValue.read(slot, joined(slot, cells)).map(entry::with).orElse(entry);
    } catch (CellValue.BadValue e) {
      fault(entry, e.getMessage());
      return entry;
    }
  }

  /** A long text that somebody spread over several cells is one text. */
  private static Cells.Cell joined(Slot slot, List<Placed> cells) {
    var first = cells.get(0).cell();
    if (cells.size() == 1 || slot.type() != Slot.Type.LONG_TEXT) {
      return first;
    }
    String text = String.join("\n", cells.stream().map(p -> p.cell().text().strip()).toList());
    return new Cells.Cell(first.column(), Cells.Kind.TEXT, text);
  }

  private void fault(FilledForm.Entry at, String message) {
    faults.add(new Fault(sheet.name(), at.row(), Cells.letter(at.column()), message));
  }

  private void table(int part, FormPart.Table table) {
    var at = anchors.of(part).orElseThrow();
    var rows = new ArrayList<Map<String, FilledForm.Entry>>();
    Map<String, FilledForm.Entry> above = Map.of();
    for (Cells.Row line : sheet.rows().subList(at.last() + 1, anchors.end(part))) {
      var row = new LinkedHashMap<String, FilledForm.Entry>();
      boolean filled = false;
      for (FormPart.Column column : table.columns()) {
        int place = at.columns()[column.at()];
        var cells = cells(line, place, column.span());
        filled |= !cells.isEmpty() && !column.carried();
        var entry = entry(column.slot(), line.number(), place, cells);
        if (entry.isEmpty() && column.carried() && above.containsKey(column.slot().key())) {
          var upper = above.get(column.slot().key());
          entry = new FilledForm.Entry(column.slot(), line.number(), place, upper.value());
        }
        row.put(column.slot().key(), entry);
      }
      above = row;
      if (filled) {
        rows.add(row);
      }
    }
    tables.put(table.name(), rows);
    if (rows.isEmpty()) {
      faults.add(
          new Fault(
              sheet.name(),
              below(at.last()),
              Cells.letter(at.columns()[table.columns().get(0).at()]),
              "“" + table.label() + "”一行也没有填，请填写"));
    }
  }
}
