package org.hengping.corpus.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengping.corpus.people.Person;

/**
 * The rows of all registers. Every change is kept as a version of its row with its source, audited
 * and put onto the outbox. Thread-safe.
 */
public interface Registers {

  /** Counts of what a write did. */
  record Loaded(int added, int changed, int unchanged, int removed) {
    public Loaded(int added, int changed, int unchanged) {
      this(added, changed, unchanged, 0);
    }

    /** Both together. */
    public Loaded plus(Loaded other) {
      return new Loaded(
          added + other.added,
          changed + other.changed,
          unchanged + other.unchanged,
          removed + other.removed);
    }
  }

  /**
   * Makes changes, also of several registers, all in one transaction. A put of what is there
   * already changes nothing, unless it cites a passage or a note that the row does not cite yet.
   *
   * @throws StaleRow when a row is no longer as the change assumes
   * @throws BrokenReference when a row would refer to a row that does not exist
   * @throws RefusedRow when the rule of a register does not allow a change
   */
  Loaded apply(List<RowChange> changes, Person actor);

  /**
   * Adds rows or replaces those with the same key, all in one transaction, as entered by a person.
   *
   * @throws BrokenReference when a row refers to a row that does not exist
   */
  default Loaded put(Register register, List<RegisterRow> rows, Person actor) {
    return apply(rows.stream().map(r -> RowChange.put(r, Citation.ENTERED)).toList(), actor);
  }

  /**
   * What becomes of a register.
   *
   * @param rows added, or put in the place of those with the same key
   * @param removed keys of rows that go; unknown ones are ignored
   */
  record Change(Register register, List<RegisterRow> rows, Set<String> removed) {
    public Change {
      rows = List.copyOf(rows);
      removed = Set.copyOf(removed);
    }
  }

  /**
   * Replaces parts of several registers, all in one transaction.
   *
   * @param source where all of it comes from
   * @throws BrokenReference when a row would refer to a row that does not exist
   */
  default Loaded change(List<Change> changes, Citation source, Person actor) {
    var all = new ArrayList<RowChange>();
    for (Change change : changes) {
      var put = change.rows().stream().map(RegisterRow::key).collect(Collectors.toSet());
      find(change.register(), change.removed()).keySet().stream()
          .filter(key -> !put.contains(key))
          .sorted()
          .map(key -> RowChange.remove(change.register(), key, "新的报送中已无此项"))
          .forEach(all::add);
      change.rows().forEach(row -> all.add(RowChange.put(row, source)));
    }
    return apply(all, actor);
  }

  /**
   * Replaces parts of several registers as entered by a person.
   *
   * @return counts over all registers; a removed row counts as changed
   */
  default Loaded change(List<Change> changes, Person actor) {
    var done = change(changes, Citation.ENTERED, actor);
    return new Loaded(done.added(), done.changed() + done.removed(), done.unchanged());
  }

  /** All rows of a register in key order. */
  List<RegisterRow> rows(Register register);

  /** The rows with these keys; keys without a row are left out. */
  Map<String, RegisterRow> find(Register register, Collection<String> keys);

  /** The row with this key. */
  default Optional<RegisterRow> find(Register register, String key) {
    return Optional.ofNullable(find(register, List.of(key)).get(key));
  }

  /**
   * The newest version of rows, removed ones included; rows that were there before versions were
   * kept have none.
   */
  Map<String, RowVersion> newest(Register register, Collection<String> keys);

  /** The newest version of every row, as {@link #newest(Register, Collection)}. */
  Map<String, RowVersion> newest(Register register);

  /** Every version of a row, oldest first; also of a removed one. */
  List<RowVersion> history(Register register, String key);

  /**
   * Records in the audit log that the case file of an evaluation was written.
   *
   * @param sha256 hash of the file
   */
  void archived(String evaluation, String sha256, Person actor);

  /** A consistent view for one piece of work; registers are read when first asked for. */
  RegisterSnapshot snapshot();

  /** Rows that are not as their newest version says, in Chinese; empty when all is well. */
  List<String> verify();
}
