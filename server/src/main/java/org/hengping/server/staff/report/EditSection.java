package org.hengping.server.staff.report;

import java.util.Map;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.server.staff.web.BadRequest;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Pages;
import org.hengping.server.staff.web.Times;
import org.hengping.server.staff.web.Visit;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;

/** Takes the form of the section editor: saves it, or goes on working on it unsaved. */
public final class EditSection {
  private final VisibleDocuments visible;
  private final SaveSection save;
  private final FindEvidence evidence;
  private final ShowReport workspace;
  private final HtmlWriter writer;

  public EditSection(
      VisibleDocuments visible,
      SaveSection save,
      FindEvidence evidence,
      ShowReport workspace,
      HtmlWriter writer) {
    this.visible = visible;
    this.save = save;
    this.evidence = evidence;
    this.workspace = workspace;
    this.writer = writer;
  }

  /** Answers {@code POST /reports/{id}/section}: saves a revision. */
  public void save(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    EditRights.check(document, visit.person());
    var outcome = attempt(document, edit(visit), visit);
    if (outcome instanceof SaveSection.Outcome.Saved saved) {
      saved(visit, saved);
    } else if (outcome instanceof SaveSection.Outcome.Clash clash) {
      clash(visit, document, clash);
    }
  }

  private SaveSection.Outcome attempt(Document document, SaveSection.Edit edit, Visit visit) {
    try {
      return save.save(document, edit, visit.person());
    } catch (IllegalArgumentException e) {
      throw new BadRequest(e.getMessage());
    }
  }

  private static SaveSection.Edit edit(Visit visit) {
    return new SaveSection.Edit(
        visit.needed("based"), visit.needed("from"), visit.needed("to"), visit.field("text"));
  }

  private void saved(Visit visit, SaveSection.Outcome.Saved saved) {
    var document = saved.document();
    String said =
        Messages.text(
            saved.merged() ? "section.merged" : "section.saved",
            Times.clock(document.changedAt()),
            Integer.toString(document.revision()));
    if (visit.isScript()) {
      visit.answer(
          200,
          Map.of(
              "based", saved.next().based(),
              "from", saved.next().from(),
              "to", saved.next().to(),
              "message", said));
      return;
    }
    visit.goTo("/reports/" + document.id() + "#b-" + saved.next().from(), said);
  }

  private void clash(Visit visit, Document document, SaveSection.Outcome.Clash clash) {
    if (visit.isScript()) {
      visit.answer(
          409,
          Map.of(
              "clash",
              true,
              "message",
              Messages.text("section.clash", Integer.toString(clash.other().number()))));
      return;
    }
    var other = clash.other();
    visit.show(
        409,
        "conflict.ftlh",
        new ConflictView(
            visit.frame(Messages.text("section.clash.title"), "reports"),
            document.id().value(),
            document.title(),
            other.number(),
            visible.names().getOrDefault(other.author(), other.author()),
            Times.minute(other.at()),
            other.note(),
            clash.theirs(),
            clash.mine()));
  }

  /**
   * Answers {@code POST /reports/{id}/work}: shows the workspace again with the unsaved text, after
   * a search, an insertion or a preview; nothing is saved.
   */
  public void work(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    EditRights.check(document, visit.person());
    var given = edit(visit);
    var revision =
        visible
            .documents()
            .revision(document.id(), given.based())
            .orElseThrow(() -> new BadRequest(Messages.text("section.gone")));
    var section =
        Section.of(revision.manuscript()).stream()
            .filter(s -> s.from() <= given.from() && given.from() < s.to())
            .findFirst()
            .orElseThrow(() -> new BadRequest(Messages.text("section.gone")));
    String text = withInsertion(visit, given.text());
    var edit = new SaveSection.Edit(given.based(), given.from(), given.to(), text);
    var preview =
        visit.field("preview").isEmpty()
            ? null
            : Pages.markup(rendered(text, revision.manuscript(), visit.person()));
    String tab = visit.field("tab").isEmpty() ? visit.field("now") : visit.field("tab");
    workspace.show(
        visit,
        document,
        revision,
        ShowReport.editor(section, edit, preview),
        new Panels.Ask(tab, visit.field("q"), true));
  }

  private String withInsertion(Visit visit, String text) {
    String insert =
        visit.field("cite").isEmpty()
            ? visit.field("insert")
            : evidence.quote(visit.field("cite"), visit.person());
    return insert.isEmpty() ? text : text.stripTrailing() + "\n\n" + insert + "\n";
  }

  /** Answers {@code POST /reports/{id}/preview}: the text as it will look, for our script. */
  public void preview(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    var base = visible.documents().latest(document.id()).manuscript();
    visit.context().html(rendered(visit.field("text"), base, visit.person()));
  }

  private String rendered(String text, Manuscript base, Person person) {
    try {
      return writer.body(Manuscript.of("预览", save.read(text, base, person)), Audience.STAFF);
    } catch (IllegalArgumentException e) {
      throw new BadRequest(e.getMessage());
    }
  }

  /** Answers {@code GET /reports/{id}/quote}: a passage with its citation, for our script. */
  public void quote(Visit visit) {
    visible.find(visit.part("id"), visit.person());
    visit.answer(200, Map.of("text", evidence.quote(visit.query("cite"), visit.person())));
  }
}
