package org.hengping.server.sample;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.indicator.ShippedLibrary;
import org.hengping.corpus.people.People;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.LibraryRegisters;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterFile;

/**
 * The registers and people of a fictional city finance bureau (示例数据), as CSV files beside this
 * class.
 */
public final class Sample {
  /** Drafts and submits. */
  public static final Person AUTHOR = new Person("wangji", "王绩", EnumSet.of(Role.PERFORMANCE));

  /** Reviews what is to be disclosed and publishes. */
  public static final Person DISCLOSURE =
      new Person("lishen", "李审", EnumSet.of(Role.DISCLOSURE, Role.SECRECY));

  /** Approves. */
  public static final Person LEADER = new Person("zhouqh", "周启衡", EnumSet.of(Role.LEADER));

  /** Reads and looks after the budget. */
  public static final Person BUDGET = new Person("hebs", "何步算", EnumSet.of(Role.BUDGET));

  /** People of the demo, those who act first. */
  public static final List<Person> PEOPLE = List.of(AUTHOR, DISCLOSURE, LEADER, BUDGET);

  /** Password of all people of the demo, for loopback only. */
  public static final String PASSWORD = "hengping-demo";

  /** Registers that the sample takes as they ship with the program. */
  private static final List<Register> SHIPPED =
      List.of(LibraryRegisters.SCHEMES, LibraryRegisters.SCHEME_LEVELS);

  private final LoadRegister load;

  public Sample(LoadRegister load) {
    this.load = load;
  }

  /** Adds the people of the demo that are not there yet. */
  public static void addPeople(People people) {
    for (Person person : PEOPLE) {
      if (people.find(person.user()).isEmpty()) {
        people.put(person, PASSWORD);
      }
    }
  }

  /**
   * Loads all registers of the sample; what is there already stays as it is.
   *
   * @return number of rows by register
   * @throws IllegalStateException when the sample does not fit the registers
   */
  public Map<String, Integer> load(Person actor) throws IOException {
    var counts = new LinkedHashMap<String, Integer>();
    for (Register register : BureauRegisters.ALL) {
      counts.put(register.name(), load(register, actor));
    }
    return counts;
  }

  private int load(Register register, Person actor) throws IOException {
    if (SHIPPED.contains(register)) {
      return load(register, ShippedLibrary.content(register), actor);
    }
    String file = register.name() + ".csv";
    try (var in = Sample.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The sample lacks " + file);
      }
      return load(register, RegisterFile.readCsv(register, in).named(file), actor);
    }
  }

  private int load(Register register, RegisterFile.Content content, Person actor) {
    if (load.load(register, content, actor) instanceof LoadRegister.Outcome.Refused refused) {
      throw new IllegalStateException(register.name() + ": " + refused.faults().get(0));
    }
    return content.rows().size();
  }
}
