package org.hengping.server.staff.report;

import java.util.List;
import java.util.Locale;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.server.staff.web.BadRequest;
import org.hengping.server.staff.web.Frame;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;
import org.hengping.templates.check.Issue;
import org.hengping.templates.revise.ReviseReport;

/** Takes a file back that was exported and edited in Word or WPS. */
public final class TakeWordFile {

  /**
   * The page.
   *
   * @param whyNot why the person may not, empty when it is allowed
   * @param problem why the last file was not taken, empty when none was sent
   * @param places where both sides changed the text
   * @param based revision that the last file was written from, 0 when none was sent
   * @param done whether the last file was stored
   * @param issues what to look at in it
   */
  public record WordView(
      Frame frame,
      ReportHead head,
      String whyNot,
      String problem,
      List<ReviseReport.Clash> places,
      int based,
      boolean done,
      String said,
      List<PanelView.IssueLine> issues) {}

  private final VisibleDocuments visible;
  private final ReportHeads heads;
  private final ReviseReport revise;

  public TakeWordFile(VisibleDocuments visible, ReportHeads heads, ReviseReport revise) {
    this.visible = visible;
    this.heads = heads;
    this.revise = revise;
  }

  /** Answers {@code GET /reports/{id}/word}. */
  public void show(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    page(visit, 200, document, "", List.of(), 0, "", List.of());
  }

  /** Answers {@code POST /reports/{id}/word}. */
  public void take(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    EditRights.check(document, visit.person());
    var files = visit.files("file");
    if (files.size() != 1) {
      page(visit, 400, document, Messages.text("word.none"), List.of(), 0, "", List.of());
      return;
    }
    answer(visit, document, outcome(visit, document, files.get(0)));
  }

  private ReviseReport.Outcome outcome(Visit visit, Document document, FileContent file) {
    try {
      return revise.revise(
          document.id(),
          file.bytes(),
          file.name(),
          Visit.number(visit.field("based")),
          prefer(visit.field("prefer")),
          visit.person());
    } catch (IllegalArgumentException e) {
      throw new BadRequest(e.getMessage());
    }
  }

  private static ReviseReport.Prefer prefer(String given) {
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "file" -> ReviseReport.Prefer.FILE;
      case "report" -> ReviseReport.Prefer.REPORT;
      default -> ReviseReport.Prefer.NEITHER;
    };
  }

  private void answer(Visit visit, Document document, ReviseReport.Outcome outcome) {
    if (outcome instanceof ReviseReport.Outcome.Saved saved) {
      String said =
          Messages.text(
              saved.merged() ? "word.merged" : "word.saved",
              Integer.toString(saved.document().revision()),
              Integer.toString(saved.based()),
              Integer.toString(saved.kept()));
      var issues = saved.issues().stream().map(TakeWordFile::line).toList();
      page(visit, 200, saved.document(), "", List.of(), saved.based(), said, issues);
    } else if (outcome instanceof ReviseReport.Outcome.Unchanged same) {
      visit.goTo("/reports/" + same.document().id(), Messages.text("word.same"));
    } else if (outcome instanceof ReviseReport.Outcome.Clashing clashing) {
      String problem =
          Messages.text(
              "word.clash",
              Integer.toString(clashing.based()),
              Integer.toString(clashing.document().revision()),
              Integer.toString(clashing.places().size()));
      page(visit, 409, document, problem, clashing.places(), clashing.based(), "", List.of());
    } else if (outcome instanceof ReviseReport.Outcome.Refused refused) {
      page(visit, 422, document, refused.reason(), List.of(), 0, "", List.of());
    }
  }

  private static PanelView.IssueLine line(Issue issue) {
    return new PanelView.IssueLine(
        issue.severity().title(),
        "fair",
        issue.anchor().map(Anchor::forPeople).map(p -> p + "：").orElse("") + issue.message(),
        issue.excerpt(),
        issue.anchor().map(a -> "#b-" + a.block()).orElse(""));
  }

  private void page(
      Visit visit,
      int status,
      Document document,
      String problem,
      List<ReviseReport.Clash> places,
      int based,
      String said,
      List<PanelView.IssueLine> issues) {
    visit.show(
        status,
        "word.ftlh",
        new WordView(
            visit.frame(Messages.text("word.title"), "reports"),
            heads.of(document, visit.person()),
            EditRights.refusal(document, visit.person()).orElse(""),
            problem,
            places,
            based,
            !said.isEmpty(),
            said,
            issues));
  }
}
