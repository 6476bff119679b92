package org.hengping.corpus.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.Fault;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.FormRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterFile;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.Registers;

/**
 * Reads tables that units lay out in their own way into registers: the layout is proposed, shown
 * with the rows that it gives, confirmed once, and known again by its headings. Thread-safe.
 */
public final class LoadTable {
  private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计");
  private static final Map<String, Integer> SHIFTS = Map.of("元", -4, "万元", 0, "亿元", 4);

  private final FileReaders readers;
  private final Registers registers;

  public LoadTable(FileReaders readers, Registers registers) {
    this.readers = readers;
    this.registers = registers;
  }

  /**
   * A table as it would be taken.
   *
   * @param remembered the layout was confirmed before
   */
  public record Preview(
      Register register, TableLayout layout, boolean remembered, RegisterFile.Content content) {}

  /**
   * What a person says about a table.
   *
   * @param fields field keys or headings by the table's heading; empty text leaves a column out
   * @param constants values by field key that hold for every row
   */
  public record Advice(Map<String, String> fields, Map<String, String> constants) {
    /** Nothing said. */
    public static final Advice NONE = new Advice(Map.of(), Map.of());

    public Advice {
      fields = Map.copyOf(fields);
      constants = Map.copyOf(constants);
    }
  }

  /**
   * Reads a table without storing anything.
   *
   * @return empty when no headings of this register are found in it
   * @throws IllegalArgumentException when the file is refused or the advice names what is not there
   */
  public Optional<Preview> preview(Register register, FileContent file, Advice advice) {
    var cells = cells(file);
    var guessed = new GuessLayout(register).guess(cells);
    if (guessed.isEmpty()) {
      return Optional.empty();
    }
    var known = remembered(register, guessed.get());
    var layout = advised(register, known.orElse(guessed.get()), advice);
    var sheet =
        cells.sheets().stream()
            .filter(s -> s.name().equals(layout.sheet()))
            .findFirst()
            .orElseThrow();
    var content = content(register, sheet, layout, advice.constants());
    return Optional.of(
        new Preview(register, layout, known.isPresent(), content.named(file.name())));
  }

  /**
   * Reads a table whose layout was confirmed before.
   *
   * @return empty when it was not, or when the file is no table at all
   */
  public Optional<Preview> known(Register register, FileContent file, Advice advice) {
    return reading(file) instanceof Reading.Cells
        ? preview(register, file, advice).filter(Preview::remembered)
        : Optional.empty();
  }

  private Reading reading(FileContent file) {
    return readers.cells(file.bytes(), file.name());
  }

  private Cells cells(FileContent file) {
    var reading = reading(file);
    if (reading instanceof Reading.Cells cells) {
      return cells.cells();
    }
    throw new IllegalArgumentException(
        file.name()
            + "："
            + (reading instanceof Reading.Refused refused
                ? refused.reason()
                : "文件标有密级，没有读取也没有保存；涉密材料请按保密规定另行报送"));
  }

  /** Remembers a layout that a person confirmed, audited like every register. */
  public void remember(Preview preview, Person actor) {
    Permissions.check(actor, Action.LOAD);
    var layout = preview.layout();
    var rows = new ArrayList<RegisterRow>();
    for (TableLayout.Column column : layout.columns()) {
      var values = new HashMap<String, Object>();
      values.put("fingerprint", layout.fingerprint());
      values.put("register", preview.register().name());
      values.put("sequence", (long) column.at());
      values.put("heading", column.heading());
      values.put("field", column.field());
      values.put("unit", column.unit());
      rows.add(new RegisterRow(FormRegisters.LAYOUTS, values));
    }
    registers.change(
        List.of(new Registers.Change(FormRegisters.LAYOUTS, rows, Set.of())),
        new Citation.FileRow(preview.content().file(), layout.sheet(), layout.headingRow()),
        actor);
  }

  private Optional<TableLayout> remembered(Register register, TableLayout layout) {
    var keys =
        layout.columns().stream()
            .map(c -> layout.fingerprint() + "/" + register.name() + "/" + c.at())
            .toList();
    var rows = registers.find(FormRegisters.LAYOUTS, keys);
    if (rows.size() < keys.size()) {
      return Optional.empty();
    }
    var columns = new ArrayList<TableLayout.Column>();
    for (TableLayout.Column column : layout.columns()) {
      var row = rows.get(layout.fingerprint() + "/" + register.name() + "/" + column.at());
      columns.add(
          new TableLayout.Column(
              column.at(), column.heading(), row.text("field"), row.text("unit")));
    }
    return Optional.of(new TableLayout(layout.sheet(), layout.headingRow(), columns));
  }

