package org.hengping.corpus.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What a cell of a form calculates, for the spreadsheet and for us. */
sealed interface Formula {

  /** Where the cells stand that a formula refers to. */
  interface Addresses {
    /** Address of a slot, e.g. {@code $E$8}. */
    String address(String slot);

    /** Addresses of a column of a table, e.g. {@code G14:G33}. */
    String range(String column);
  }

  /** What stands in the cells that a formula refers to. */
  interface Numbers {
    /** Number in a slot, if there is one. */
    Optional<BigDecimal> number(String slot);

    /** Numbers in a column. */
    List<BigDecimal> numbers(String column);
  }

  /** The formula as a spreadsheet writes it, without the equals sign. */
  String expression(Addresses cells);

  /** Its value; empty when it shows nothing. */
  Optional<BigDecimal> value(Numbers cells);

  /** Sum of slots. */
  record Sum(List<String> slots) implements Formula {
    public Sum {
      slots = List.copyOf(slots);
    }

    @Override
    public String expression(Addresses cells) {
      return "SUM(" + String.join(",", slots.stream().map(cells::address).toList()) + ")";
    }

    @Override
    public Optional<BigDecimal> value(Numbers cells) {
      return Optional.of(
          slots.stream()
              .map(s -> cells.number(s).orElse(BigDecimal.ZERO))
              .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  }

  /** One slot divided by another; nothing when the divisor is zero. */
  record Ratio(String dividend, String divisor) implements Formula {
    private static final int SCALE = 6;

    @Override
    public String expression(Addresses cells) {
      String by = cells.address(divisor);
      return "IF(N(" + by + ")=0,\"\"," + cells.address(dividend) + "/" + by + ")";
    }

    @Override
    public Optional<BigDecimal> value(Numbers cells) {
      var by = cells.number(divisor).orElse(BigDecimal.ZERO);
      return by.signum() == 0
          ? Optional.empty()
          : Optional.of(
              cells
                  .number(dividend)
                  .orElse(BigDecimal.ZERO)
                  .divide(by, SCALE, RoundingMode.HALF_UP));
    }
  }

  /**
   * Sum of a column of a table, and of what comes beside it.
   *
   * @param more slots or plain numbers
   */
  record ColumnSum(String column, List<String> more) implements Formula {
    public ColumnSum {
      more = List.copyOf(more);
    }

    private static boolean plain(String part) {
      return part.matches("\\d+");
    }

    @Override
    public String expression(Addresses cells) {
      var parts = new StringBuilder("SUM(" + cells.range(column));
      more.forEach(m -> parts.append(',').append(plain(m) ? m : cells.address(m)));
      return parts + ")";
    }

    @Override
    public Optional<BigDecimal> value(Numbers cells) {
      var sum = cells.numbers(column).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      for (String part : more) {
        sum =
            sum.add(
                plain(part) ? new BigDecimal(part) : cells.number(part).orElse(BigDecimal.ZERO));
      }
      return Optional.of(sum);
    }
  }
}
