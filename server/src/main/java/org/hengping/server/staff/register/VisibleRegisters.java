package org.hengping.server.staff.register;

import java.util.List;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.outbox.Outbox;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.Registers;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The registers as one person may see them. Rows of a classified unit or a withheld evaluation do
 * not exist for people outside the access limit. What was read is kept until something changes.
 * Thread-safe.
 */
public final class VisibleRegisters {
  private final Registers registers;
  private final Outbox outbox;
  private @Nullable RegisterSnapshot snapshot;
  private long sequence = -1;

  public VisibleRegisters(Registers registers, Outbox outbox) {
    this.registers = registers;
    this.outbox = outbox;
  }

  /** The store behind. */
  Registers registers() {
    return registers;
  }

  /**
   * The register with this name.
   *
   * @throws NotFound when there is none
   */
  public static Register named(String name) {
    return BureauRegisters.named(name).orElseThrow(() -> new NotFound(Messages.text("error.404")));
  }

  /** The rows that the person may see, in key order. */
  public synchronized List<RegisterRow> rows(Register register, Person person) {
    Permissions.check(person, Action.READ);
    var current = current();
    var rows = current.rows(register);
    return Permissions.may(person, Action.READ_RESTRICTED)
        ? rows
        : rows.stream().filter(row -> PublicScope.includes(row, current)).toList();
  }

  /** The row with this key, if the person may see it. */
  synchronized Optional<RegisterRow> find(Register register, String key, Person person) {
    Permissions.check(person, Action.READ);
    return current().find(register, key).filter(row -> canSee(row, person));
  }

  /** Whether the person may see a row, also one that is no longer there. */
  public synchronized boolean canSee(RegisterRow row, Person person) {
    return Permissions.may(person, Action.READ_RESTRICTED) || PublicScope.includes(row, current());
  }

  /** A view of the registers that holds for one page; only of what the person may see. */
  public synchronized RegisterSnapshot snapshot(Person person) {
    return new RegisterSnapshot(register -> rows(register, person), java.util.Set.of());
  }

  private RegisterSnapshot current() {
    long now = outbox.last();
    if (snapshot == null || now != sequence) {
      snapshot = registers.snapshot();
      sequence = now;
    }
    return snapshot;
  }
}
