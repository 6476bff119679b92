package org.hengping.server.command;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.Filings;
import org.hengping.corpus.register.Filings.State;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.server.staff.register.VisibleRegisters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code submissions --year Y [--kind K] [--missing]}: who filed what is due. */
@Command(name = "submissions", description = "按应报名单查哪些单位已报、迟报、未报")
final class SubmissionsVerb extends Verb {
  private static final Field KIND = BureauRegisters.SUBMISSIONS.field("kind");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Option(names = "--year", required = true, paramLabel = "YEAR", description = "年度")
  private int year;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "表种：GOAL、SELF_EVALUATION 或 MONITORING，默认全部")
  private @Nullable String kind;

  @Option(names = "--missing", description = "只列逾期未报和退回待重报的单位")
  private boolean missing;

  SubmissionsVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    var kinds = Optional.ofNullable(kind).map(List::of).orElse(KIND.codes());
    if (!KIND.codes().containsAll(kinds)) {
      throw Refusal.wrongUsage("没有表种“" + kind + "”，可用：" + String.join("、", KIND.codes()));
    }
    return with(
        wiring -> {
          var snapshot =
              new VisibleRegisters(wiring.store().registers(), wiring.store().outbox())
                  .snapshot(actor(wiring));
          var today = LocalDate.ofInstant(wiring.clock().instant(), ZONE);
          var all = kinds.stream().map(k -> Filings.of(snapshot, year, k, today)).toList();
          all.forEach(filings -> tell(snapshot, filings));
          if (json()) {
            printJson(
                Map.of("year", year, "forms", all.stream().map(f -> json(snapshot, f)).toList()));
          }
          return DONE;
        });
  }

  private boolean isShown(Filings.Filing filing) {
    return !missing || filing.state() == State.MISSING || filing.state() == State.RETURNED;
  }

  private void tell(RegisterSnapshot registers, Filings filings) {
    say(
        year
            + "年"
            + KIND.title(filings.kind())
            + "：应报"
            + filings.due()
            + "，已报"
            + filings.in()
            + "（其中逾期"
            + filings.count(State.LATE)
            + "），退回待重报"
            + filings.count(State.RETURNED)
            + "，逾期未报"
            + filings.count(State.MISSING)
            + "，未到期"
            + filings.count(State.NOT_DUE));
    for (Filings.Filing filing : filings.filings()) {
      if (isShown(filing)) {
        say(
            filing.unit()
                + " "
                + name(registers, filing.unit())
                + " "
                + filing.state().title()
                + "（期限"
                + filing.due().text("dueOn")
                + "）");
      }
    }
  }

  private static String name(RegisterSnapshot registers, String unit) {
    return registers.find(BureauRegisters.UNITS, unit).map(u -> u.text("name")).orElse("");
  }

  private Map<String, Object> json(RegisterSnapshot registers, Filings filings) {
    var units = new ArrayList<Map<String, String>>();
    for (Filings.Filing filing : filings.filings()) {
      if (isShown(filing)) {
        var unit = new LinkedHashMap<String, String>();
        unit.put("unit", filing.unit());
        unit.put("name", name(registers, filing.unit()));
        unit.put("dueOn", filing.due().text("dueOn"));
        unit.put("submittedOn", filing.submission().map(s -> s.text("submittedOn")).orElse(""));
        unit.put("state", filing.state().name());
        units.add(unit);
      }
    }
    var form = new LinkedHashMap<String, Object>();
    form.put("kind", filings.kind());
    form.put("due", filings.due());
    form.put("filed", filings.in());
    form.put("late", filings.count(State.LATE));
    form.put("returned", filings.count(State.RETURNED));
    form.put("missing", filings.count(State.MISSING));
    form.put("notDue", filings.count(State.NOT_DUE));
    form.put("unlisted", filings.unlisted().stream().map(s -> s.text("unit")).toList());
    form.put("units", units);
    return form;
  }
}
