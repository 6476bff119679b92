package org.hengping.server.staff.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.Filings;
import org.hengping.corpus.register.Filings.State;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;

/** Shows who has filed what is due, who was late and who has not. */
public final class ShowFilings {
  private static final Field KIND = BureauRegisters.SUBMISSIONS.field("kind");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final VisibleRegisters visible;
  private final InstantSource clock;

  public ShowFilings(VisibleRegisters visible, InstantSource clock) {
    this.visible = visible;
    this.clock = clock;
  }

  /** Answers {@code GET /filings}. */
  public void show(Visit visit) {
    var registers = visible.snapshot(visit.person());
    var years =
        registers.rows(WorkRegisters.DUE_LIST).stream()
            .map(d -> d.whole("year"))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    var today = LocalDate.ofInstant(clock.instant(), ZONE);
    int year =
        Visit.number(visit.query("year"))
            .orElse(years.stream().filter(y -> y < today.getYear()).findFirst().orElse(0));
    String kind =
        KIND.codes().contains(visit.query("kind")) ? visit.query("kind") : KIND.codes().get(0);
    var filings = Filings.of(registers, year, kind, today);
    String state = visit.query("state");
    visit.show(
        "filings.ftlh",
        new FilingsView(
            visit.frame(Messages.text("filings.title"), "registers"),
            Integer.toString(year),
            years.stream().map(y -> choice(registers, y, y == year)).toList(),
            KIND.codes().stream()
                .map(
                    k ->
                        new FilingsView.Choice(
                            k,
                            KIND.title(k),
                            Filings.of(registers, year, k, today).due(),
                            k.equals(kind)))
                .toList(),
            states(filings, state),
            filings.due(),
            filings.in(),
            rate(filings),
            filings.filings().stream()
                .filter(f -> state.isEmpty() || f.state().name().equals(state))
                .map(f -> row(registers, f))
                .toList(),
            filings.unlisted().stream().map(s -> s.text("unit")).toList()));
  }

  private static FilingsView.Choice choice(RegisterSnapshot registers, int year, boolean chosen) {
    String text = Integer.toString(year);
    int count = registers.by(WorkRegisters.DUE_LIST, "year", text).size();
    return new FilingsView.Choice(text, text + "年", count, chosen);
  }

  private static List<FilingsView.Choice> states(Filings filings, String chosen) {
    return Arrays.stream(State.values())
        .filter(s -> filings.count(s) > 0)
        .map(
            s ->
                new FilingsView.Choice(
                    s.name(), s.title(), filings.count(s), s.name().equals(chosen)))
        .toList();
  }

  private static String rate(Filings filings) {
    return filings.due() == 0
        ? ""
        : BigDecimal.valueOf(filings.in() * 100L)
                .divide(BigDecimal.valueOf(filings.due()), 1, RoundingMode.HALF_UP)
                .toPlainString()
            + "%";
  }

  private static FilingsView.Row row(RegisterSnapshot registers, Filings.Filing filing) {
    var unit = registers.find(BureauRegisters.UNITS, filing.unit());
    return new FilingsView.Row(
        Cells.address(BureauRegisters.UNITS, filing.unit()),
        filing.unit(),
        unit.map(u -> u.text("name")).orElse(""),
        unit.map(u -> u.text("section")).orElse(""),
        filing.due().text("dueOn"),
        filing.submission().map(s -> s.text("submittedOn")).orElse(""),
        filing.state().title(),
        switch (filing.state()) {
          case FILED -> "ok";
          case LATE -> "fair";
          case RETURNED, MISSING -> "poor";
          case NOT_DUE -> "plain";
        });
  }
}
