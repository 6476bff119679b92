package org.hengping.server.staff.report;

import freemarker.core.TemplateHTMLOutputModel;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.server.staff.web.Frame;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Pages;
import org.hengping.server.staff.web.Times;
import org.hengping.server.staff.web.Visit;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;

/** Shows one revision for reading, with the place that a search or a citation points at. */
public final class ReadRevision {

  /**
   * The page.
   *
   * @param newest number of the newest revision
   * @param place where the link pointed, in words; empty for the whole
   */
  public record ReadView(
      Frame frame,
      ReportHead head,
      int revision,
      int newest,
      String author,
      String at,
      String note,
      String place,
      TemplateHTMLOutputModel body) {}

  private final VisibleDocuments visible;
  private final ReportHeads heads;
  private final HtmlWriter writer;

  public ReadRevision(VisibleDocuments visible, ReportHeads heads, HtmlWriter writer) {
    this.visible = visible;
    this.heads = heads;
    this.writer = writer;
  }

  /** Answers {@code GET /reports/{id}/revisions/{number}}. */
  public void show(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    var revision =
        visible
            .documents()
            .revision(document.id(), Visit.number(visit.part("number")).orElse(0))
            .orElseThrow(() -> new NotFound(Messages.text("error.404")));
    show(visit, document, revision, visit.query("at"));
  }

  /** Answers {@code GET /reports/{id}/preview}: the newest revision. */
  public void preview(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    show(visit, document, visible.documents().latest(document.id()), "");
  }

  private void show(Visit visit, Document document, Revision revision, String at) {
    String body = PageMarkup.prepared(writer.body(revision.manuscript(), Audience.STAFF));
    String place = "";
    if (at.matches("p\\d{1,6}b\\d{1,6}(r\\d{1,6})?c\\d{1,9}-\\d{1,9}")) {
      var anchor = Anchor.parse(at);
      place = anchor.forPeople();
      body = marked(body, anchor.block());
    }
    visit.show(
        "read.ftlh",
        new ReadView(
            visit.frame(document.title(), "reports"),
            heads.of(document, visit.person()),
            revision.number(),
            document.revision(),
            visible.names().getOrDefault(revision.author(), revision.author()),
            Times.minute(revision.at()),
            revision.note(),
            place,
            Pages.markup(body)));
  }

  private static String marked(String body, int block) {
    String attribute = " data-block=\"" + block + "\"";
    int at = body.indexOf(attribute);
    return at < 0 ? body : body.substring(0, at) + " data-found=\"yes\"" + body.substring(at);
  }
}
