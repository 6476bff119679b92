package org.hengping.server.staff.report;

import java.util.Map;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterSnapshot;

/**
 * Which numbers do not exist for a person: those about one unit, evaluation, finding … outside the
 * access limit. Totals in which such records count are not among them: all internal documents print
 * these.
 */
final class FigureAccess {
  private FigureAccess() {}

  /**
   * Whether a parameter names, by key or as a unit by name, a record that the person may not see.
   */
  static boolean isHidden(
      Person person, Map<String, String> parameters, RegisterSnapshot registers) {
    return !Permissions.may(person, Action.READ_RESTRICTED)
        && parameters.values().stream().anyMatch(value -> isRestricted(value, registers));
  }

  private static boolean isRestricted(String value, RegisterSnapshot registers) {
    return BureauRegisters.ALL.stream()
            .flatMap(register -> registers.find(register, value).stream())
            .anyMatch(row -> !PublicScope.includes(row, registers))
        || registers.by(BureauRegisters.UNITS, "name", value).stream()
            .anyMatch(row -> !PublicScope.includes(row, registers));
  }
}
