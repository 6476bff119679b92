package org.hengping.corpus.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  public byte[] blank(Form form, int budgetYear) {
    return FormFile.write(
        form,
        new FormValues(Map.of("year", "（" + budgetYear + "年度）"), Map.of()),
        new FormIdentity(form.name(), form.version(), "", budgetYear, ""));
  }

  /**
   * Writes the forms of a unit: one, or one for each of its projects.
   *
   * @param out the file when it ends in {@code .xlsx} and there is one form, else a folder, made
   *     when needed
   * @return the files
   */
  public List<Path> unit(Form form, RegisterRow unit, int budgetYear, Path out) throws IOException {
    return write(form, unit, budgetYear, out);
  }

  /** Writes the forms of every unit into a folder, made when needed. */
  public List<Path> all(Form form, int budgetYear, Path folder) throws IOException {
    var files = new ArrayList<Path>();
    for (RegisterRow unit : registers.rows(BureauRegisters.UNITS)) {
      if (form.object().isEmpty() || unit.text("kind").equals("DEPARTMENT")) {
        files.addAll(write(form, unit, budgetYear, folder));
      }
    }
    return files;
  }

  private List<Path> write(Form form, RegisterRow unit, int budgetYear, Path out)
      throws IOException {
    var forms = new PriorForms(registers).of(form, unit, budgetYear);
    boolean single = out.toString().endsWith(".xlsx") && forms.size() == 1;
    var files = new ArrayList<Path>();
    var names = new HashSet<String>();
    for (FormValues values : forms) {
      String object = values.of("object").map(Object::toString).orElse("");
      var identity = new FormIdentity(form.name(), form.version(), unit.key(), budgetYear, object);
      Path file = single ? out : out.resolve(fileName(form, unit, budgetYear, object, names));
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, FormFile.write(form, values, identity));
      files.add(file);
    }
    return files;
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
