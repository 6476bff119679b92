package org.hengping.corpus.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;

/** The one table of action x role x state. */
public final class Permissions {

  private record Rule(Set<Role> roles, Set<ReportState> states) {}

  private static final Set<ReportState> ANY = EnumSet.allOf(ReportState.class);

  private static final Map<Action, Rule> TABLE =
      Map.ofEntries(
          rule(Action.READ, EnumSet.complementOf(EnumSet.of(Role.UNIT, Role.AGENCY)), ANY),
          rule(
              Action.READ_RESTRICTED, EnumSet.of(Role.PERFORMANCE, Role.LEADER, Role.SECRECY), ANY),
          rule(Action.IMPORT, EnumSet.of(Role.PERFORMANCE, Role.BUSINESS, Role.ADMIN), ANY),
          rule(Action.LOAD, EnumSet.of(Role.PERFORMANCE, Role.BUDGET, Role.ADMIN), ANY),
          rule(Action.DECIDE, EnumSet.of(Role.PERFORMANCE, Role.ADMIN), ANY),
          rule(Action.ARCHIVE, EnumSet.of(Role.PERFORMANCE, Role.ADMIN), ANY),
          rule(Action.DRAFT, EnumSet.of(Role.PERFORMANCE, Role.BUSINESS, Role.ADMIN), ANY),
          rule(
              Action.EDIT,
              EnumSet.of(Role.PERFORMANCE, Role.BUSINESS, Role.ADMIN),
              EnumSet.of(ReportState.DRAFT, ReportState.RELEASED, ReportState.WITHDRAWN)),
          rule(
              Action.SUBMIT,
              EnumSet.of(Role.PERFORMANCE, Role.BUSINESS, Role.ADMIN),
              EnumSet.of(ReportState.DRAFT, ReportState.WITHDRAWN)),
          rule(
              Action.REVIEW,
              EnumSet.of(Role.DISCLOSURE, Role.SECRECY),
              EnumSet.of(ReportState.IN_REVIEW)),
          rule(Action.APPROVE, EnumSet.of(Role.LEADER), EnumSet.of(ReportState.REVIEWED)),
          rule(Action.PUBLISH, EnumSet.of(Role.DISCLOSURE), EnumSet.of(ReportState.APPROVED)),
          rule(
              Action.WITHDRAW,
              EnumSet.of(Role.DISCLOSURE, Role.LEADER),
              EnumSet.complementOf(EnumSet.of(ReportState.WITHDRAWN))),
          rule(Action.BACK_UP, EnumSet.of(Role.ADMIN), ANY),
          rule(Action.EXPORT_AUDIT, EnumSet.of(Role.ADMIN, Role.AUDITOR), ANY));

  private Permissions() {}

  private static Map.Entry<Action, Rule> rule(
      Action action, Set<Role> roles, Set<ReportState> states) {
    return Map.entry(action, new Rule(roles, states));
  }

  /** Whether one of the person's roles may ever take the action. */
  public static boolean may(Person person, Action action) {
    return person.equals(Person.COMMAND_LINE) && action == Action.READ_RESTRICTED
        || person.roles().stream().anyMatch(TABLE.get(action).roles()::contains);
  }

  /**
   * Checks that a person may take an action on the holdings.
   *
   * @throws NotAllowed with the reason in Chinese
   */
  public static void check(Person person, Action action) {
    if (!may(person, action)) {
      throw new NotAllowed(
          person.name()
              + "没有“"
              + action.title()
              + "”的权限，需要角色："
              + String.join("、", TABLE.get(action).roles().stream().map(Role::title).toList()));
    }
  }

  /**
   * Checks that a person may take an action on a document in its present state, its access limit
   * included.
   *
   * @throws NotAllowed with the reason in Chinese
   */
  public static void check(Person person, Action action, Document document) {
    check(person, action);
    if (!canSee(person, document)) {
      throw new NotAllowed(document.id() + " 限制知悉，" + person.name() + "不在知悉范围内");
    }
    if (!TABLE.get(action).states().contains(document.state())) {
      throw new NotAllowed(
          document.id() + " 现为“" + document.state().title() + "”，不能" + action.title());
    }
    if (action == Action.WITHDRAW && document.releasedRevision() == 0) {
      throw new NotAllowed(document.id() + " 不在门户上，无须撤回");
    }
  }

  /** Whether a person may see a document. */
  public static boolean canSee(Person person, Document document) {
    return may(person, Action.READ)
        && (!document.restricted() || may(person, Action.READ_RESTRICTED));
  }
}
