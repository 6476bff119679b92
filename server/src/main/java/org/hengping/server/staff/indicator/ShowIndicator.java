package org.hengping.server.staff.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.indicator.Discrimination;
import org.hengping.corpus.indicator.EditLibrary;
import org.hengping.corpus.indicator.IndicatorLibrary;
import org.hengping.corpus.indicator.IndicatorUse;
import org.hengping.corpus.indicator.IndicatorVersion;
import org.hengping.corpus.indicator.Lineage;
import org.hengping.corpus.indicator.VersionId;
import org.hengping.corpus.people.Person;
import org.hengping.server.staff.report.VisibleDocuments;
import org.hengping.server.staff.web.Conflict;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Visit;
import org.hengping.templates.draft.ReportTemplates;

/** Shows one indicator with its versions and uses, and takes the steps of a version's life. */
public final class ShowIndicator {
  /** Fields that stand elsewhere on the page. */
  private static final Set<String> ELSEWHERE =
      Set.of("id", "version", "status", "framework", "level1", "level2", "level3", "copiedFrom");

  private final CurrentLibrary library;
  private final EditLibrary edit;
  private final VisibleDocuments visible;

  public ShowIndicator(CurrentLibrary library, EditLibrary edit, VisibleDocuments visible) {
    this.library = library;
    this.edit = edit;
    this.visible = visible;
  }

  /** Answers {@code GET /indicators/{id}}, where the id may name a version. */
  public void show(Visit visit) {
    var version =
        find(visit.part("id")).orElseThrow(() -> new NotFound(Messages.text("indicator.unknown")));
    visit.show("indicator.ftlh", view(visit, version));
  }

  private Optional<IndicatorVersion> find(String id) {
    var now = library.library();
    return VersionId.parse(id).flatMap(now::find).or(() -> now.current(id));
  }

  /** Answers {@code POST /indicators/{id}/recommend} and {@code …/deprecate}. */
  public void take(Visit visit) {
    var id =
        VersionId.parse(visit.part("id"))
            .filter(v -> library.library().find(v).isPresent())
            .orElseThrow(() -> new NotFound(Messages.text("indicator.unknown")));
    boolean recommends = visit.part("step").equals("recommend");
    if (!recommends && !visit.part("step").equals("deprecate")) {
      throw new NotFound(Messages.text("error.404"));
    }
    try {
      if (recommends) {
        edit.recommend(id, visit.person());
      } else {
        edit.deprecate(id, visit.person());
      }
    } catch (IllegalArgumentException e) {
      throw new Conflict(e.getMessage());
    }
    visit.goTo(
        "/indicators/" + id,
        Messages.text(recommends ? "indicator.recommended" : "indicator.deprecated", id));
  }

  private IndicatorView view(Visit visit, IndicatorVersion version) {
    var now = library.library();
    var uses = library.uses(version.id().indicator(), visit.person());
    var discrimination = IndicatorLibrary.discrimination(uses);
    var lineage = now.lineage(version);
    return new IndicatorView(
        visit.frame(version.name(), "indicators"),
        version.id().toString(),
        version.id().indicator(),
        version.name(),
        ListIndicators.path(version),
        title(version, "status"),
        ListIndicators.tone(version),
        facts(version),
        now.versions(version.id().indicator()).stream().map(v -> version(v, version)).toList(),
        lineage.from().map(f -> f.id().toString()).orElse(""),
        differences(lineage),
        lineage.copies().stream().map(VersionId::toString).toList(),
        discrimination.uses() == 0 ? List.of() : measures(discrimination),
        discrimination.isLow(),
        newestFirst(uses).stream().map(u -> use(u, visit.person())).toList(),
        steps(version, visit.person()));
  }

  private static List<IndicatorUse> newestFirst(List<IndicatorUse> uses) {
    var reversed = new ArrayList<>(uses);
    Collections.reverse(reversed);
    return reversed;
  }

  private static String title(IndicatorVersion version, String field) {
    return version.row().register().field(field).title(version.text(field));
  }

  private static List<IndicatorView.Fact> facts(IndicatorVersion version) {
    return version.row().register().fields().stream()
        .filter(f -> !ELSEWHERE.contains(f.key()) && version.row().has(f.key()))
        .map(f -> new IndicatorView.Fact(f.heading(), title(version, f.key())))
        .toList();
  }

  private static IndicatorView.Version version(IndicatorVersion version, IndicatorVersion shown) {
    return new IndicatorView.Version(
        version.id().toString(),
        "/indicators/" + version.id(),
        title(version, "status"),
        ListIndicators.tone(version),
        version.equals(shown));
  }

  private static List<IndicatorView.Difference> differences(Lineage lineage) {
    return lineage.differences().stream()
        .map(d -> new IndicatorView.Difference(d.heading(), d.before(), d.after()))
        .toList();
  }

  private static List<IndicatorView.Fact> measures(Discrimination d) {
    return List.of(
        new IndicatorView.Fact(Messages.text("indicator.uses"), d.uses() + "次"),
        new IndicatorView.Fact(
            Messages.text("indicator.full"), d.full() + "次（" + d.fullShare() + "%）"),
        new IndicatorView.Fact(
            Messages.text("indicator.rates"), d.lowest() + "%至" + d.highest() + "%"),
        new IndicatorView.Fact(Messages.text("indicator.mean"), d.mean() + "%"));
  }

  private IndicatorView.Use use(IndicatorUse use, Person person) {
    return new IndicatorView.Use(
        Integer.toString(use.year()),
        use.evaluation(),
        use.object(),
        report(use.evaluation(), person),
        use.version().toString(),
        use.confirmed(),
        plain(use.weight()),
        plain(use.score()),
        rate(use),
        use.isFull(),
        use.restricted());
  }

  private static String plain(BigDecimal points) {
    return points.setScale(Math.max(0, points.stripTrailingZeros().scale())).toPlainString();
  }

  private static String rate(IndicatorUse use) {
    return use.weight().signum() == 0
        ? ""
        : use.score()
                .multiply(BigDecimal.valueOf(100))
                .divide(use.weight(), 1, RoundingMode.HALF_UP)
            + "%";
  }

  private String report(String evaluation, Person person) {
    return ReportTemplates.evaluationReports().stream()
        .flatMap(t -> visible.documents().drafted(t.id(), evaluation).stream())
        .filter(d -> Permissions.canSee(person, d))
        .findFirst()
        .map(d -> "/reports/" + d.id())
        .orElse("");
  }

  private static List<IndicatorView.Step> steps(IndicatorVersion version, Person person) {
    var steps = new ArrayList<IndicatorView.Step>();
    if (!Permissions.may(person, Action.LOAD)) {
      return steps;
    }
    switch (version.status()) {
      case DRAFT ->
          steps.add(
              new IndicatorView.Step("recommend", Messages.text("indicator.recommend"), true));
      case RECOMMENDED ->
          steps.add(
              new IndicatorView.Step("deprecate", Messages.text("indicator.deprecate"), false));
      case DEPRECATED, SUPERSEDED -> {}
    }
    return steps;
  }
}
