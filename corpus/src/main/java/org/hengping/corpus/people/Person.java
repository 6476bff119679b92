package org.hengping.corpus.people;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A person who acts.
 *
 * @param user login name, unique
 * @param name name as shown
 */
public record Person(String user, String name, Set<Role> roles) {

  /** The built-in person of the command line; may not approve or publish. */
  public static final Person COMMAND_LINE = new Person("cli", "命令行", EnumSet.of(Role.ADMIN));

  public Person {
    if (user.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("A person needs a user and a name");
    }
    roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
