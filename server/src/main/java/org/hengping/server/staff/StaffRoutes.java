package org.hengping.server.staff;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.Locale;
import org.hengping.corpus.indicator.EditLibrary;
import org.hengping.server.Wiring;
import org.hengping.server.staff.draft.StartDraft;
import org.hengping.server.staff.find.ShowSearch;
import org.hengping.server.staff.indicator.CurrentLibrary;
import org.hengping.server.staff.indicator.ListIndicators;
import org.hengping.server.staff.indicator.ShowIndicator;
import org.hengping.server.staff.intake.TakeFiles;
import org.hengping.server.staff.intake.TakeForms;
import org.hengping.server.staff.intake.TakeTable;
import org.hengping.server.staff.proposal.ListProposals;
import org.hengping.server.staff.proposal.ShowProposals;
import org.hengping.server.staff.register.DownloadRegister;
import org.hengping.server.staff.register.EditRow;
import org.hengping.server.staff.register.ListRegisters;
import org.hengping.server.staff.register.LoadRows;
import org.hengping.server.staff.register.ShowFilings;
import org.hengping.server.staff.register.ShowRegister;
import org.hengping.server.staff.register.ShowRewards;
import org.hengping.server.staff.register.ShowRow;
import org.hengping.server.staff.register.VisibleRegisters;
import org.hengping.server.staff.release.ReleaseDesk;
import org.hengping.server.staff.release.ReviewPage;
import org.hengping.server.staff.release.StepPages;
import org.hengping.server.staff.report.CompareRevisions;
import org.hengping.server.staff.report.DownloadReport;
import org.hengping.server.staff.report.DraftIssues;
import org.hengping.server.staff.report.EditSection;
import org.hengping.server.staff.report.FindEvidence;
import org.hengping.server.staff.report.ListReports;
import org.hengping.server.staff.report.Panels;
import org.hengping.server.staff.report.Presence;
import org.hengping.server.staff.report.ReadRevision;
import org.hengping.server.staff.report.ReportHeads;
import org.hengping.server.staff.report.SaveSection;
import org.hengping.server.staff.report.ShowFigure;
import org.hengping.server.staff.report.ShowReport;
import org.hengping.server.staff.report.StaleParts;
import org.hengping.server.staff.report.StepRights;
import org.hengping.server.staff.report.TakeWordFile;
import org.hengping.server.staff.report.VisibleDocuments;
import org.hengping.server.staff.template.EditTemplate;
import org.hengping.server.staff.template.ListTemplates;
import org.hengping.server.staff.template.TryTemplate;
import org.hengping.server.staff.web.CurrentSearch;
import org.hengping.server.staff.web.Door;

/** Every address of the staff zone. */
final class StaffRoutes {
  private StaffRoutes() {}

  static void add(RoutesConfig routes, Door door, Wiring wiring) {
    routes.get("/", c -> c.redirect("/reports"));
    routes.get("/login", door::showSignIn);
    routes.post("/login", door::signIn);
    routes.post("/logout", door.in(door::signOut));
    var search = new CurrentSearch(wiring::index);
    var visible = new VisibleDocuments(wiring.store().documents(), wiring.store().people());
    var stale = new StaleParts(visible, wiring.figureWatch());
    routes.get("/reports", door.in(new ListReports(visible, stale)::show));
    routes.get("/figures", door.in(stale::show));
    var draft = new StartDraft(visible, wiring.store().registers(), wiring.writeDraft());
    routes.get("/drafts/new", door.in(draft::show));
    routes.post("/drafts", door.in(draft::start));
    var templates = wiring.store().registers();
    var edit =
        new EditTemplate(
            templates, new TryTemplate(templates, wiring.composeReport(), wiring.htmlWriter()));
    routes.get("/templates", door.in(new ListTemplates(templates)::show));
    routes.get("/templates/{id}/{variant}", door.in(edit::show));
    routes.post("/templates/{id}/{variant}", door.in(edit::take));
    routes.post("/templates/{id}/{variant}/copy", door.in(edit::copy));
    routes.get("/proposals", door.in(new ListProposals(visible, wiring.store().proposals())::show));
    routes.get("/search", door.in(new ShowSearch(search, visible)::show));
    var files =
        new TakeFiles(
            wiring.importFiles(),
            visible,
            new VisibleRegisters(wiring.store().registers(), wiring.store().outbox()),
            wiring.store().proposals(),
            () -> wiring.index().catchUp());
    routes.get("/import", door.in(files::show));
    routes.post("/import", door.in(files::take));
    indicators(routes, door, wiring, visible);
    workspace(routes, door, wiring, visible, search);
    registers(routes, door, wiring, visible);
  }

