package org.hengping.corpus.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.register.Fault;

/**
 * A rule over the values of a form. A hard fault sends the form back, a soft one is stored with it
 * as a warning (docs/decisions/0018).
 */
sealed interface Check {

  /** Where the faults of a form are gathered. */
  record Findings(List<Fault> hard, List<Fault> soft) {
    Findings() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  void check(FilledForm form, Findings findings);

  /** 年度资金总额 is the sum of its parts; 0.01万元 of rounding is only remarked on. */
  record SumOfParts(String total, List<String> parts) implements Check {
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    public SumOfParts {
      parts = List.copyOf(parts);
    }

    @Override
    public void check(FilledForm form, Findings findings) {
      if (parts.stream().allMatch(p -> form.entry(p).isEmpty())) {
        return;
      }
      var entry = form.entry(total);
      var sum = new Formula.Sum(parts).value(form).orElseThrow();
      var stated = entry.number().orElse(BigDecimal.ZERO);
      var off = stated.subtract(sum).abs();
      if (off.signum() != 0) {
        var names = parts.stream().map(p -> form.entry(p).slot().name()).toList();
        (off.compareTo(ROUNDING) > 0 ? findings.hard() : findings.soft())
            .add(
                form.fault(
                    entry,
                    "“"
                        + entry.slot().name()
                        + "”为"
                        + plain(stated)
                        + "，各项合计为"
                        + plain(sum)
                        + "（"
                        + String.join("、", names)
                        + "），请核对改正"));
      }
    }
  }

  /** 执行率 is 执行数 ÷ 预算数, to half a thousandth. */
  record RateOf(String rate, Formula.Ratio ratio) implements Check {
    private static final BigDecimal ROUNDING = new BigDecimal("0.0005");

    @Override
    public void check(FilledForm form, Findings findings) {
      var entry = form.entry(rate);
      var dividend = form.entry(ratio.dividend());
      var divisor = form.entry(ratio.divisor());
      var value = ratio.value(form);
      if (value.isEmpty()) {
        if (dividend.number().orElse(BigDecimal.ZERO).signum() > 0) {
          findings
              .hard()
              .add(
                  form.fault(
                      divisor,
                      "“"
                          + divisor.slot().name()
                          + "”为0或未填，而“"
                          + dividend.slot().name()
                          + "”有数，请补填"));
        }
        return;
      }
      var stated = entry.number();
      if (stated.isPresent() && stated.get().subtract(value.get()).abs().compareTo(ROUNDING) > 0) {
        findings
            .hard()
            .add(
                form.fault(
                    entry,
                    "“"
                        + entry.slot().name()
                        + "”为"
                        + percent(stated.get())
                        + "，按"
                        + dividend.slot().name()
                        + "÷"
                        + divisor.slot().name()
                        + "应为"
                        + percent(value.get())
                        + "，请改正"));
      }
    }
  }

  /** A slot is not above another, else it is worth a remark. */
  record NotAbove(String slot, String limit) implements Check {
    @Override
    public void check(FilledForm form, Findings findings) {
      var entry = form.entry(slot);
      var most = form.entry(limit);
      if (entry.number().isPresent()
          && most.number().isPresent()
          && entry.number().get().compareTo(most.number().get()) > 0) {
        findings
            .soft()
            .add(
                form.fault(
                    entry,
                    "“"
                        + entry.slot().name()
                        + "”"
                        + plain(entry.number().get())
                        + "大于“"
                        + most.slot().name()
                        + "”"
                        + plain(most.number().get())
                        + "，请核实"));
      }
    }
  }

  /** A slot lies between 0 and a number. */
  record Within(String slot, BigDecimal most) implements Check {
    @Override
    public void check(FilledForm form, Findings findings) {
      var entry = form.entry(slot);
      var number = entry.number();
      if (number.isPresent() && (number.get().signum() < 0 || number.get().compareTo(most) > 0)) {
        findings
            .hard()
            .add(
                form.fault(
                    entry,
                    "“"
                        + entry.slot().name()
                        + "”为"
                        + plain(number.get())
                        + "，应在0到"
                        + plain(most)
                        + "之间，请改正"));
      }
    }
  }

  /** No amount of money is negative. */
  record NoNegativeMoney() implements Check {
    @Override
    public void check(FilledForm form, Findings findings) {
      for (FilledForm.Entry entry : form.entries().values()) {
        if (entry.slot().type() == Slot.Type.MONEY
            && entry.number().orElse(BigDecimal.ZERO).signum() < 0) {
          findings.hard().add(form.fault(entry, "“" + entry.slot().name() + "”是负数，请改正"));
        }
      }
    }
  }

  /** The weights of a table add up to one of these. */
  record Weights(String table, String column, Set<Integer> allowed) implements Check {
    public Weights {
      allowed = Set.copyOf(allowed);
    }

    /** Whether weights may add up to this. */
    boolean isAllowed(BigDecimal sum) {
      return allowed.stream().anyMatch(a -> sum.compareTo(BigDecimal.valueOf(a)) == 0);
    }

    @Override
    public void check(FilledForm form, Findings findings) {
      var rows = form.rows(table);
      if (rows.isEmpty() || rows.stream().anyMatch(r -> r.get(column).isEmpty())) {
        return;
      }
      var sum = sum(rows, column);
      if (!isAllowed(sum)) {
        var last = rows.get(rows.size() - 1).get(column);
        findings
            .hard()
            .add(
                form.fault(
                    last,
                    "各指标“"
                        + last.slot().name()
                        + "”合计为"
                        + plain(sum)
                        + "，应为"
                        + String.join("或", allowed.stream().sorted().map(String::valueOf).toList())
                        + "，请调整"));
      }
    }
  }

