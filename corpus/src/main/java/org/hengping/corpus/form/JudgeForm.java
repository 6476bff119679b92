package org.hengping.corpus.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.form.FilledForm.Entry;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.Fault;
import org.hengping.corpus.register.RegisterRow;

/** Reads a form out of a file's cells and holds it against all rules. */
final class JudgeForm {
  private static final Pattern YEAR = Pattern.compile("20\\d{2}");

  /** What a form turned out to be. */
  sealed interface Verdict {
    /**
     * It can be taken.
     *
     * @param unit code of the unit
     */
    record Good(FilledForm filled, String unit, int budgetYear, List<Fault> warnings)
        implements Verdict {
      public Good {
        warnings = List.copyOf(warnings);
      }
    }

    /** It goes back. */
    record Bad(List<Fault> faults) implements Verdict {
      public Bad {
        faults = List.copyOf(faults);
      }
    }
  }

  private final Form form;
  private final List<RegisterRow> units;

  /**
   * @param units the rows of the register of units
   */
  JudgeForm(Form form, List<RegisterRow> units) {
    this.form = form;
    this.units = List.copyOf(units);
  }

  Verdict judge(Cells cells) {
    var identity = FormIdentity.of(cells);
    var wrong = identity.flatMap(this::otherForm);
    if (wrong.isPresent()) {
      return bad(new Fault("", 0, "", wrong.get()));
    }
    var sheet = sheet(cells);
    if (sheet.isEmpty()) {
      return bad(new Fault("", 0, "", "文件里没有《" + form.title() + "》，请用下发的原表填写，不要改动表名"));
    }
    var read = ReadForm.read(form, sheet.get());
    if (read.filled().entries().isEmpty()) {
      return new Verdict.Bad(read.faults());
    }
    return judge(read, identity);
  }

  private static Verdict bad(Fault fault) {
    return new Verdict.Bad(List.of(fault));
  }

  private Optional<String> otherForm(FormIdentity identity) {
    if (!identity.form().equals(form.name())) {
      String title = BureauForms.named(identity.form()).map(Form::title).orElse(identity.form());
      return Optional.of("这是《" + title + "》，不是《" + form.title() + "》，请按表种分别载入");
    }
    return identity.version() == form.version()
        ? Optional.empty()
        : Optional.of("表式是第" + identity.version() + "版，现行第" + form.version() + "版，请用重新下发的表填写");
  }

  private Optional<Cells.Sheet> sheet(Cells cells) {
    return cells.sheets().stream()
        .filter(s -> !s.hidden())
        .filter(
            s ->
                s.rows().stream()
                    .flatMap(r -> r.cells().stream())
                    .anyMatch(c -> Anchors.same(c.text(), form.title())))
        .findFirst();
  }

  private Verdict judge(ReadForm.Result read, Optional<FormIdentity> identity) {
    var filled = read.filled();
    var findings = new Check.Findings();
    findings.hard().addAll(read.faults());
    required(filled, findings);
    calculate(filled);
    form.checks().forEach(c -> c.check(filled, findings));
    var unit = unit(filled, identity, findings);
    int year = year(filled, identity, findings);
    identity
        .filter(i -> !i.object().isEmpty() && !i.object().equals(filled.text("object")))
        .filter(i -> form.object().isEmpty() && !filled.entry("object").isEmpty())
        .ifPresent(
            i ->
                findings
                    .soft()
                    .add(
                        filled.fault(
                            filled.entry("object"), "项目名称与下发时的“" + i.object() + "”不同，请核实")));
    if (!findings.hard().isEmpty()) {
      return new Verdict.Bad(oncePerCell(findings.hard()));
    }
    return new Verdict.Good(filled, unit.orElseThrow(), year, findings.soft());
  }

  /** What could not be read is not also told to be missing. */
  private static List<Fault> oncePerCell(List<Fault> faults) {
    var kept = new ArrayList<Fault>();
    for (Fault fault : faults) {
      boolean told =
          kept.stream()
              .anyMatch(
                  k ->
                      k.row() == fault.row()
                          && k.column().equals(fault.column())
                          && fault.row() > 0);
      if (!told) {
        kept.add(fault);
      }
    }
    return kept;
  }

  private static void required(FilledForm filled, Check.Findings findings) {
    filled.entries().values().forEach(e -> required(filled, e, findings));
    for (var rows : filled.tables().values()) {
      for (Map<String, Entry> row : rows) {
        row.values().forEach(e -> required(filled, e, findings));
      }
    }
  }

  private static void required(FilledForm filled, Entry entry, Check.Findings findings) {
    if (entry.slot().required() && entry.isEmpty()) {
      findings.hard().add(filled.fault(entry, "“" + entry.slot().name() + "”未填，请填写"));
    }
  }

  /** What the spreadsheet did not calculate is calculated here. */
  private static void calculate(FilledForm filled) {
    for (Entry entry : List.copyOf(filled.entries().values())) {
      var formula = entry.slot().formula();
      if (formula.isPresent() && entry.isEmpty()) {
        formula
            .get()
            .value(filled)
            .ifPresent(
                v ->
                    filled
                        .entries()
                        .put(
                            entry.slot().key(),
                            entry.with(
                                entry.slot().type() == Slot.Type.MONEY ? Amount.ofWan(v) : v)));
      }
    }
  }

  private Optional<String> unit(
      FilledForm filled, Optional<FormIdentity> identity, Check.Findings findings) {
    var entry = filled.entry("unitCode");
    String stated = entry.text();
    String sent = identity.map(FormIdentity::unit).orElse("");
    if (!sent.isEmpty() && !stated.isEmpty() && !sent.equals(stated)) {
      findings
          .hard()
          .add(filled.fault(entry, "本表发给单位" + sent + "，表中单位编码却是" + stated + "，请用本单位的表填写"));
      return Optional.empty();
    }
    String code = sent.isEmpty() ? stated : sent;
    var known =
        code.isEmpty()
            ? units.stream().filter(u -> u.text("name").equals(filled.text("unitName"))).findFirst()
            : units.stream().filter(u -> u.key().equals(code)).findFirst();
    if (known.isEmpty()) {
      findings
          .hard()
          .add(
              filled.fault(
                  entry,
                  code.isEmpty()
                      ? "没有单位编码，单位名称“" + filled.text("unitName") + "”也不在预算单位台账内，请填单位编码"
                      : "单位编码“" + code + "”不在预算单位台账内，请核对"));
    }
    return known.map(RegisterRow::key);
  }

  private static int year(
      FilledForm filled, Optional<FormIdentity> identity, Check.Findings findings) {
    var entry = filled.entry("year");
    var match = YEAR.matcher(entry.text());
    int stated = match.find() ? Integer.parseInt(match.group()) : 0;
    int sent = identity.map(FormIdentity::year).orElse(0);
    if (sent > 0 && stated > 0 && sent != stated) {
      findings.hard().add(filled.fault(entry, "本表是" + sent + "年度的，表中却写" + stated + "年度，请用当年的表填写"));
    }
    if (sent == 0 && stated == 0) {
      findings.hard().add(filled.fault(entry, "看不出是哪个年度的，请在表名下写明“（2021年度）”"));
    }
    return sent > 0 ? sent : stated;
  }
}
