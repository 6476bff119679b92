package org.hengping.server.staff.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people of the bureau read them (Beijing time). */
public final class Times {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE);

  private Times() {}

  /** Date and minute, e.g. 2022-03-01 10:00. */
  public static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** Hour and minute, e.g. 10:00. */
  public static String clock(Instant at) {
    return CLOCK.format(at);
  }
}
