package org.hengping.server.staff.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BrokenReference;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.RefusedRow;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RowChange;
import org.hengping.corpus.register.RowTexts;
import org.hengping.corpus.register.RowVersion;
import org.hengping.corpus.register.StaleRow;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Times;
import org.hengping.server.staff.web.Visit;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes rows by hand. */
public final class EditRow {
  private final VisibleRegisters visible;
  private final ShowRow rows;
  private final RowForm form;

  public EditRow(VisibleRegisters visible, ShowRow rows) {
    this.visible = visible;
    this.rows = rows;
    this.form = new RowForm(visible, rows::person);
  }

  /** The address of the form of a row. */
  static String address(Register register, String key) {
    return "/registers/" + register.name() + "/edit?key=" + RowFilter.encoded(key);
  }

  /** Answers {@code GET /registers/{name}/edit}; without a key the form is for a new row. */
  public void show(Visit visit) {
    Permissions.check(visit.person(), Action.LOAD);
    var register = VisibleRegisters.named(visit.part("name"));
    String key = visit.query("key");
    Map<String, String> texts = Map.of();
    int version = 0;
    if (!key.isEmpty()) {
      texts = there(register, key, visit.person()).texts();
      version = newest(register, key).number();
    }
    visit.show(
        "edit-row.ftlh",
        form.view(visit, new RowForm.Filled(register, key, version, "", texts), List.of()));
  }

  private RegisterRow there(Register register, String key, Person person) {
    return visible
        .find(register, key, person)
        .orElseThrow(() -> new NotFound(Messages.text("error.404")));
  }

  private RowVersion newest(Register register, String key) {
    @Nullable RowVersion version = visible.registers().newest(register, List.of(key)).get(key);
    return version == null ? RowVersion.NONE : version;
  }

  /** Answers {@code POST /registers/{name}/edit}. */
  public void save(Visit visit) {
    Permissions.check(visit.person(), Action.LOAD);
    var filled = filled(visit);
    var read = RowTexts.read(filled.register(), filled.texts());
    var problems = new ArrayList<>(read.problems());
    read.row().ifPresent(row -> problems.addAll(dangling(row, visit.person())));
    read.row().ifPresent(row -> problems.addAll(refused(row)));
    if (!problems.isEmpty()) {
      visit.show(422, "edit-row.ftlh", form.view(visit, filled, problems));
      return;
    }
    write(visit, filled, read.row().orElseThrow());
  }

  private void write(Visit visit, RowForm.Filled filled, RegisterRow row) {
    var change = RowChange.put(row, filled.version(), new Citation.Entry(filled.source()));
    try {
      visible.registers().apply(List.of(change), visit.person());
      visit.goTo(Cells.address(row.register(), row.key()), Messages.text("row.saved", row.key()));
    } catch (StaleRow e) {
      if (!visible.canSee(row, visit.person())
          || visible.find(row.register(), row.key(), visit.person()).isEmpty()
              && e.current().kind() != RowVersion.Kind.REMOVED) {
        throw new NotFound(Messages.text("error.404"));
      }
      visit.show(409, "edit-row.ftlh", form.conflict(visit, filled, e.current()));
    }
  }

  private RowForm.Filled filled(Visit visit) {
    var register = VisibleRegisters.named(visit.part("name"));
    String key = visit.field("key");
    var texts = new LinkedHashMap<String, String>();
    for (Field field : register.fields()) {
      texts.put(field.key(), visit.field("f-" + field.key()));
    }
    if (!key.isEmpty()) {
      var old = there(register, key, visit.person()).texts();
      register.keyFields().forEach(f -> texts.put(f.key(), old.getOrDefault(f.key(), "")));
    }
    return new RowForm.Filled(
        register, key, visit.needed("version"), visit.field("source").strip(), texts);
  }

  /** Whether the rule of the register lets the row take the place of the stored one. */
  private List<RowTexts.Problem> refused(RegisterRow row) {
    return visible
        .registers()
        .find(row.register(), row.key())
        .flatMap(stored -> row.register().rule().refusal(stored, Optional.of(row)))
        .map(m -> new RowTexts.Problem(row.register().keyFields().get(0), m))
        .stream()
        .toList();
  }

  /** Values that refer to rows that are not there, or not for this person. */
  private List<RowTexts.Problem> dangling(RegisterRow row, Person person) {
    var problems = new ArrayList<RowTexts.Problem>();
    for (Field field : row.register().fields()) {
      for (String key : field.referred(row.text(field.key()))) {
        var target = BureauRegisters.named(field.references()).orElseThrow();
        boolean itself = target.equals(row.register()) && key.equals(row.key());
        if (!itself && visible.find(target, key, person).isEmpty()) {
          problems.add(
              new RowTexts.Problem(
                  field, Messages.text("row.dangling", field.heading(), key, target.title())));
        }
      }
    }
    return problems;
  }

  /** Answers {@code POST /registers/{name}/remove}. */
  public void remove(Visit visit) {
    Permissions.check(visit.person(), Action.LOAD);
    var register = VisibleRegisters.named(visit.part("name"));
    var row = there(register, visit.field("key"), visit.person());
    String reason = visit.field("reason").strip();
    String problem = Messages.text("row.reason");
    if (!reason.isEmpty()) {
      problem = removed(visit, row, reason);
    }
    if (!problem.isEmpty()) {
      visit.show(409, "row.ftlh", rows.view(visit, register, row.key(), problem));
    }
  }

  /** Removes a row and goes on; gives the problem when that cannot be. */
  private String removed(Visit visit, RegisterRow row, String reason) {
    var based = java.util.OptionalInt.of(visit.needed("version"));
    var change = new RowChange.Remove(row.register(), row.key(), based, reason);
    try {
      visible.registers().apply(List.of(change), visit.person());
      visit.goTo("/registers/" + row.register().name(), Messages.text("row.removed", row.key()));
      return "";
    } catch (BrokenReference | RefusedRow e) {
      return e.getMessage();
    } catch (StaleRow e) {
      return Messages.text(
          "row.stale", Integer.toString(e.current().number()), Times.minute(e.current().at()));
    }
  }
}