  /** A score lies between 0 and its weight. */
  record ScoreWithinWeight(String table, String score, String weight) implements Check {
    @Override
    public void check(FilledForm form, Findings findings) {
      for (var row : form.rows(table)) {
        var points = row.get(score).number();
        var most = row.get(weight).number();
        if (points.isPresent()
            && (points.get().signum() < 0
                || most.isPresent() && points.get().compareTo(most.get()) > 0)) {
          findings
              .hard()
              .add(
                  form.fault(
                      row.get(score),
                      "得分"
                          + plain(points.get())
                          + "不在0到分值"
                          + most.map(Check::plain).orElse("")
                          + "之间，请改正"));
        }
      }
    }
  }

  /** A total is what it adds up. */
  record TotalOf(String slot, Formula.ColumnSum sum) implements Check {
    @Override
    public void check(FilledForm form, Findings findings) {
      var entry = form.entry(slot);
      var value = sum.value(form).orElseThrow();
      if (entry.number().isPresent() && entry.number().get().compareTo(value) != 0) {
        findings
            .hard()
            .add(
                form.fault(
                    entry,
                    "“"
                        + entry.slot().name()
                        + "”为"
                        + plain(entry.number().get())
                        + "，各行合计为"
                        + plain(value)
                        + "，请改正"));
      }
    }
  }

  /**
   * Indicator values have a number, or are descriptions; a missed one has its reason.
   *
   * @param actual column of what was reached, empty when the form has none
   */
  record Targets(String table, String target, String actual, String reason) implements Check {
    @Override
    public void check(FilledForm form, Findings findings) {
      for (var row : form.rows(table)) {
        var entry = row.get(target);
        var planned = TargetValue.of(entry.text());
        if (planned.isEmpty()) {
          if (entry.text().matches(".*[≥≤><＞＜=＝].*")) {
            findings
                .hard()
                .add(form.fault(entry, "指标值“" + entry.text() + "”有比较符号但没有可比的数，请写成“≥95%”的样子"));
          }
          continue;
        }
        if (!actual.isEmpty()) {
          compare(form, row, planned.get(), findings);
        }
      }
    }

    private void compare(
        FilledForm form,
        Map<String, FilledForm.Entry> row,
        TargetValue planned,
        Findings findings) {
      var entry = row.get(actual);
      var reached = TargetValue.of(entry.text());
      if (entry.isEmpty()) {
        return;
      }
      var missed = reached.flatMap(planned::missedBy);
      if (missed.isEmpty()) {
        findings
            .soft()
            .add(
                form.fault(
                    entry,
                    "“" + entry.text() + "”与指标值“" + row.get(target).text() + "”的单位不同，不能比较，请核实"));
      } else if (missed.get() && row.get(reason).isEmpty()) {
        findings
            .hard()
            .add(
                form.fault(
                    row.get(reason),
                    "指标值“"
                        + row.get(target).text()
                        + "”，实际“"
                        + entry.text()
                        + "”，未完成的要写“"
                        + row.get(reason).slot().name()
                        + "”"));
      }
    }
  }

  /**
   * When a column has one of some values, another must be filled.
   *
   * @param one columns of which at least one must be filled too; may be empty
   */
  record ReasonWhen(
      String table, String column, Set<String> values, String reason, List<String> one)
      implements Check {
    public ReasonWhen {
      values = Set.copyOf(values);
      one = List.copyOf(one);
    }

    @Override
    public void check(FilledForm form, Findings findings) {
      for (var row : form.rows(table)) {
        if (!values.contains(row.get(column).text())) {
          continue;
        }
        String when = "“" + row.get(column).slot().name() + "”为“" + row.get(column).text() + "”";
        if (row.get(reason).isEmpty()) {
          findings
              .hard()
              .add(
                  form.fault(
                      row.get(reason), when + "的，要写“" + row.get(reason).slot().name() + "”"));
        }
        if (!one.isEmpty() && one.stream().allMatch(c -> row.get(c).isEmpty())) {
          findings.soft().add(form.fault(row.get(one.get(0)), when + "的，偏差原因各列至少打一个“√”"));
        }
      }
    }
  }

  /** No two rows of a table have the same name. */
  record DifferentNames(String table, String column) implements Check {
    @Override
    public void check(FilledForm form, Findings findings) {
      var seen = new HashMap<String, Integer>();
      for (var row : form.rows(table)) {
        var entry = row.get(column);
        Optional.ofNullable(seen.putIfAbsent(entry.text(), entry.row()))
            .filter(earlier -> !entry.isEmpty())
            .ifPresent(
                earlier ->
                    findings
                        .soft()
                        .add(
                            form.fault(
                                entry, "“" + entry.text() + "”与第" + earlier + "行重复，请核实是否多填")));
      }
    }
  }

  private static BigDecimal sum(List<Map<String, FilledForm.Entry>> rows, String column) {
    return rows.stream()
        .map(r -> r.get(column).number().orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String plain(BigDecimal number) {
    var bare = number.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }

  private static String percent(BigDecimal rate) {
    return plain(rate.movePointRight(2).setScale(2, java.math.RoundingMode.HALF_UP)) + "%";
  }
}
