package org.hengping.server.staff.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.RowTexts;
import org.hengping.corpus.register.RowVersion;
import org.hengping.server.staff.report.VisibleDocuments;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Times;
import org.hengping.server.staff.web.Visit;

/** Shows one row: its values, where it comes from, what refers to it and who changed it when. */
public final class ShowRow {
  private final VisibleRegisters visible;
  private final VisibleDocuments documents;

  public ShowRow(VisibleRegisters visible, VisibleDocuments documents) {
    this.visible = visible;
    this.documents = documents;
  }

  /** The name of a person by user name. */
  String person(String user) {
    return documents.names().getOrDefault(user, user);
  }

  /** Answers {@code GET /registers/{name}/row}. */
  public void show(Visit visit) {
    var register = VisibleRegisters.named(visit.part("name"));
    visit.show("row.ftlh", view(visit, register, visit.query("key"), ""));
  }

  /**
   * The page of a row.
   *
   * @param problem why the last action was not done
   * @throws NotFound when there never was such a row or the person may not see it
   */
  RowView view(Visit visit, Register register, String key, String problem) {
    var there = visible.find(register, key, visit.person());
    var history = visible.registers().history(register, key);
    var row =
        there
            .or(() -> removed(register, history))
            .filter(r -> visible.canSee(r, visit.person()))
            .orElseThrow(() -> new NotFound(Messages.text("error.404")));
    var snapshot = visible.snapshot(visit.person());
    var newest = history.isEmpty() ? RowVersion.NONE : history.get(history.size() - 1);
    boolean mayChange = there.isPresent() && Permissions.may(visit.person(), Action.LOAD);
    return new RowView(
        visit.frame(register.title() + " " + key, "registers"),
        register.name(),
        register.title(),
        key,
        Cells.name(row),
        there.isEmpty(),
        problem,
        values(new Cells(snapshot), row),
        newest.source().forPeople(),
        address(newest.source(), visit.person()),
        newest.number(),
        mayChange ? EditRow.address(register, key) : "",
        there.isEmpty() ? List.of() : referring(register, key, snapshot),
        versions(register, history, visit.person()));
  }

  private static Optional<RegisterRow> removed(Register register, List<RowVersion> history) {
    return history.isEmpty()
        ? Optional.empty()
        : RowTexts.read(register, history.get(history.size() - 1).values()).row();
  }

  private static List<RegisterView.Cell> values(Cells cells, RegisterRow row) {
    return row.register().fields().stream()
        .filter(f -> row.has(f.key()))
        .map(f -> cells.cell(f, row))
        .toList();
  }

  /** The address of the passage, when the person may see its document. */
  private String address(Citation source, Person person) {
    return source instanceof Citation.Passage passage
            && documents
                .documents()
                .find(passage.document())
                .filter(d -> Permissions.canSee(person, d))
                .isPresent()
        ? "/reports/"
            + passage.document()
            + "/revisions/"
            + passage.revision()
            + "#b-"
            + passage.anchor().block()
        : "";
  }

  private static List<RowView.Referring> referring(
      Register register, String key, RegisterSnapshot snapshot) {
    var referring = new ArrayList<RowView.Referring>();
    for (Register other : BureauRegisters.ALL) {
      for (Field field : other.fields()) {
        if (field.references().equals(register.name())) {
          var filter = RowFilter.only(other, field.key(), key);
          int count = (int) snapshot.rows(other).stream().filter(filter::takes).count();
          if (count > 0) {
            referring.add(
                new RowView.Referring(
                    other.title() + "（" + field.heading() + "）", count, filter.address()));
          }
        }
      }
    }
    return referring;
  }

  private List<RowView.Version> versions(
      Register register, List<RowVersion> history, Person person) {
    var names = documents.names();
    var versions = new ArrayList<RowView.Version>();
    Map<String, String> before = Map.of();
    for (RowVersion version : history) {
      versions.add(
          new RowView.Version(
              version.number(),
              version.kind().title(),
              names.getOrDefault(version.actor(), version.actor()),
              Times.minute(version.at()),
              version.source().forPeople(),
              address(version.source(), person),
              version.reason(),
              version.kind() == RowVersion.Kind.CHANGED
                  ? changes(register, version, before)
                  : List.of()));
      before = version.values();
    }
    Collections.reverse(versions);
    return versions;
  }

  private static List<RowView.Change> changes(
      Register register, RowVersion version, Map<String, String> before) {
    return version.since(register, before).stream()
        .map(d -> new RowView.Change(d.heading(), d.before(), d.after()))
        .toList();
  }
}
