package org.hengping.corpus.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.indicator.IndicatorVersion.Status;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.Registers;

/** The steps of a version's life: adapted as a draft, recommended, deprecated. */
public final class EditLibrary {
  private final Registers registers;

  public EditLibrary(Registers registers) {
    this.registers = registers;
  }

  /**
   * Makes a new draft from a version, with some fields changed; the new version says what it was
   * copied from.
   *
   * @param changes by key of field; an empty text clears the field
   * @throws IllegalArgumentException when there is no such version, or a change does not fit
   */
  public VersionId adapt(VersionId from, Map<String, Object> changes, Person actor) {
    Permissions.check(actor, Action.LOAD);
    var library = library();
    var source = found(library, from);
    int number =
        library.versions(from.indicator()).stream().mapToInt(v -> v.id().number()).max().orElse(0)
            + 1;
    var values = new LinkedHashMap<>(source.row().values());
    changes.forEach(
        (key, value) -> {
          if (value.equals("")) {
            values.remove(key);
          } else {
            values.put(key, value);
          }
        });
    values.put("version", (long) number);
    values.put("status", Status.DRAFT.name());
    values.put("copiedFrom", from.toString());
    values.remove("supersededBy");
    put(List.of(new RegisterRow(BureauRegisters.INDICATORS, values)), actor);
    return new VersionId(from.indicator(), number);
  }

  /**
   * Recommends a draft; versions of the same indicator that were recommended before are superseded
   * by it.
   *
   * @return versions that it supersedes
   * @throws IllegalArgumentException when there is no such version or it is no draft
   */
  public List<VersionId> recommend(VersionId id, Person actor) {
    Permissions.check(actor, Action.LOAD);
    var library = library();
    var version = found(library, id);
    if (version.status() != Status.DRAFT) {
      throw new IllegalArgumentException(id + " 不是草稿，不必再推荐");
    }
    var rows = new ArrayList<RegisterRow>();
    var superseded = new ArrayList<VersionId>();
    for (IndicatorVersion other : library.versions(id.indicator())) {
      if (other.status() == Status.RECOMMENDED) {
        rows.add(standing(other, Status.SUPERSEDED, Optional.of(id)));
        superseded.add(other.id());
      }
    }
    rows.add(standing(version, Status.RECOMMENDED, Optional.empty()));
    put(rows, actor);
    return superseded;
  }

  /**
   * Takes a version out of use.
   *
   * @throws IllegalArgumentException when there is no such version or it is superseded already
   */
  public void deprecate(VersionId id, Person actor) {
    Permissions.check(actor, Action.LOAD);
    var version = found(library(), id);
    if (version.status() == Status.SUPERSEDED) {
      throw new IllegalArgumentException(id + " 已被替代，不必停用");
    }
    put(List.of(standing(version, Status.DEPRECATED, Optional.empty())), actor);
  }

  private IndicatorLibrary library() {
    return IndicatorLibrary.of(registers.snapshot());
  }

  private static IndicatorVersion found(IndicatorLibrary library, VersionId id) {
    return library
        .find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("指标库中没有 " + id + "，请核对编号和版本（应如 ZB-000017.v2）"));
  }

  private static RegisterRow standing(
      IndicatorVersion version, Status status, Optional<VersionId> supersededBy) {
    var values = new LinkedHashMap<>(version.row().values());
    values.put("status", status.name());
    supersededBy.ifPresent(id -> values.put("supersededBy", id.toString()));
    return new RegisterRow(BureauRegisters.INDICATORS, values);
  }

  private void put(List<RegisterRow> rows, Person actor) {
    registers.put(BureauRegisters.INDICATORS, rows, actor);
  }
}
