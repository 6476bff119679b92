package org.hengping.corpus.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.LibraryRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterFile;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.Registers;

/**
 * The frameworks, scoring schemes and grades that ship with the program. Names, levels, weights and
 * formulas follow the regulations; definitions are in our own words. Loading adds what a data
 * folder lacks and never changes what is there, so it may be repeated.
 */
public final class ShippedLibrary {
  private final Registers registers;

  public ShippedLibrary(Registers registers) {
    this.registers = registers;
  }

  /**
   * Loads what is missing.
   *
   * @return number of rows added by register
   */
  public Map<String, Integer> load(Person actor) {
    var added = new LinkedHashMap<String, Integer>();
    add(LibraryRegisters.SCHEMES, r -> r.text("scheme"), actor, added);
    add(LibraryRegisters.SCHEME_LEVELS, r -> r.text("scheme"), actor, added);
    add(LibraryRegisters.GRADES, r -> r.text("scheme"), actor, added);
    add(LibraryRegisters.INDICATORS, ShippedLibrary::place, actor, added);
    return added;
  }

  private static String place(RegisterRow indicator) {
    return String.join(
        "\n",
        List.of(
            indicator.text("framework"),
            indicator.text("level1"),
            indicator.text("level2"),
            indicator.text("level3")));
  }

  /** Adds the rows whose group, e.g. a scheme, is not there at all. */
  private void add(
      Register register,
      Function<RegisterRow, String> group,
      Person actor,
      Map<String, Integer> added) {
    Set<String> there = registers.rows(register).stream().map(group).collect(Collectors.toSet());
    var missing =
        content(register).rows().stream().filter(r -> !there.contains(group.apply(r))).toList();
    if (!missing.isEmpty()) {
      registers.put(register, missing, actor);
    }
    added.put(register.name(), missing.size());
  }

  /** A register as it ships. */
  public static RegisterFile.Content content(Register register) {
    String file = register.equals(LibraryRegisters.INDICATORS) ? "frameworks" : register.name();
    try (var in = ShippedLibrary.class.getResourceAsStream(file + ".csv")) {
      if (in == null) {
        throw new IllegalStateException("The program ships no " + file);
      }
      var content = RegisterFile.readCsv(register, in);
      if (!content.faults().isEmpty()) {
        throw new IllegalStateException(file + ": " + content.faults().get(0));
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
