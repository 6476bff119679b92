package org.hengping.corpus.figure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/** Computes figures by name. Stateless and thread-safe; a snapshot is not. */
public final class FigureCatalogue {

  /**
   * Computes a figure.
   *
   * @throws IllegalArgumentException when there is no such calculation, when it does not take one
   *     of the parameters, or when the records do not allow it; the message is for people
   */
  public Figure compute(
      String calculation, Map<String, String> parameters, Scope scope, RegisterSnapshot snapshot) {
    var known = known(calculation, parameters);
    var result = known.compute().apply(new Records(snapshot, parameters, scope));
    return new Figure(
        calculation,
        parameters,
        scope,
        result.value(),
        known.display().unit(),
        known.display().print(result.value()),
        fingerprint(result.rows()));
  }

  /** The same figure as the registers give it now. */
  public Figure again(Figure figure, RegisterSnapshot snapshot) {
    return compute(figure.calculation(), figure.parameters(), figure.scope(), snapshot);
  }

  /** The records behind a figure. */
  public List<RegisterRow> records(
      String calculation, Map<String, String> parameters, Scope scope, RegisterSnapshot snapshot) {
    return known(calculation, parameters)
        .compute()
        .apply(new Records(snapshot, parameters, scope))
        .rows();
  }

  /** What a calculation says, in Chinese. */
  public Optional<String> title(String calculation) {
    return Optional.ofNullable(Calculations.ALL.get(calculation)).map(Calculation::title);
  }

  /** How a calculation is made, in Chinese. */
  public Optional<String> formula(String calculation) {
    return Optional.ofNullable(Calculations.ALL.get(calculation)).map(Calculation::formula);
  }

  /** Unit of a calculation's value. */
  public Optional<String> unit(String calculation) {
    return Optional.ofNullable(Calculations.ALL.get(calculation)).map(c -> c.display().unit());
  }

  /** Up to how many decimals a calculation's value is printed, rounded HALF_UP. */
  public OptionalInt decimals(String calculation) {
    var known = Calculations.ALL.get(calculation);
    return known == null ? OptionalInt.empty() : OptionalInt.of(known.display().decimals());
  }

  /** Names of the parameters that a calculation takes, empty when there is none of this name. */
  public SortedSet<String> parameters(String calculation) {
    var known = Calculations.ALL.get(calculation);
    return known == null ? new TreeSet<>() : new TreeSet<>(known.parameters());
  }

  /** Whether a calculation adds up several evaluations. */
  public boolean spansEvaluations(String calculation) {
    return Optional.ofNullable(Calculations.ALL.get(calculation))
        .map(Calculation::spansEvaluations)
        .orElse(true);
  }

  /** Names of all calculations. */
  public SortedSet<String> names() {
    return new TreeSet<>(Calculations.ALL.keySet());
  }

  private static Calculation known(String name, Map<String, String> parameters) {
    Calculation calculation = Calculations.ALL.get(name);
    if (calculation == null) {
      throw new IllegalArgumentException("没有名为“" + name + "”的数字，请核对名称");
    }
    for (String parameter : parameters.keySet()) {
      if (!calculation.parameters().contains(parameter)) {
        throw new IllegalArgumentException(
            "数字“"
                + name
                + "”没有参数“"
                + parameter
                + "”，可用参数："
                + String.join("、", new TreeSet<>(calculation.parameters())));
      }
    }
    return calculation;
  }

  private static String fingerprint(List<RegisterRow> rows) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (RegisterRow row : rows) {
        digest.update((row.register().name() + row.values()).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
