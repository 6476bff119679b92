package org.hengping.server.staff.register;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/**
 * All registers.
 *
 * @param count number of registers
 * @param broken links between rows that do not hold
 */
public record RegisterListView(Frame frame, List<Group> groups, int count, List<Broken> broken) {

  /** Registers of one kind of work. */
  public record Group(String title, List<Entry> registers) {}

  /** A register with the number of rows that the person may see. */
  public record Entry(String name, String title, int rows, String years) {}

  /** A link that does not hold. */
  public record Broken(String register, String key, String address, String message) {}
}
