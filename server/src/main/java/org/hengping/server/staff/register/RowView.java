package org.hengping.server.staff.register;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/**
 * One row with its history.
 *
 * @param removed whether it is no longer there
 * @param problem why the last action was not done, empty for none
 * @param edit address of the form, empty when the person may not change it
 */
public record RowView(
    Frame frame,
    String register,
    String registerTitle,
    String key,
    String name,
    boolean removed,
    String problem,
    List<RegisterView.Cell> values,
    String source,
    String sourceAddress,
    int version,
    String edit,
    List<Referring> referring,
    List<Version> history) {

  /** Rows of another register that refer to this one. */
  public record Referring(String label, int count, String address) {}

  /** A version, newest first. */
  public record Version(
      int number,
      String kind,
      String actor,
      String at,
      String source,
      String sourceAddress,
      String reason,
      List<Change> changes) {}

  /** A field that differs from the version before. */
  public record Change(String label, String before, String after) {}
}
