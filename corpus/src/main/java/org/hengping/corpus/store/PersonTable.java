package org.hengping.corpus.store;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hengping.corpus.people.People;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.people.StalePerson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** People in SQL; passwords as Argon2id. */
final class PersonTable implements People {
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  private final Jdbi jdbi;
  private final Writes writes;

  PersonTable(Jdbi jdbi, Writes writes) {
    this.jdbi = jdbi;
    this.writes = writes;
  }

  @Override
  public void put(Person person, String password) {
    if (person.user().equals(Person.COMMAND_LINE.user())) {
      throw new IllegalArgumentException("用户名 " + person.user() + " 为系统保留，请换一个");
    }
    String hash = Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    String roles = roles(person);
    writes.write(
        Person.COMMAND_LINE,
        write -> {
          write
              .handle()
              .execute(
                  """
                  INSERT INTO person (user_name, name, roles, password_hash) VALUES (?, ?, ?, ?)
                  ON CONFLICT (user_name) DO UPDATE SET name = excluded.name,
                    roles = excluded.roles, password_hash = excluded.password_hash
                  """,
                  person.user(),
                  person.name(),
                  roles,
                  hash);
          write.audit("person.put", person.user(), person.name() + " " + roles);
          return person;
        });
  }

  @Override
  public void change(Person seen, Person changed, Person actor) {
    if (!seen.user().equals(changed.user())) {
      throw new IllegalArgumentException("用户名不能更改：" + seen.user());
    }
    writes.write(
        actor,
        write -> {
          if (!one(write.handle(), seen.user()).equals(Optional.of(seen))) {
            throw new StalePerson(seen);
          }
          write
              .handle()
              .execute(
                  "UPDATE person SET name = ?, roles = ? WHERE user_name = ?",
                  changed.name(),
                  roles(changed),
                  changed.user());
          write.audit("person.change", changed.user(), changed.name() + " " + roles(changed));
          return changed;
        });
  }

  private static String roles(Person person) {
    return person.roles().stream().map(Role::name).collect(Collectors.joining(","));
  }

  @Override
  public Optional<Person> find(String user) {
    if (user.equals(Person.COMMAND_LINE.user())) {
      return Optional.of(Person.COMMAND_LINE);
    }
    return jdbi.withHandle(handle -> one(handle, user));
  }

  private static Optional<Person> one(Handle handle, String user) {
    return handle
        .createQuery("SELECT * FROM person WHERE user_name = ?")
        .bind(0, user)
        .map((rs, c) -> person(rs))
        .findOne();
  }

  @Override
  public Optional<Person> signIn(String user, String password) {
    var hash =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT password_hash FROM person WHERE user_name = ?")
                    .bind(0, user)
                    .mapTo(String.class)
                    .findOne());
    if (hash.isEmpty()) {
      Password.hash(password).addRandomSalt(16).with(ARGON2);
      return Optional.empty();
    }
    return Password.check(password, hash.get()).with(ARGON2) ? find(user) : Optional.empty();
  }

  @Override
  public List<Person> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM person ORDER BY user_name")
                .map((rs, c) -> person(rs))
                .list());
  }

  private static Person person(ResultSet rs) throws SQLException {
    var roles =
        Arrays.stream(rs.getString("roles").split(","))
            .filter(r -> !r.isEmpty())
            .map(Role::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    return new Person(rs.getString("user_name"), rs.getString("name"), roles);
  }
}
