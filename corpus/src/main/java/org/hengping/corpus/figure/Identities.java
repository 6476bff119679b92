package org.hengping.corpus.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;

/**
 * Which numbers must add up to which (41 = 27 + 14 = 29 + 12 = 40 + 1), declared once. The
 * registers are checked against them, and so is what a document prints. Stateless and thread-safe.
 */
public final class Identities {
  private static final List<Identity> ALL =
      List.of(
          Identity.cut("evaluations.count", "year", "type"),
          Identity.cut("evaluations.count", "year", "mode"),
          Identity.cut("evaluations.count", "year", "grade"),
          Identity.sum(
              "evaluations.count",
              "year",
              "evaluations.released",
              "evaluations.withheld",
              "evaluations.pending"),
          Identity.cut("evaluations.funds", "year", "type"),
          Identity.cut("evaluations.funds", "year", "mode"),
          Identity.cut("evaluations.funds", "year", "grade"),
          Identity.cut("findings.count", "year", "type"),
          Identity.cut("findings.count", "year", "category"),
          Identity.cut("findings.amount", "year", "category"),
          Identity.cut("feedback.count", "year", "adopted"),
          Identity.cut("notices.count", "year", "type"),
          Identity.sum("notices.count", "year", "reports.received", "reports.outstanding"),
          Identity.cut("items.count", "year", "state"),
          Identity.cut("plan.count", "year", "kind"),
          Identity.cut("submissions.due", "year", "kind"),
          Identity.cut("submissions.count", "year", "kind"),
          Identity.sum("submissions.due", "year", "submissions.filed", "submissions.open"),
          Identity.cut("evaluation.score", "evaluation", "level1", "evaluation.levelScore"),
          Identity.cut("evaluation.weight", "evaluation", "level1", "evaluation.levelWeight"),
          Identity.cut("evaluation.findings", "evaluation", "category"),
          Identity.cut("evaluation.items", "evaluation", "state"),
          Identity.cut("evaluation.feedback", "evaluation", "adopted"),
          Identity.cut("evaluation.earlierItems", "evaluation", "state"),
          Identity.cut("filings.count", "year", "kind"),
          Identity.cut("counties.assessed", "year", "grade"),
          Identity.cut("counties.assessed", "year", "group", "counties.ofGroup"),
          Identity.cut("counties.rewarded", "year", "group"),
          Identity.cut("counties.reward", "year", "group"),
          Identity.cut("planned.count", "year", "type"),
          Identity.cut("planned.count", "year", "mode"),
          Identity.cut("reviews.evaluations", "year", "agency", "review.evaluations"),
          Identity.cut("reviews.reward", "year", "agency", "review.reward"),
          Identity.cut("reviews.penalty", "year", "agency", "review.penalty"),
          Identity.cut("exAnte.score", "assessment", "dimension", "exAnte.dimension"));

  private final FigureCatalogue catalogue = new FigureCatalogue();

  /**
   * A whole and its parts.
   *
   * @param whole the calculation of the whole
   * @param about the parameter that says what it is about, {@code year} or {@code evaluation}
   * @param by the parameter that cuts the whole into parts, empty when the parts are calculations
   * @param parts calculations of the parts
   */
  private record Identity(String whole, String about, String by, List<String> parts) {

    static Identity cut(String whole, String about, String by) {
      return cut(whole, about, by, whole);
    }

    static Identity cut(String whole, String about, String by, String part) {
      return new Identity(whole, about, by, List.of(part));
    }

    static Identity sum(String whole, String about, String... parts) {
      return new Identity(whole, about, "", List.of(parts));
    }
  }

  /**
   * A whole that is not the sum of its parts.
   *
   * @param parts in the order of their declaration
   * @param missing titles of parts that a document does not print, although they are not zero
   */
  public record Broken(Figure whole, List<Figure> parts, List<String> missing) {
    public Broken {
      parts = List.copyOf(parts);
      missing = List.copyOf(missing);
    }

    /** For people: which numbers do not add up. */
    public String forPeople() {
      String sum = total(parts).stripTrailingZeros().toPlainString();
      return "分项之和"
          + sum
          + "与总数"
          + whole.text()
          + "不符（"
          + parts.stream().map(Figure::text).collect(Collectors.joining("＋"))
          + "）"
          + (missing.isEmpty() ? "" : "，文中没有写明“" + String.join("”“", missing) + "”");
    }
  }

  /** Checks what the registers give for a year and each of its evaluations. */
  public List<Broken> check(int year, Scope scope, RegisterSnapshot registers) {
    var broken = new ArrayList<Broken>();
    for (Identity identity : ALL) {
      for (String about : subjects(identity, year, registers)) {
        check(identity, about, scope, registers).ifPresent(broken::add);
      }
    }
    return broken;
  }

  private static List<String> subjects(Identity identity, int year, RegisterSnapshot registers) {
    String name = Integer.toString(year);
    return switch (identity.about()) {
      case "year" -> List.of(name);
      case "assessment" -> keys(registers.by(WorkRegisters.EX_ANTE, "year", name));
      default -> keys(registers.by(BureauRegisters.EVALUATIONS, "year", name));
    };
  }

  private static List<String> keys(List<RegisterRow> rows) {
    return rows.stream().map(RegisterRow::key).toList();
  }

