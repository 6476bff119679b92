package org.hengping.indexer.search;

import java.util.Set;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.people.Person;

/** The token that everything in the index carries: who may see it. */
public final class AccessToken {

  /** Open to all who may read the holdings. */
  public static final String OPEN = "open";

  /** Only for people with the access limit: classified units, withheld reports. */
  public static final String RESTRICTED = "restricted";

  private AccessToken() {}

  /** The tokens of a person, by the same table as everywhere. */
  public static Set<String> of(Person person) {
    if (!Permissions.may(person, Action.READ)) {
      return Set.of();
    }
    return Permissions.may(person, Action.READ_RESTRICTED)
        ? Set.of(OPEN, RESTRICTED)
        : Set.of(OPEN);
  }
}
