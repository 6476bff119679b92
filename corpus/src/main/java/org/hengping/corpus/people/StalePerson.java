package org.hengping.corpus.people;

/** A person was changed by somebody else since it was looked at. */
public final class StalePerson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StalePerson(Person seen) {
    super("用户 " + seen.user() + "（" + seen.name() + "）已被别人修改或删除，请重新打开后再改");
  }
}