  private Optional<Broken> check(
      Identity identity, String about, Scope scope, RegisterSnapshot registers) {
    var base = Map.of(identity.about(), about);
    var whole = catalogue.compute(identity.whole(), base, scope, registers);
    var parts = new ArrayList<Figure>();
    for (String calculation : identity.parts()) {
      for (var parameters : cuts(identity, base, values(identity, about, registers))) {
        parts.add(catalogue.compute(calculation, parameters, scope, registers));
      }
    }
    return compare(whole, parts, List.of());
  }

  private static List<Map<String, String>> cuts(
      Identity identity, Map<String, String> base, List<String> values) {
    if (identity.by().isEmpty()) {
      return List.of(base);
    }
    return values.stream()
        .map(
            value -> {
              Map<String, String> cut = new TreeMap<>(base);
              cut.put(identity.by(), value);
              return cut;
            })
        .toList();
  }

  /** The values that a parameter can have, from the codes of its field or what is registered. */
  private static List<String> values(Identity identity, String about, RegisterSnapshot registers) {
    return switch (identity.by()) {
      case "" -> List.of();
      case "grade" ->
          identity.whole().startsWith("counties.")
              ? distinct(registers.rows(BureauRegisters.COUNTY_ASSESSMENTS), "grade")
              : grades(registers);
      case "dimension" -> AssessmentCalculations.DIMENSIONS;
      case "agency" -> distinct(registers.rows(WorkRegisters.QUALITY_ITEMS), "agency");
      case "category" -> distinct(registers.rows(BureauRegisters.FINDINGS), "category");
      case "level1" ->
          distinct(registers.by(BureauRegisters.SCORES, "evaluation", about), "level1");
      default -> codes(identity);
    };
  }

  private static List<String> grades(RegisterSnapshot registers) {
    return registers.rows(BureauRegisters.GRADES).isEmpty()
        ? List.of("优", "良", "中", "差")
        : Grades.of(registers, Grades.NATIONAL).names();
  }

  private static List<String> distinct(List<RegisterRow> rows, String field) {
    return rows.stream().map(r -> r.text(field)).distinct().toList();
  }

  private static List<String> codes(Identity identity) {
    return switch (identity.by()) {
      case "adopted" -> List.of("0", "1");
      case "group" -> codes(BureauRegisters.COUNTIES, "group");
      case "state" -> codes(BureauRegisters.ITEMS, "state");
      case "kind" ->
          codes(
              identity.whole().startsWith("plan.")
                  ? BureauRegisters.PLAN
                  : BureauRegisters.SUBMISSIONS,
              "kind");
      default -> codes(BureauRegisters.EVALUATIONS, identity.by());
    };
  }

  private static List<String> codes(Register register, String field) {
    return register.field(field).codes();
  }

  private static Optional<Broken> compare(Figure whole, List<Figure> parts, List<String> missing) {
    return total(parts).compareTo(whole.value()) == 0
        ? Optional.empty()
        : Optional.of(new Broken(whole, parts, missing));
  }

  private static BigDecimal total(List<Figure> parts) {
    return parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Checks printed figures: where a document prints a whole and all its parts, they must add up. A
   * part that the registers give as zero need not be printed.
   */
  public List<Broken> check(Collection<Figure> printed, RegisterSnapshot registers) {
    return check(
        printed,
        registers,
        name ->
            catalogue
                    .compute(name.calculation(), name.parameters(), name.scope(), registers)
                    .value()
                    .signum()
                == 0);
  }

  /** The same without registers: every part that has a code must be printed. */
  public List<Broken> check(Collection<Figure> printed) {
    return check(printed, new RegisterSnapshot(register -> List.of(), Set.of()), name -> false);
  }

  private List<Broken> check(
      Collection<Figure> printed, RegisterSnapshot registers, Predicate<FigureName> omissible) {
    var byName = new LinkedHashMap<FigureName, Figure>();
    printed.forEach(f -> byName.putIfAbsent(FigureName.of(f), f));
    var broken = new ArrayList<Broken>();
    for (Figure whole : byName.values()) {
      ALL.stream()
          .filter(i -> i.whole().equals(whole.calculation()))
          .filter(i -> whole.parameters().containsKey(i.about()))
          .filter(i -> !whole.parameters().containsKey(i.by()))
          .forEach(i -> printed(i, whole, byName, registers, omissible).ifPresent(broken::add));
    }
    return broken;
  }

  /**
   * Compares the printed parts with the whole. Documents often print one cut of many, so that a
   * missing cut says nothing; of parts that are calculations of their own, two already make a sum.
   */
  private Optional<Broken> printed(
      Identity identity,
      Figure whole,
      Map<FigureName, Figure> printed,
      RegisterSnapshot registers,
      Predicate<FigureName> omissible) {
    String about = whole.parameters().getOrDefault(identity.about(), "");
    var found = new ArrayList<Figure>();
    var missing = new ArrayList<String>();
    for (String calculation : identity.parts()) {
      for (var cut : cuts(identity, whole.parameters(), values(identity, about, registers))) {
        var name = FigureName.of(calculation, cut, whole.scope());
        var part = printed.get(name);
        if (part != null) {
          found.add(part);
        } else if (!omissible.test(name)) {
          missing.add(catalogue.title(calculation).orElse(calculation));
        }
      }
    }
    boolean enough = missing.isEmpty() ? !found.isEmpty() : isSum(identity) && found.size() > 1;
    return enough ? compare(whole, found, missing) : Optional.empty();
  }

  private static boolean isSum(Identity identity) {
    return identity.by().isEmpty();
  }
}
