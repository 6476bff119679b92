package org.hengping.corpus.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.corpus.indicator.IndicatorVersion.Status;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/**
 * The library (指标库) as it stands in one view of the registers. All links between scores and
 * indicators are made once, when first asked for. Not thread-safe, as the view itself.
 */
public final class IndicatorLibrary {
  private final RegisterSnapshot registers;
  private final TreeMap<String, List<IndicatorVersion>> versions = new TreeMap<>();
  private final Map<String, List<IndicatorUse>> uses = new HashMap<>();
  private final Map<String, IndicatorVersion> links = new HashMap<>();
  private boolean linked;

  private IndicatorLibrary(RegisterSnapshot registers) {
    this.registers = registers;
    for (RegisterRow row : registers.rows(BureauRegisters.INDICATORS)) {
      versions
          .computeIfAbsent(row.text("id"), id -> new ArrayList<>(1))
          .add(IndicatorVersion.of(row));
    }
  }

  public static IndicatorLibrary of(RegisterSnapshot registers) {
    return new IndicatorLibrary(registers);
  }

  /** Ids of all indicators, in order. */
  public Set<String> indicators() {
    return versions.keySet();
  }

  /** The versions of an indicator, oldest first; empty when there is no such indicator. */
  public List<IndicatorVersion> versions(String indicator) {
    return versions.getOrDefault(indicator, List.of());
  }

  /** A version. */
  public Optional<IndicatorVersion> find(VersionId id) {
    return versions(id.indicator()).stream().filter(v -> v.id().equals(id)).findFirst();
  }

  /** The version to use: the newest recommended one, otherwise the newest. */
  public Optional<IndicatorVersion> current(String indicator) {
    return versions.containsKey(indicator)
        ? Optional.of(current(versions.get(indicator)))
        : Optional.empty();
  }

  /** The version to use of every indicator, in order of ids. */
  public List<IndicatorVersion> current() {
    return versions.values().stream().map(IndicatorLibrary::current).toList();
  }

  private static IndicatorVersion current(List<IndicatorVersion> versions) {
    IndicatorVersion current = versions.get(versions.size() - 1);
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (versions.get(i).status() == Status.RECOMMENDED) {
        return versions.get(i);
      }
    }
    return current;
  }

  /** Where a version came from and what came of it. */
  public Lineage lineage(IndicatorVersion version) {
    var from = version.copiedFrom().flatMap(this::find).or(() -> before(version));
    var copies = new TreeSet<VersionId>();
    versions.values().stream()
        .flatMap(Collection::stream)
        .filter(v -> v.copiedFrom().filter(version.id()::equals).isPresent())
        .forEach(v -> copies.add(v.id()));
    return new Lineage(
        version,
        from,
        from.map(f -> FieldDifference.between(f, version)).orElse(List.of()),
        List.copyOf(copies));
  }

  private Optional<IndicatorVersion> before(IndicatorVersion version) {
    return versions(version.id().indicator()).stream()
        .filter(v -> v.id().number() < version.id().number())
        .reduce((a, b) -> b);
  }

  /** Where an indicator was scored, all versions, by year and evaluation. */
  public List<IndicatorUse> uses(String indicator) {
    link();
    return List.copyOf(uses.getOrDefault(indicator, List.of()));
  }

  /** The same without evaluations that only people with the access limit may know of. */
  public List<IndicatorUse> openUses(String indicator) {
    return uses(indicator).stream().filter(u -> !u.restricted()).toList();
  }

  /** How well an indicator tells good from bad, over these uses of it. */
  public static Discrimination discrimination(List<IndicatorUse> uses) {
    return Discrimination.of(uses);
  }

  /**
   * The version that a score is of, named by the score or found by name and levels.
   *
   * @param score a row of the register {@code scores}
   */
  public Optional<IndicatorVersion> versionOf(RegisterRow score) {
    link();
    return Optional.ofNullable(links.get(score.key()));
  }

  private void link() {
    if (linked) {
      return;
    }
    linked = true;
    var proposals = new LinkScores(current());
    for (RegisterRow score : registers.rows(BureauRegisters.SCORES)) {
      var evaluation = registers.find(BureauRegisters.EVALUATIONS, score.text("evaluation"));
      var named = VersionId.parse(score.text("indicator")).flatMap(this::find);
      named
          .or(() -> proposals.propose(score, evaluation))
          .ifPresent(v -> add(v, named.isPresent(), score, evaluation));
    }
    uses.values()
        .forEach(
            list ->
                list.sort(
                    java.util.Comparator.comparing(IndicatorUse::year)
                        .thenComparing(IndicatorUse::evaluation)
                        .thenComparing(IndicatorUse::sequence)));
  }

  private void add(
      IndicatorVersion version,
      boolean confirmed,
      RegisterRow score,
      Optional<RegisterRow> evaluation) {
    links.put(score.key(), version);
    if (evaluation.isEmpty()) {
      return;
    }
    uses.computeIfAbsent(version.id().indicator(), id -> new ArrayList<>(2))
        .add(
            new IndicatorUse(
                version.id(),
                confirmed,
                evaluation.get().key(),
                evaluation.get().whole("year"),
                evaluation.get().text("object"),
                score.whole("sequence"),
                score.decimal("weight"),
                score.decimal("score"),
                isRestricted(evaluation.get())));
  }

  private boolean isRestricted(RegisterRow evaluation) {
    return evaluation.has("withheldGround")
        || registers
            .find(BureauRegisters.UNITS, evaluation.text("unit"))
            .map(u -> u.flag("classified"))
            .orElse(false);
  }
}
