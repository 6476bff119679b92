package org.hengping.corpus.form;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Fault;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.Registers;

/**
 * Reads back forms that units filled in. Each is taken whole or not at all, in a transaction of its
 * own, and does not stop the others; cut off and run again, a batch ends the same. Thread-safe.
 */
public final class LoadForms {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final FileReaders readers;
  private final Registers registers;
  private final InstantSource clock;

  public LoadForms(FileReaders readers, Registers registers, InstantSource clock) {
    this.readers = readers;
    this.registers = registers;
    this.clock = clock;
  }

  /** What became of a file. */
  public sealed interface Outcome {
    /** Name of the file, with that of the archive that it came in. */
    String file();

    /**
     * The form is in the registers.
     *
     * @param unit code of the unit
     * @param object what it is about
     * @param year budget year
     * @param rows how many rows of registers it fills
     * @param changed false when the registers already said all of it
     * @param warnings what to ask the unit about; stored with the form
     */
    record Taken(
        String file,
        String unit,
        String unitName,
        String object,
        int year,
        int rows,
        boolean changed,
        List<Fault> warnings)
        implements Outcome {
      public Taken {
        warnings = List.copyOf(warnings);
      }
    }

    /** Nothing of it was taken. */
    record Refused(String file, List<Fault> faults) implements Outcome {
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }

  /**
   * Takes forms from files, folders and ZIP archives, in the order of their names.
   *
   * @param report told of each file as soon as it is done
   * @throws org.hengping.corpus.access.NotAllowed when the person may not change registers
   * @throws IOException when a path cannot be read at all
   */
  public void load(Form form, List<Path> paths, Person actor, Consumer<Outcome> report)
      throws IOException {
    Permissions.check(actor, Action.LOAD);
    var units = registers.rows(BureauRegisters.UNITS);
    var judge = new JudgeForm(form, units);
    var seen = new HashMap<String, String>();
    FormFiles.each(
        paths,
        file ->
            report.accept(
                file.problem().isEmpty()
                    ? one(judge, file, units, seen, actor)
                    : refused(file, file.problem())));
  }

  private static Outcome refused(FormFiles.File file, String reason) {
    return new Outcome.Refused(file.name(), List.of(new Fault("", 0, "", reason)));
  }

  private Outcome one(
      JudgeForm judge,
      FormFiles.File file,
      List<RegisterRow> units,
      Map<String, String> seen,
      Person actor) {
    var reading = readers.cells(file.bytes(), file.name());
    if (reading instanceof Reading.Cells cells) {
      var verdict = judge.judge(cells.cells());
      return verdict instanceof JudgeForm.Verdict.Good good
          ? take(good, file, units, seen, actor)
          : new Outcome.Refused(file.name(), ((JudgeForm.Verdict.Bad) verdict).faults());
    }
    return refused(
        file,
        reading instanceof Reading.Refused refused
            ? refused.reason()
            : "文件标有密级，没有读取也没有保存；涉密材料请按保密规定另行报送");
  }

  private Outcome take(
      JudgeForm.Verdict.Good good,
      FormFiles.File file,
      List<RegisterRow> units,
      Map<String, String> seen,
      Person actor) {
    var filed = LocalDate.ofInstant(clock.instant(), ZONE);
    var warnings = new java.util.ArrayList<>(good.warnings());
    if (good.filled().entry("filedOn").value().orElse(filed) instanceof LocalDate stated) {
      if (stated.isAfter(filed)) {
        warnings.add(
            good.filled().fault(good.filled().entry("filedOn"), "填报日期" + stated + "还没有到，按今天登记"));
      } else {
        filed = stated;
      }
    }
    var filing =
        new FormChanges.Filing(
            good.filled(), good.unit(), good.budgetYear(), filed, warnings, file.name());
    String earlier =
        seen.putIfAbsent(
            good.unit() + "\n" + good.budgetYear() + "\n" + filing.object(), file.name());
    if (earlier != null) {
      warnings.add(new Fault("", 0, "", "与“" + earlier + "”是同一单位、同一年度、同一项目的表，以本文件为准"));
    }
    var changes = FormChanges.of(registers, filing);
    var counts = registers.change(changes, actor);
    return new Outcome.Taken(
        file.name(),
        good.unit(),
        units.stream()
            .filter(u -> u.key().equals(good.unit()))
            .map(u -> u.text("name"))
            .findFirst()
            .orElse(""),
        filing.object(),
        good.budgetYear(),
        changes.stream().mapToInt(c -> c.rows().size()).sum(),
        counts.added() + counts.changed() > 0,
        warnings);
  }
}
