package org.hengping.server.staff.release;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import org.hengping.server.staff.report.ReportHead;
import org.hengping.server.staff.web.Frame;

/**
 * The disclosure review of a report.
 *
 * @param look {@code marked} or {@code public}: the text with the proposals marked, or as the
 *     public would read it
 * @param problems why the last try was not accepted
 * @param notes what else the reviewer must know (unseen text, parts not understood)
 */
public record ReviewView(
    Frame frame,
    ReportHead head,
    String look,
    TemplateHTMLOutputModel body,
    List<Group> groups,
    int places,
    List<String> problems,
    List<String> notes) {

  /**
   * Equal items, decided together.
   *
   * @param mustGo whether nobody may keep them
   * @param keep whether they are chosen to stay
   */
  public record Group(
      int number,
      String hash,
      String rule,
      String basis,
      boolean mustGo,
      boolean keep,
      String reason,
      List<Place> places) {}

  /** One place, with a few words around it; {@code whole} when all of a section or block goes. */
  public record Place(String place, String excerpt, boolean whole, String address) {}
}
