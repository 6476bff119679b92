package org.hengping.server.staff.register;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.FieldType;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RowTexts;
import org.hengping.corpus.register.RowVersion;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Times;
import org.hengping.server.staff.web.Visit;

/** The form of a row as a page. */
final class RowForm {
  /** More than this many rows are not offered for choice. */
  private static final int MOST_OPTIONS = 400;

  private static final int LONG = 40;

  private final VisibleRegisters visible;
  private final UnaryOperator<String> names;

  /** What a person filled in. */
  record Filled(
      Register register, String key, int version, String source, Map<String, String> texts) {}

  /**
   * @param names the name of a person by user name
   */
  RowForm(VisibleRegisters visible, UnaryOperator<String> names) {
    this.visible = visible;
    this.names = names;
  }

  EditRowView view(Visit visit, Filled filled, List<RowTexts.Problem> problems) {
    return view(visit, filled, problems, filled.version(), "", List.of());
  }

  /** The form again, with what is there now beside what was filled in. */
  EditRowView conflict(Visit visit, Filled filled, RowVersion current) {
    boolean gone = current.kind() == RowVersion.Kind.REMOVED;
    var differences =
        gone
            ? List.<EditRowView.Difference>of()
            : current.since(filled.register(), present(filled.texts())).stream()
                .map(d -> new EditRowView.Difference(d.heading(), d.before(), d.after()))
                .toList();
    String conflict =
        Messages.text(
            gone ? "row.conflict.gone" : "row.conflict",
            names.apply(current.actor()),
            Times.minute(current.at()),
            Integer.toString(current.number()));
    return view(visit, filled, List.of(), gone ? 0 : current.number(), conflict, differences);
  }

  private static Map<String, String> present(Map<String, String> texts) {
    var present = new java.util.LinkedHashMap<>(texts);
    present.values().removeIf(String::isBlank);
    return present;
  }

  private EditRowView view(
      Visit visit,
      Filled filled,
      List<RowTexts.Problem> problems,
      int version,
      String conflict,
      List<EditRowView.Difference> differences) {
    var register = filled.register();
    String title =
        filled.key().isEmpty()
            ? Messages.text("row.new", register.title())
            : Messages.text("row.edit", register.title(), filled.key());
    return new EditRowView(
        visit.frame(title, "registers"),
        register.name(),
        title,
        filled.key(),
        version,
        filled.source(),
        register.fields().stream().map(f -> input(f, filled, problems, visit.person())).toList(),
        problems.stream()
            .map(p -> new EditRowView.Problem("f-" + p.field().key(), p.message()))
            .toList(),
        conflict,
        differences,
        filled.key().isEmpty()
            ? "/registers/" + register.name()
            : Cells.address(register, filled.key()));
  }

  private EditRowView.Input input(
      Field field, Filled filled, List<RowTexts.Problem> problems, Person person) {
    String value = filled.texts().getOrDefault(field.key(), "");
    return new EditRowView.Input(
        "f-" + field.key(),
        field.heading(),
        kind(field, value),
        value,
        field.required(),
        field.identifying() && !filled.key().isEmpty(),
        hint(field),
        problems.stream()
            .filter(p -> p.field().equals(field))
            .map(RowTexts.Problem::message)
            .findFirst()
            .orElse(""),
        options(field, value, person));
  }

  private static String kind(Field field, String value) {
    return switch (field.type()) {
      case CODE -> "code";
      case FLAG -> "flag";
      case DATE -> "date";
      case WHOLE, DECIMAL, MONEY -> "number";
      case TEXT -> isLong(field, value) ? "long" : "text";
    };
  }

  private static boolean isLong(Field field, String value) {
    return !field.identifying()
        && field.references().isEmpty()
        && (value.length() > LONG || value.contains("\n"));
  }

  private static String hint(Field field) {
    return field.many() ? Messages.text("row.many") : "";
  }

  private List<EditRowView.Option> options(Field field, String value, Person person) {
    if (field.type() == FieldType.FLAG) {
      return Stream.of("1", "0")
          .map(v -> new EditRowView.Option(v, Cells.words(field, v), v.equals(value)))
          .toList();
    }
    if (field.type() == FieldType.CODE) {
      return field.codes().stream()
          .map(c -> new EditRowView.Option(c, field.title(c), c.equals(value)))
          .toList();
    }
    if (field.references().isEmpty() || field.many()) {
      return List.of();
    }
    var rows = visible.rows(BureauRegisters.named(field.references()).orElseThrow(), person);
    return rows.size() > MOST_OPTIONS
        ? List.of()
        : rows.stream()
            .map(r -> new EditRowView.Option(r.key(), Cells.name(r), r.key().equals(value)))
            .toList();
  }
}
