package org.hengping.corpus.people;

import java.util.List;
import java.util.Optional;

/** The people of the bureau and their passwords. Thread-safe. */
public interface People {

  /** Adds a person or changes name, roles and password. */
  void put(Person person, String password);

  /**
   * Changes name and roles of a person, unless somebody else changed them meanwhile.
   *
   * @param seen the person as the change was made on
   * @throws StalePerson when the person is no longer so, or not there
   */
  void change(Person seen, Person changed, Person actor);

  /** The person with this user name, the command line's included. */
  Optional<Person> find(String user);

  /** The person, when the password is right. Takes the same time when it is not. */
  Optional<Person> signIn(String user, String password);

  /** All people, by user name. */
  List<Person> list();
}
