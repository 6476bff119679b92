package org.hengping.server.staff.register;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/** Which counties earn the reward of a year. */
public record RewardsView(
    Frame frame, String year, List<String> years, List<Row> rows, int earned, String total) {

  /** One county; {@code lacks} says what keeps it from the reward. */
  public record Row(
      String county,
      String score,
      String grade,
      String rank,
      boolean earned,
      String amount,
      String lacks) {}
}
