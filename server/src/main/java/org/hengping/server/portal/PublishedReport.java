package org.hengping.server.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.money.Amount;

/** A released evaluation report as the pages need it. */
record PublishedReport(
    String id,
    int year,
    String title,
    String subject,
    String unit,
    ReportType type,
    boolean thirdParty,
    String agency,
    String industry,
    Amount funds,
    BigDecimal score,
    String grade,
    List<Score> scores,
    List<Finding> findings,
    LocalDate statesOn,
    LocalDate formedOn,
    Instant releasedAt,
    int version,
    String changeNote,
    Map<String, String> approvals,
    long sequence,
    List<Withholding> withheld,
    PublishedText text) {

  record Score(
      String level1,
      String level2,
      String name,
      BigDecimal weight,
      BigDecimal score,
      String target,
      String actual,
      String opinion) {}

  record Finding(
      int number,
      String category,
      String text,
      String detail,
      String amount,
      RectificationState state,
      String stateDate,
      boolean checked,
      String responsible,
      String measure,
      List<String> recommendations,
      List<Feedback> feedback) {}

  record Feedback(String opinion, boolean adopted, String reason) {}

  record Withholding(String what, String basis, int count) {}

  long closed() {
    return findings.stream().filter(f -> f.state() == RectificationState.CLOSED).count();
  }

  String href() {
    return "/reports/" + id;
  }
}
