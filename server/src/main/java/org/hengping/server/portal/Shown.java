package org.hengping.server.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.hengping.corpus.money.Amount;
import org.hengping.server.portal.page.ReportView;

/** How values are printed on the pages. */
final class Shown {
  /** The portal speaks Chinese time. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final BigDecimal ONE_YI_IN_WAN = BigDecimal.valueOf(10_000);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Shown() {}

  /** Money in 亿元 from one 亿 on, else in 万元. */
  static ReportView.Money money(Amount amount) {
    return amount.wan().compareTo(ONE_YI_IN_WAN) >= 0
        ? new ReportView.Money(decimals(amount.yi()), "亿元")
        : new ReportView.Money(decimals(amount.wan()), "万元");
  }

  /** Money as one text. */
  static String amount(Amount amount) {
    var money = money(amount);
    return money.number() + money.unit();
  }

  private static String decimals(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** Points with at most two decimals, without trailing zeros. */
  static String points(BigDecimal value) {
    var rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }

  /** Per cent of a whole with one decimal. */
  static String percent(BigDecimal part, BigDecimal whole) {
    return points(share(part, whole)) + "%";
  }

  /** Per cent of a whole as a number, 0 of nothing. */
  static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
  }

  /** Arithmetic mean, one decimal; empty of nothing. */
  static String average(Collection<BigDecimal> values) {
    if (values.isEmpty()) {
      return "";
    }
    var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return points(sum.divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_UP));
  }

  static String day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE).toString();
  }

  static String minute(Instant instant) {
    return MINUTE.withZone(ZONE).format(instant);
  }

  /** Class of a grade's tag. */
  static String tone(String grade) {
    return switch (grade) {
      case "优" -> "ok";
      case "良" -> "";
      case "中" -> "fair";
      default -> "poor";
    };
  }

  /** Class of a grade's bar. */
  static String fill(String grade) {
    return switch (grade) {
      case "优" -> "f1";
      case "良" -> "f2";
      case "中" -> "f3";
      default -> "f4";
    };
  }

  /** Size of a file. */
  static String size(long bytes) {
    return bytes < 1024 * 1024
        ? Math.max(1, bytes / 1024) + " KB"
        : BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1024 * 1024), 1, RoundingMode.HALF_UP)
                .toPlainString()
            + " MB";
  }
}
