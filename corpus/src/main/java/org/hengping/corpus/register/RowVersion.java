package org.hengping.corpus.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a register as somebody left it.
 *
 * @param number from 1, ascending also past a removal; 0 of a row that never was
 * @param values texts of the fields as in a file, empty ones left out; of a removal, what was
 *     removed
 * @param reason why it was removed, else empty
 * @param actor user name
 */
public record RowVersion(
    int number,
    Kind kind,
    Map<String, String> values,
    Citation source,
    String reason,
    String actor,
    Instant at) {

  /** The version of a row that never was. */
  public static final RowVersion NONE =
      new RowVersion(0, Kind.REMOVED, Map.of(), Citation.ENTERED, "", "", Instant.EPOCH);

  /** What happened. */
  public enum Kind {
    ADDED("新增"),
    CHANGED("更改"),
    REMOVED("删除");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** Chinese name for people. */
    public String title() {
      return title;
    }
  }

  /**
   * A field whose value differs.
   *
   * @param heading Chinese name of the field, its key when the register no longer has it
   */
  public record Difference(String heading, String before, String after) {}

  public RowVersion {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** What differs from earlier values to these, in the order of the fields. */
  public List<Difference> since(Register register, Map<String, String> earlier) {
    return differences(register, earlier, values);
  }

  /** What differs between two sets of values. */
  public static List<Difference> differences(
      Register register, Map<String, String> before, Map<String, String> after) {
    var headings = new LinkedHashMap<String, String>();
    register.fields().forEach(f -> headings.put(f.key(), f.heading()));
    before.keySet().forEach(k -> headings.putIfAbsent(k, k));
    after.keySet().forEach(k -> headings.putIfAbsent(k, k));
    var differences = new ArrayList<Difference>();
    headings.forEach(
        (key, heading) -> {
          String old = before.getOrDefault(key, "");
          String now = after.getOrDefault(key, "");
          if (!old.equals(now)) {
            differences.add(new Difference(heading, old, now));
          }
        });
    return differences;
  }
}