  private static TableLayout advised(Register register, TableLayout layout, Advice advice) {
    var wanted = new HashMap<String, String>();
    advice.fields().forEach((heading, field) -> wanted.put(Anchors.bare(heading), field));
    var named = new HashSet<String>();
    wanted.values().stream()
        .filter(f -> !f.isEmpty())
        .forEach(f -> named.add(field(register, f).key()));
    var columns = new ArrayList<TableLayout.Column>();
    for (TableLayout.Column column : layout.columns()) {
      String field = wanted.remove(Anchors.bare(column.heading()));
      if (field == null) {
        boolean free =
            !named.contains(column.field()) && !advice.constants().containsKey(column.field());
        columns.add(free ? column : new TableLayout.Column(column.at(), column.heading(), "", ""));
      } else if (field.isEmpty()) {
        columns.add(new TableLayout.Column(column.at(), column.heading(), "", ""));
      } else {
        columns.add(
            GuessLayout.column(column.at(), column.heading(), field(register, field), "万元"));
      }
    }
    if (!wanted.isEmpty()) {
      throw new IllegalArgumentException(
          "表中没有“" + String.join("”“", wanted.keySet()) + "”这一列，请核对表头");
    }
    return new TableLayout(layout.sheet(), layout.headingRow(), columns);
  }

  private static Field field(Register register, String named) {
    return register.fields().stream()
        .filter(f -> f.key().equals(named) || f.heading().equals(named))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "“" + register.title() + "”没有“" + named + "”这个字段，请核对"));
  }

  private RegisterFile.Content content(
      Register register, Cells.Sheet sheet, TableLayout layout, Map<String, String> constants) {
    var columns = layout.columns().stream().filter(c -> !c.field().isEmpty()).toList();
    var keys = new ArrayList<String>();
    columns.forEach(c -> keys.add(c.field()));
    constants.keySet().forEach(c -> keys.add(field(register, c).key()));
    var names = new HashMap<String, Map<String, String>>();
    var rows = new TreeMap<Integer, List<String>>();
    var hidden = new ArrayList<Fault>();
    for (Cells.Row row : sheet.rows()) {
      if (row.number() <= layout.headingRow() || isTotal(row)) {
        continue;
      }
      var line = new ArrayList<String>();
      for (TableLayout.Column column : columns) {
        line.add(value(register, row, column, names));
      }
      if (line.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (row.cells().stream().anyMatch(Cells.Cell::hidden)) {
        hidden.add(new Fault(sheet.name(), row.number(), "", "这一行或其中的列被隐藏，请取消隐藏后核对，或删去"));
      }
      line.addAll(constants.values());
      rows.put(row.number(), line);
    }
    var read = RegisterFile.read(register, sheet.name(), keys, layout.headingRow(), rows);
    read.faults().forEach(f -> hidden.add(inTheirWords(f, register, columns)));
    return new RegisterFile.Content(read.file(), read.rows(), read.places(), hidden);
  }

  /** The fault under the heading that stands in the table. */
  private static Fault inTheirWords(
      Fault fault, Register register, List<TableLayout.Column> columns) {
    return columns.stream()
        .filter(c -> register.field(c.field()).heading().equals(fault.column()))
        .findFirst()
        .map(c -> new Fault(fault.sheet(), fault.row(), c.heading(), fault.message()))
        .orElse(fault);
  }

  private static boolean isTotal(Cells.Row row) {
    return !row.cells().isEmpty() && TOTALS.contains(Anchors.bare(row.cells().get(0).text()));
  }

  private String value(
      Register register,
      Cells.Row row,
      TableLayout.Column column,
      Map<String, Map<String, String>> names) {
    var cell = row.cells().stream().filter(c -> c.column() == column.at()).findFirst();
    if (cell.isEmpty()) {
      return "";
    }
    String text = cell.get().text().strip();
    if (!column.unit().isEmpty()) {
      return inWan(text, column.unit());
    }
    var field = register.field(column.field());
    if (field.references().isEmpty()) {
      return text;
    }
    return names.computeIfAbsent(field.references(), this::names).getOrDefault(text, text);
  }

  /** An amount of a column in 万元, exactly; a unit in the cell itself goes before the column's. */
  private static String inWan(String text, String unit) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,¥]+", "");
    String own = plain.replaceFirst("^[-+0-9.]+", "");
    String number = plain.substring(0, plain.length() - own.length());
    String in = own.isEmpty() ? unit : own;
    if (!SHIFTS.containsKey(in) || !number.matches("[-+]?\\d{1,15}(\\.\\d{1,10})?")) {
      return text;
    }
    return new BigDecimal(number).scaleByPowerOfTen(SHIFTS.get(in)).toPlainString();
  }

  /** Keys of a register by the names that people use; a name that two rows share is none. */
  private Map<String, String> names(String register) {
    var target = BureauRegisters.named(register).orElseThrow();
    var names = new LinkedHashMap<String, String>();
    var twice = new HashSet<String>();
    var rows = registers.rows(target);
    for (RegisterRow row : rows) {
      for (String field : List.of("name", "aliases", "object", "title")) {
        if (target.fields().stream().anyMatch(f -> f.key().equals(field))) {
          for (String name : row.text(field).split("；")) {
            String earlier = names.putIfAbsent(name, row.key());
            if (earlier != null && !earlier.equals(row.key())) {
              twice.add(name);
            }
          }
        }
      }
    }
    names.keySet().removeAll(twice);
    names.remove("");
    rows.forEach(r -> names.put(r.key(), r.key()));
    return names;
  }
}
