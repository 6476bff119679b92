package org.hengping.server.staff.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.form.BureauForms;
import org.hengping.corpus.form.ExportForm;
import org.hengping.corpus.form.Form;
import org.hengping.corpus.form.LoadForms;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.server.staff.register.VisibleRegisters;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Visit;

/** Gives out the forms of the bureau and takes back what units filled in, many at once. */
public final class TakeForms {
  private final VisibleRegisters visible;
  private final LoadForms load;
  private final Function<RegisterSnapshot, ExportForm> exports;

  public TakeForms(
      VisibleRegisters visible, LoadForms load, Function<RegisterSnapshot, ExportForm> exports) {
    this.visible = visible;
    this.load = load;
    this.exports = exports;
  }

  /** Answers {@code GET /forms}. */
  public void show(Visit visit) {
    visit.show("forms.ftlh", view(visit, "", "", List.of()));
  }

  /** Answers {@code GET /forms/file}: a blank form, a unit's, or those of all units as ZIP. */
  public void give(Visit visit) throws IOException {
    var export = export(visit);
    var form = form(visit.query("form"));
    int year =
        Visit.number(visit.query("year")).stream()
            .filter(y -> y > 1990 && y < 2100)
            .findFirst()
            .orElse(export.dueYear(form));
    String unit = visit.query("unit");
    if (unit.isEmpty()) {
      var blank = export.blank(form, year);
      visit.send(blank.name(), form.name() + ".xlsx", Visit.XLSX, blank.bytes());
      return;
    }
    var units =
        unit.equals("all")
            ? export.units(form)
            : List.of(
                export.unit(unit).orElseThrow(() -> new NotFound(Messages.text("error.404"))));
    var files = new ArrayList<FileContent>();
    for (RegisterRow row : units) {
      files.addAll(export.unit(form, row, year));
    }
    if (files.size() == 1) {
      visit.send(files.get(0).name(), form.name() + ".xlsx", Visit.XLSX, files.get(0).bytes());
    } else {
      visit.send(
          year + "年度" + form.title() + ".zip",
          form.name() + ".zip",
          "application/zip",
          packed(files));
    }
  }

  private static byte[] packed(List<FileContent> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (FileContent file : files) {
        zip.putNextEntry(new ZipEntry(file.name()));
        zip.write(file.bytes());
      }
    }
    return bytes.toByteArray();
  }

  /** Answers {@code POST /forms}. */
  public void take(Visit visit) {
    Permissions.check(visit.person(), Action.LOAD);
    var form = form(visit.field("form"));
    var sent = visit.files("files");
    if (sent.isEmpty()) {
      visit.show(422, "forms.ftlh", view(visit, Messages.text("forms.none"), "", List.of()));
      return;
    }
    var outcomes = new ArrayList<TakeFormsView.Outcome>();
    load.load(form, sent, visit.person(), outcome -> outcomes.add(outcome(outcome)));
    visit.show("forms.ftlh", view(visit, "", form.title(), outcomes));
  }

  private static TakeFormsView.Outcome outcome(LoadForms.Outcome outcome) {
    if (outcome instanceof LoadForms.Outcome.Taken taken) {
      return new TakeFormsView.Outcome(
          taken.file(),
          Messages.text(taken.changed() ? "forms.taken" : "forms.same"),
          taken.changed() ? "ok" : "plain",
          Messages.text(
              "forms.about", taken.unitName(), String.valueOf(taken.year()), taken.object()),
          List.of(),
          taken.warnings().stream().map(TablePage::problem).toList());
    }
    var refused = (LoadForms.Outcome.Refused) outcome;
    return new TakeFormsView.Outcome(
        refused.file(),
        Messages.text("forms.refused"),
        "poor",
        "",
        refused.faults().stream().map(TablePage::problem).toList(),
        List.of());
  }

  private TakeFormsView view(
      Visit visit, String problem, String form, List<TakeFormsView.Outcome> outcomes) {
    var export = export(visit);
    String chosen = visit.field("form");
    return new TakeFormsView(
        visit.frame(Messages.text("forms.title"), "registers"),
        BureauForms.ALL.stream()
            .map(
                f ->
                    new TakeFormsView.Kind(
                        f.name(), f.title(), export.dueYear(f), f.name().equals(chosen)))
            .toList(),
        visible.rows(BureauRegisters.UNITS, visit.person()).stream()
            .map(u -> new TakeFormsView.Unit(u.key(), u.text("name")))
            .toList(),
        visit.query("year"),
        problem,
        form,
        summary(outcomes),
        outcomes);
  }

  private static String summary(List<TakeFormsView.Outcome> outcomes) {
    long taken = outcomes.stream().filter(o -> o.tone().equals("ok")).count();
    long refused = outcomes.stream().filter(o -> o.tone().equals("poor")).count();
    return Messages.text(
        "forms.summary",
        String.valueOf(outcomes.size()),
        String.valueOf(taken),
        String.valueOf(outcomes.size() - taken - refused),
        String.valueOf(refused));
  }

  private ExportForm export(Visit visit) {
    return exports.apply(visible.snapshot(visit.person()));
  }

  private static Form form(String name) {
    return BureauForms.named(name).orElseThrow(() -> new NotFound(Messages.text("error.404")));
  }
}
