package org.hengping.corpus.form;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/** Writes the forms that go out to units, with what the registers already know filled in. */
public final class ExportForm {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final RegisterSnapshot registers;
  private final InstantSource clock;

  /**
   * @param registers what the person whom the forms are for may see
   */
  public ExportForm(RegisterSnapshot registers, InstantSource clock) {
    this.registers = registers;
    this.clock = clock;
  }

  /** The budget year of which this form is due now. */
  public int dueYear(Form form) {
    return LocalDate.ofInstant(clock.instant(), ZONE).getYear() - form.filedLater();
  }

  /** The unit with this code, name or alias. */
  public Optional<RegisterRow> unit(String named) {
    return registers.rows(BureauRegisters.UNITS).stream()
        .filter(
            u ->
                u.key().equals(named)
                    || u.text("name").equals(named)
                    || List.of(u.text("aliases").split("；")).contains(named))
        .findFirst();
  }

  /** A blank form as XLSX, for nobody in particular. */
  public FileContent blank(Form form, int budgetYear) {
    return new FileContent(
        budgetYear + "年度" + form.title() + ".xlsx",
        FormFile.write(
            form,
            new FormValues(Map.of("year", "（" + budgetYear + "年度）"), Map.of()),
            new FormIdentity(form.name(), form.version(), "", budgetYear, "")));
  }

  /** The forms of a unit: one, or one for each of its projects. */
  public List<FileContent> unit(Form form, RegisterRow unit, int budgetYear) {
    var files = new ArrayList<FileContent>();
    var names = new HashSet<String>();
    for (FormValues values : new PriorForms(registers).of(form, unit, budgetYear)) {
      String object = values.of("object").map(Object::toString).orElse("");
      var identity = new FormIdentity(form.name(), form.version(), unit.key(), budgetYear, object);
      files.add(
          new FileContent(
              fileName(form, unit, budgetYear, object, names),
              FormFile.write(form, values, identity)));
    }
    return files;
  }

  /** The units that get this form. */
  public List<RegisterRow> units(Form form) {
    return registers.rows(BureauRegisters.UNITS).stream()
        .filter(unit -> form.object().isEmpty() || unit.text("kind").equals("DEPARTMENT"))
        .toList();
  }

  private static String fileName(
      Form form, RegisterRow unit, int budgetYear, String object, HashSet<String> taken) {
    String bare =
        (unit.key()
                + " "
                + unit.text("name")
                + " "
                + budgetYear
                + "年度"
                + form.title()
                + (object.isEmpty() ? "" : " " + shortened(object)))
            .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    String name = bare;
    for (int i = 2; !taken.add(name); i++) {
      name = bare + " " + i;
    }
    return name + ".xlsx";
  }

  private static String shortened(String object) {
    return object.length() > 30 ? object.substring(0, 30) : object;
  }
}
