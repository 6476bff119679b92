package org.hengping.corpus.form;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.Fault;
import org.hengping.corpus.register.RegisterSnapshot;
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
    var batch = new Batch(form, actor);
    FormFiles.each(paths, file -> report.accept(batch.one(file)));
  }

  /**
   * Takes forms that are in memory, in their order, those of an archive in the order of names.
   *
   * @param report told of each file as soon as it is done
   * @throws org.hengping.corpus.access.NotAllowed when the person may not change registers
   */
  public void load(Form form, Iterable<FileContent> files, Person actor, Consumer<Outcome> report) {
    Permissions.check(actor, Action.LOAD);
    var batch = new Batch(form, actor);
    files.forEach(f -> FormFiles.one(f, file -> report.accept(batch.one(file))));
  }

  private static Outcome refused(FormFiles.File file, String reason) {
    return new Outcome.Refused(file.name(), List.of(new Fault("", 0, "", reason)));
  }

  /** One run over several files. */
  private final class Batch {
    private final Person actor;
    private final JudgeForm judge;
    private final Map<String, String> seen = new HashMap<>();
    private final Set<String> units = new HashSet<>();
    private RegisterSnapshot before = registers.snapshot();

    Batch(Form form, Person actor) {
      this.actor = actor;
      this.judge = new JudgeForm(form, before.rows(BureauRegisters.UNITS));
    }

    Outcome one(FormFiles.File file) {
      if (!file.problem().isEmpty()) {
        return refused(file, file.problem());
      }
      var reading = readers.cells(file.bytes(), file.name());
      if (reading instanceof Reading.Cells cells) {
        var verdict = judge.judge(cells.cells());
        return verdict instanceof JudgeForm.Verdict.Good good
            ? take(good, file)
            : new Outcome.Refused(file.name(), ((JudgeForm.Verdict.Bad) verdict).faults());
      }
      return refused(
          file,
          reading instanceof Reading.Refused refused
              ? refused.reason()
              : "文件标有密级，没有读取也没有保存；涉密材料请按保密规定另行报送");
    }

    private Outcome take(JudgeForm.Verdict.Good good, FormFiles.File file) {
      var warnings = new ArrayList<>(good.warnings());
      var filing =
          new FormChanges.Filing(
              good.filled(), good.unit(), good.budgetYear(), filedOn(good, warnings), warnings);
      var changes = FormChanges.of(current(good.unit()), filing);
      var source = new Citation.FileRow(file.name(), good.filled().sheet(), 1);
      var counts = registers.change(changes, source, actor);
      String same = good.unit() + "\n" + good.budgetYear() + "\n" + filing.object();
      Optional.ofNullable(seen.put(same, file.name()))
          .ifPresent(
              e -> warnings.add(new Fault("", 0, "", "与“" + e + "”是同一单位、同一年度、同一项目的表，以本文件为准")));
      return new Outcome.Taken(
          file.name(),
          good.unit(),
          before
              .find(BureauRegisters.UNITS, good.unit())
              .map(u -> u.text("name"))
              .orElse(good.unit()),
          filing.object(),
          good.budgetYear(),
          changes.stream().mapToInt(c -> c.rows().size()).sum(),
          counts.added() + counts.changed() + counts.removed() > 0,
          warnings);
    }

    /** The registers; read again when this batch has changed something of the unit. */
    private RegisterSnapshot current(String unit) {
      if (!units.add(unit)) {
        before = registers.snapshot();
        units.clear();
        units.add(unit);
      }
      return before;
    }

    private LocalDate filedOn(JudgeForm.Verdict.Good good, List<Fault> warnings) {
      var today = LocalDate.ofInstant(clock.instant(), ZONE);
      var entry = good.filled().entry("filedOn");
      if (!(entry.value().orElse(today) instanceof LocalDate stated) || !stated.isAfter(today)) {
        return entry.value().map(LocalDate.class::cast).orElse(today);
      }
      warnings.add(good.filled().fault(entry, "填报日期" + stated + "还没有到，按今天登记"));
      return today;
    }
  }
}
