package org.hengping.corpus.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hengping.corpus.figure.Calculation.Result;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.RegisterRow;

/** Arithmetic over register rows; sums are made before anything is rounded. */
final class Sums {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Sums() {}

  static Result points(List<RegisterRow> rows, String field) {
    return new Result(
        rows.stream().map(s -> s.decimal(field)).reduce(BigDecimal.ZERO, BigDecimal::add), rows);
  }

  static Result wan(List<RegisterRow> rows, String field) {
    return new Result(amount(rows, field).wan(), rows);
  }

  static Result yi(List<RegisterRow> rows, String field) {
    return new Result(amount(rows, field).yi(), rows);
  }

  private static Amount amount(List<RegisterRow> rows, String field) {
    return rows.stream().map(e -> e.amount(field)).reduce(Amount.ZERO, Amount::plus);
  }

  /** One money column as a share of another, in per cent. */
  static Result ratio(List<RegisterRow> rows, String part, String whole) {
    return new Result(percent(wan(rows, part).value(), wan(rows, whole).value()), rows);
  }

  /** A count as a share of another, in per cent. */
  static Result share(List<RegisterRow> part, List<RegisterRow> whole) {
    return new Result(
        percent(BigDecimal.valueOf(part.size()), BigDecimal.valueOf(whole.size())),
        Stream.concat(part.stream(), whole.stream()).toList());
  }

  static Result average(List<RegisterRow> rows, Function<RegisterRow, BigDecimal> value) {
    var total = rows.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Result(
        rows.isEmpty()
            ? BigDecimal.ZERO
            : total.divide(BigDecimal.valueOf(rows.size()), MathContext.DECIMAL64),
        rows);
  }

  /** The value of the one row that there must be. */
  static Result only(List<RegisterRow> rows, Function<RegisterRow, BigDecimal> value) {
    if (rows.size() != 1) {
      throw new IllegalArgumentException("应恰有一条记录，实有" + rows.size() + "条，请核对台账和参数");
    }
    return new Result(value.apply(rows.get(0)), rows);
  }

  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
  }
}