  private static void registers(
      RoutesConfig routes, Door door, Wiring wiring, VisibleDocuments documents) {
    var visible = new VisibleRegisters(wiring.store().registers(), wiring.store().outbox());
    var row = new ShowRow(visible, documents);
    var edit = new EditRow(visible, row);
    routes.get("/registers", door.in(new ListRegisters(visible)::show));
    routes.get("/registers/{name}", door.in(new ShowRegister(visible)::show));
    routes.get("/registers/{name}/row", door.in(row::show));
    routes.get("/registers/{name}/edit", door.in(edit::show));
    routes.post("/registers/{name}/edit", door.in(edit::save));
    routes.post("/registers/{name}/remove", door.in(edit::remove));
    routes.get("/registers/{name}/file/{format}", door.in(new DownloadRegister(visible)::send));
    var table =
        new TakeTable(
            visible,
            new LoadRows(wiring.loadRegister(), visible),
            wiring.loadTable(),
            wiring.figureWatch());
    routes.get("/registers/{name}/load", door.in(table::show));
    routes.post("/registers/{name}/load", door.in(table::look));
    routes.post("/registers/{name}/load/{mark}", door.in(table::take));
    var forms = new TakeForms(visible, wiring.loadForms(), wiring::exportForm);
    routes.get("/forms", door.in(forms::show));
    routes.get("/forms/file", door.in(forms::give));
    routes.post("/forms", door.in(forms::take));
    routes.get("/filings", door.in(new ShowFilings(visible, wiring.clock())::show));
    routes.get("/rewards", door.in(new ShowRewards(visible)::show));
  }

  private static void indicators(
      RoutesConfig routes, Door door, Wiring wiring, VisibleDocuments visible) {
    var library = new CurrentLibrary(wiring.store());
    var indicator =
        new ShowIndicator(library, new EditLibrary(wiring.store().registers()), visible);
    routes.get("/indicators", door.in(new ListIndicators(library)::show));
    routes.get("/indicators/{id}", door.in(indicator::show));
    routes.post("/indicators/{id}/{step}", door.in(indicator::take));
  }

  private static void workspace(
      RoutesConfig routes,
      Door door,
      Wiring wiring,
      VisibleDocuments visible,
      CurrentSearch search) {
    var store = wiring.store();
    var html = wiring.htmlWriter();
    var rights = new StepRights(store.documents());
    var desk = new ReleaseDesk(wiring.releases(), wiring.settings().portalUrl().orElse(""));
    var heads = new ReportHeads(visible, rights, desk::address);
    var checks = new DraftIssues(store.registers(), store.outbox());
    var evidence = new FindEvidence(search, visible);
    var panels = new Panels(visible, store.registers(), wiring.figures(), evidence, checks);
    var show = new ShowReport(visible, heads, panels, new Presence(InstantSource.system()), html);
    var save = new SaveSection(store.documents(), store.registers(), wiring.figures());
    var edit = new EditSection(visible, save, evidence, show, html);
    var read = new ReadRevision(visible, heads, html);
    var files = new DownloadReport(visible, html, wiring.docxWriter(), wiring.pdfWriter());
    routes.get("/reports/{id}", door.in(show::show));
    var figure = new ShowFigure(visible, store.registers(), wiring.figures());
    routes.get("/reports/{id}/figure", door.in(figure::show));
    routes.get("/reports/{id}/panel", door.in(show::panel));
    routes.get("/reports/{id}/quote", door.in(edit::quote));
    routes.post("/reports/{id}/section", door.in(edit::save));
    routes.post("/reports/{id}/work", door.in(edit::work));
    routes.post("/reports/{id}/preview", door.in(edit::preview));
    routes.get("/reports/{id}/preview", door.in(read::preview));
    routes.get("/reports/{id}/revisions/{number}", door.in(read::show));
    var proposals = new ShowProposals(visible, heads, store.proposals(), store.registers());
    routes.get("/reports/{id}/proposals", door.in(proposals::show));
    routes.post("/reports/{id}/proposals", door.in(proposals::take));
    routes.post("/reports/{id}/proposals/read", door.in(proposals::readAgain));
    routes.get("/reports/{id}/compare", door.in(new CompareRevisions(visible, heads)::show));
    routes.get("/reports/{id}/files/{format}", door.in(files::send));
    var word = new TakeWordFile(visible, heads, wiring.reviseReport());
    routes.get("/reports/{id}/word", door.in(word::show));
    routes.post("/reports/{id}/word", door.in(word::take));
    release(
        routes,
        door,
        new ReviewPage(
            visible,
            heads,
            rights,
            wiring.releases().review(),
            wiring.releases().preparing(),
            store.registers(),
            html),
        new StepPages(
            visible,
            heads,
            rights,
            checks,
            desk,
            wiring.releases().preparing(),
            store.registers(),
            html));
  }

  private static void release(RoutesConfig routes, Door door, ReviewPage review, StepPages steps) {
    routes.get("/reports/{id}/review", door.in(review::show));
    routes.post("/reports/{id}/review", door.in(review::pass));
    routes.post("/reports/{id}/return", door.in(steps::giveBack));
    for (StepPages.Kind kind : StepPages.Kind.values()) {
      String path = "/reports/{id}/" + kind.name().toLowerCase(Locale.ROOT);
      routes.get(path, door.in(steps.show(kind)));
      routes.post(path, door.in(steps.take(kind)));
    }
  }
}
