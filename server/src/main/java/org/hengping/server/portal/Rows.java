package org.hengping.server.portal;

import java.math.BigDecimal;
import java.util.List;
import org.hengping.corpus.money.Amount;
import org.hengping.server.portal.page.PolicyRow;
import org.hengping.server.portal.page.ReportRow;

/** Rows of lists, and totals over exactly the listed reports. */
final class Rows {
  private Rows() {}

  static List<ReportRow> reports(List<PublishedReport> reports) {
    return reports.stream().map(Rows::report).toList();
  }

  private static ReportRow report(PublishedReport r) {
    return new ReportRow(
        r.title(),
        r.href(),
        by(r),
        r.type().title(),
        Shown.amount(r.funds()),
        Shown.points(r.score()),
        r.grade(),
        Shown.tone(r.grade()),
        (int) r.closed(),
        r.findings().size(),
        Shown.day(r.releasedAt()));
  }

  /** Who evaluated. */
  static String by(PublishedReport r) {
    if (!r.thirdParty()) {
      return "财政部门评价组";
    }
    return r.agency().isEmpty() ? "第三方机构" : r.agency();
  }

  static List<PolicyRow> policies(List<PublishedPolicy> policies) {
    return policies.stream()
        .map(
            p ->
                new PolicyRow(
                    p.title(),
                    p.href(),
                    p.number(),
                    p.issuer(),
                    p.status(),
                    p.status().equals("现行有效") ? "ok" : "none",
                    Shown.day(p.releasedAt())))
        .toList();
  }

  /** Money of the listed reports together. */
  static Amount funds(List<PublishedReport> reports) {
    return reports.stream().map(PublishedReport::funds).reduce(Amount.ZERO, Amount::plus);
  }

  /** Mean score of the listed reports. */
  static String average(List<PublishedReport> reports) {
    List<BigDecimal> scores = reports.stream().map(PublishedReport::score).toList();
    return Shown.average(scores);
  }
}
