package org.hengping.corpus.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.Fault;

/**
 * What stands in a form that came back.
 *
 * @param sheet name of the sheet
 * @param entries by slot
 * @param tables rows by table
 */
record FilledForm(
    Form form,
    String sheet,
    Map<String, Entry> entries,
    Map<String, List<Map<String, Entry>>> tables)
    implements Formula.Numbers {
  FilledForm {
    entries = new LinkedHashMap<>(entries);
    tables = new LinkedHashMap<>(tables);
  }

  /**
   * A value with its place.
   *
   * @param row 1-based
   * @param column 0-based
   * @param value see {@link Slot.Type}
   */
  record Entry(Slot slot, int row, int column, Optional<Object> value) {
    Entry with(Object calculated) {
      return new Entry(slot, row, column, Optional.of(calculated));
    }

    boolean isEmpty() {
      return value.isEmpty();
    }

    /** The value as text, empty when there is none. */
    String text() {
      return value.map(Object::toString).orElse("");
    }

    /** The value as a number; money in 万元. */
    Optional<BigDecimal> number() {
      return value.flatMap(
          v ->
              v instanceof Amount a
                  ? Optional.of(a.wan())
                  : v instanceof BigDecimal d ? Optional.of(d) : Optional.empty());
    }
  }

  Entry entry(String slot) {
    var entry = entries.get(slot);
    if (entry == null) {
      throw new IllegalArgumentException("Form " + form.name() + " has no slot " + slot);
    }
    return entry;
  }

  boolean has(String slot) {
    return entries.containsKey(slot);
  }

  String text(String slot) {
    return has(slot) ? entry(slot).text() : "";
  }

  List<Map<String, Entry>> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** A fault at an entry. */
  Fault fault(Entry at, String message) {
    return new Fault(sheet, at.row(), Cells.letter(at.column()), message);
  }

  @Override
  public Optional<BigDecimal> number(String slot) {
    return entry(slot).number();
  }

  @Override
  public List<BigDecimal> numbers(String column) {
    return tables.values().stream()
        .flatMap(List::stream)
        .flatMap(row -> Optional.ofNullable(row.get(column)).flatMap(Entry::number).stream())
        .toList();
  }
}
