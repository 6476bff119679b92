package org.hengping.corpus.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Registers as they were when first read, with indexes by field made on demand. Not thread-safe;
 * make one per piece of work.
 */
public final class RegisterSnapshot {
  private final Function<Register, List<RegisterRow>> reader;
  private final Set<String> released;
  private final Map<String, List<RegisterRow>> rows = new HashMap<>();
  private final Map<String, Map<String, List<RegisterRow>>> indexes = new HashMap<>();

  /**
   * @param reader reads all rows of a register
   * @param released subjects of the documents that are on the portal now
   */
  public RegisterSnapshot(Function<Register, List<RegisterRow>> reader, Set<String> released) {
    this.reader = reader;
    this.released = Set.copyOf(released);
  }

  /** All rows of a register, in key order. */
  public List<RegisterRow> rows(Register register) {
    return rows.computeIfAbsent(register.name(), n -> List.copyOf(reader.apply(register)));
  }

  /** The row with this key. */
  public Optional<RegisterRow> find(Register register, String key) {
    return index(register, "/key", RegisterRow::key).getOrDefault(key, List.of()).stream()
        .findFirst();
  }

  /** The rows whose field has this text, in key order. */
  public List<RegisterRow> by(Register register, String field, String text) {
    return index(register, field, r -> r.text(field)).getOrDefault(text, List.of());
  }

  /** Whether a document about this subject is on the portal. */
  public boolean isReleased(String subject) {
    return released.contains(subject);
  }

  private Map<String, List<RegisterRow>> index(
      Register register, String name, Function<RegisterRow, String> key) {
    return indexes.computeIfAbsent(
        register.name() + "#" + name,
        n -> rows(register).stream().collect(Collectors.groupingBy(key)));
  }
}
