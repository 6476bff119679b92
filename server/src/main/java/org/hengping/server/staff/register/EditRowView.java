package org.hengping.server.staff.register;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/**
 * The form of one row.
 *
 * @param key key of the row, empty for a new one
 * @param version what the form rests on, 0 for a new row
 * @param source note on where the entry comes from
 * @param problems what cannot be taken
 * @param conflict who was faster, empty when nobody was
 * @param differences what that person's version and this form have different
 */
public record EditRowView(
    Frame frame,
    String register,
    String title,
    String key,
    int version,
    String source,
    List<Input> inputs,
    List<Problem> problems,
    String conflict,
    List<Difference> differences,
    String back) {

  /**
   * One field of the form.
   *
   * @param kind text, long, code, flag, date or number
   * @param fixed whether it can no longer be changed
   * @param problem what is wrong with it, empty for nothing
   */
  public record Input(
      String name,
      String label,
      String kind,
      String value,
      boolean required,
      boolean fixed,
      String hint,
      String problem,
      List<Option> options) {}

  /** A value to choose. */
  public record Option(String value, String label, boolean chosen) {}

  /** Something that cannot be taken; {@code name} is the field's, empty for the whole row. */
  public record Problem(String name, String message) {}

  /** A field that differs between this form and what is there now. */
  public record Difference(String label, String mine, String theirs) {}
}
