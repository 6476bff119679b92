package org.hengping.server.staff.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Pages;
import org.hengping.server.staff.web.Visit;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;
import org.jspecify.annotations.Nullable;

/** Shows the workspace of one report: outline, text with perhaps one section open, side panel. */
public final class ShowReport {
  private final VisibleDocuments visible;
  private final ReportHeads heads;
  private final Panels panels;
  private final Presence presence;
  private final HtmlWriter writer;

  public ShowReport(
      VisibleDocuments visible,
      ReportHeads heads,
      Panels panels,
      Presence presence,
      HtmlWriter writer) {
    this.visible = visible;
    this.heads = heads;
    this.panels = panels;
    this.presence = presence;
    this.writer = writer;
  }

  /** Answers {@code GET /reports/{id}}; {@code edit} opens a section. */
  public void show(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    var revision = visible.documents().latest(document.id());
    var sections = Section.of(revision.manuscript());
    WorkspaceView.Editor editor = null;
    OptionalInt wanted = Visit.number(visit.query("edit"));
    if (wanted.isPresent() && EditRights.refusal(document, visit.person()).isEmpty()) {
      if (wanted.getAsInt() >= sections.size()) {
        throw new NotFound(Messages.text("section.gone"));
      }
      editor = open(sections.get(wanted.getAsInt()), revision);
    }
    String tab = visit.query("tab");
    if (tab.isEmpty()) {
      tab = editor == null ? "checks" : "evidence";
    }
    show(visit, document, revision, editor, new Panels.Ask(tab, visit.query("q"), editor != null));
  }

  private static WorkspaceView.Editor open(Section section, Revision revision) {
    return editor(
        section,
        new SaveSection.Edit(
            revision.number(),
            section.from(),
            section.to(),
            SaveSection.text(revision.manuscript(), section.from(), section.to())),
        null);
  }

  static WorkspaceView.Editor editor(
      Section section,
      SaveSection.Edit edit,
      freemarker.core.@Nullable TemplateHTMLOutputModel preview) {
    int rows = 4;
    for (String line : edit.text().split("\n", -1)) {
      rows += 1 + line.length() / 40;
    }
    return new WorkspaceView.Editor(
        section.number(),
        section.heading(),
        edit.based(),
        edit.from(),
        edit.to(),
        edit.text(),
        Math.max(10, Math.min(32, rows)),
        preview);
  }

  /** Shows the workspace as asked. */
  void show(
      Visit visit,
      Document document,
      Revision revision,
      WorkspaceView.@Nullable Editor editor,
      Panels.Ask ask) {
    var manuscript = revision.manuscript();
    var sections = Section.of(manuscript);
    var refusal = EditRights.refusal(document, visit.person());
    if (editor == null) {
      presence.leaves(document.id(), visit.person());
    } else {
      presence.edits(document.id(), visit.person(), editor.heading());
    }
    visit.show(
        "workspace.ftlh",
        new WorkspaceView(
            visit.frame(document.title(), "reports"),
            heads.of(document, visit.person()),
            document.original().isPresent() ? plain(sections) : outline(sections, editor),
            parts(manuscript, sections, editor),
            editor,
            refusal.isEmpty(),
            refusal.orElse(""),
            presence.others(document.id(), visit.person()),
            panels.of(document, revision, ask, visit.person())));
  }

  private static List<WorkspaceView.Entry> outline(
      List<Section> sections, WorkspaceView.@Nullable Editor editor) {
    return sections.stream()
        .map(
            s ->
                new WorkspaceView.Entry(
                    s.number(),
                    s.level(),
                    s.heading(),
                    s.gaps() > 0 ? s.gaps() + "处待补" : s.state().words(),
                    s.gaps() > 0 ? "poor" : s.state() == Section.State.EMPTY ? "fair" : "plain",
                    editor != null && editor.section() == s.number()))
        .toList();
  }

  /** Imported documents have no state of writing. */
  private static List<WorkspaceView.Entry> plain(List<Section> sections) {
    return sections.stream()
        .map(s -> new WorkspaceView.Entry(s.number(), s.level(), s.heading(), "", "plain", false))
        .toList();
  }

  private List<WorkspaceView.Part> parts(
      Manuscript manuscript, List<Section> sections, WorkspaceView.@Nullable Editor editor) {
    var markup = BodyParts.of(writer.body(manuscript, Audience.STAFF), sections);
    var parts = new ArrayList<WorkspaceView.Part>();
    for (Section s : sections) {
      parts.add(
          new WorkspaceView.Part(
              s.number(),
              s.heading(),
              Pages.markup(PageMarkup.prepared(markup.get(s.number()))),
              editor != null && editor.section() == s.number()));
    }
    parts.add(new WorkspaceView.Part(-1, "", Pages.markup(markup.get(markup.size() - 1)), false));
    return parts;
  }

  /** Answers {@code GET /reports/{id}/panel}: the side panel alone, for our script. */
  public void panel(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    var revision = visible.documents().latest(document.id());
    var ask =
        new Panels.Ask(visit.query("tab"), visit.query("q"), !visit.query("editing").isEmpty());
    visit.show("panel-only.ftlh", panels.of(document, revision, ask, visit.person()));
  }
}
