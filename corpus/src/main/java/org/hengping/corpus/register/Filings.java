package org.hengping.corpus.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What units owe by the due list against what they filed, for one year and one form.
 *
 * @param kind code of the form, e.g. {@code GOAL}
 * @param filings one for each unit on the due list, in its order
 * @param unlisted submissions of units that are not on the due list
 */
public record Filings(int year, String kind, List<Filing> filings, List<RegisterRow> unlisted) {

  /** Where the filing of a unit stands. */
  public enum State {
    FILED("已报送"),
    LATE("逾期报送"),
    RETURNED("已退回待重报"),
    MISSING("逾期未报"),
    NOT_DUE("未报，尚未到期");

    private final String title;

    State(String title) {
      this.title = title;
    }

    /** Chinese name for people. */
    public String title() {
      return title;
    }
  }

  /**
   * What one unit owes.
   *
   * @param due row of {@link WorkRegisters#DUE_LIST}
   * @param submission row of {@link BureauRegisters#SUBMISSIONS}, if any
   */
  public record Filing(RegisterRow due, Optional<RegisterRow> submission, State state) {

    /** Code of the unit. */
    public String unit() {
      return due.text("unit");
    }

    /** Whether the bureau has it in hand. */
    public boolean isIn() {
      return state == State.FILED || state == State.LATE;
    }
  }

  public Filings {
    filings = List.copyOf(filings);
    unlisted = List.copyOf(unlisted);
  }

  /**
   * Compares the due list with the submissions.
   *
   * @param today for what is not filed: overdue after its due date
   */
  public static Filings of(RegisterSnapshot registers, int year, String kind, LocalDate today) {
    var due = of(registers, WorkRegisters.DUE_LIST, year, kind);
    var filings = due.stream().map(d -> filing(registers, d, today)).toList();
    var unlisted =
        of(registers, BureauRegisters.SUBMISSIONS, year, kind).stream()
            .filter(s -> registers.find(WorkRegisters.DUE_LIST, s.key()).isEmpty())
            .toList();
    return new Filings(year, kind, filings, unlisted);
  }

  private static List<RegisterRow> of(
      RegisterSnapshot registers, Register register, int year, String kind) {
    return registers.by(register, "year", String.valueOf(year)).stream()
        .filter(row -> row.text("kind").equals(kind))
        .toList();
  }

  /** Both registers have the key year, unit, form. */
  private static Filing filing(RegisterSnapshot registers, RegisterRow due, LocalDate today) {
    var dueOn = due.date("dueOn").orElseThrow();
    var submission = registers.find(BureauRegisters.SUBMISSIONS, due.key());
    if (submission.isEmpty()) {
      return new Filing(due, submission, today.isAfter(dueOn) ? State.MISSING : State.NOT_DUE);
    }
    if (submission.get().text("status").equals("RETURNED")) {
      return new Filing(due, submission, State.RETURNED);
    }
    boolean late = submission.get().date("submittedOn").orElseThrow().isAfter(dueOn);
    return new Filing(due, submission, late ? State.LATE : State.FILED);
  }

  /** How many units owe the form. */
  public int due() {
    return filings.size();
  }

  /** How many of them have filed it and not had it returned. */
  public int in() {
    return (int) filings.stream().filter(Filing::isIn).count();
  }

  /** How many are in a state. */
  public int count(State state) {
    return (int) filings.stream().filter(f -> f.state() == state).count();
  }
}
