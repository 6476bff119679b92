package org.hengping.corpus.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Registers as they were when first read, with indexes by field made on demand. Not thread-safe;
 * make one per piece of work.
 */
public final class RegisterSnapshot {
  private final Function<Register, List<RegisterRow>> reader;
  private final Set<String> released;
  private final Map<String, List<RegisterRow>> rows;
  private final Map<String, Map<String, List<RegisterRow>>> indexes;
  private final Consumer<Read> reads;

  /**
   * What was read: the rows of a register whose field has this text.
   *
   * @param register name of the register, {@link #RELEASED} for what is on the portal
   * @param field {@link #ALL} for every row, {@link #KEY} for the row with this key
   * @param text empty when everything was read
   */
  public record Read(String register, String field, String text) {
    /** In place of a field: every row. */
    public static final String ALL = "/all";

    /** In place of a field: the row's key. */
    public static final String KEY = "/key";

    /** In place of a register: the documents on the portal. */
    public static final String RELEASED = "/released";
  }

  /**
   * @param reader reads all rows of a register
   * @param released subjects of the documents that are on the portal now
   */
  public RegisterSnapshot(Function<Register, List<RegisterRow>> reader, Set<String> released) {
    this(reader, Set.copyOf(released), new HashMap<>(), new HashMap<>(), read -> {});
  }

  private RegisterSnapshot(
      Function<Register, List<RegisterRow>> reader,
      Set<String> released,
      Map<String, List<RegisterRow>> rows,
      Map<String, Map<String, List<RegisterRow>>> indexes,
      Consumer<Read> reads) {
    this.reader = reader;
    this.released = released;
    this.rows = rows;
    this.indexes = indexes;
    this.reads = reads;
  }

  /** The same snapshot, telling what is read from it. */
  public RegisterSnapshot watched(Consumer<Read> watcher) {
    return new RegisterSnapshot(reader, released, rows, indexes, watcher);
  }

  /** All rows of a register, in key order. */
  public List<RegisterRow> rows(Register register) {
    reads.accept(new Read(register.name(), Read.ALL, ""));
    return all(register);
  }

  private List<RegisterRow> all(Register register) {
    return rows.computeIfAbsent(register.name(), n -> List.copyOf(reader.apply(register)));
  }

  /** The row with this key. */
  public Optional<RegisterRow> find(Register register, String key) {
    reads.accept(new Read(register.name(), Read.KEY, key));
    return index(register, Read.KEY, RegisterRow::key).getOrDefault(key, List.of()).stream()
        .findFirst();
  }

  /** The rows whose field has this text, in key order. */
  public List<RegisterRow> by(Register register, String field, String text) {
    reads.accept(new Read(register.name(), field, text));
    return index(register, field, r -> r.text(field)).getOrDefault(text, List.of());
  }

  /** Whether a document about this subject is on the portal. */
  public boolean isReleased(String subject) {
    reads.accept(new Read(Read.RELEASED, Read.ALL, ""));
    return released.contains(subject);
  }

  private Map<String, List<RegisterRow>> index(
      Register register, String name, Function<RegisterRow, String> key) {
    return indexes.computeIfAbsent(
        register.name() + "#" + name,
        n -> all(register).stream().collect(Collectors.groupingBy(key)));
  }
}
