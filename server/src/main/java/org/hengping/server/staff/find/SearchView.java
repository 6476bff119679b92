package org.hengping.server.staff.find;

import java.util.List;
import org.hengping.server.staff.report.PanelView;
import org.hengping.server.staff.web.Frame;

/**
 * The search page.
 *
 * @param scopes what can be searched, with the chosen one
 * @param said what the search says about its result
 * @param previous address of the page before, empty when there is none
 * @param next address of the page after, empty when there is none
 */
public record SearchView(
    Frame frame,
    String words,
    boolean exact,
    boolean byDocument,
    List<Scope> scopes,
    String said,
    List<Facet> kinds,
    List<Facet> years,
    List<Facet> chosen,
    List<Hit> hits,
    String previous,
    String next) {

  /** Something that can be searched. */
  public record Scope(String code, String label, String address, boolean chosen) {}

  /** A limit that can be set (or, when chosen, lifted) by following its address. */
  public record Facet(String label, long count, String address) {}

  /**
   * Something that was found.
   *
   * @param address where it stands, empty when there is no page for it
   */
  public record Hit(
      String title,
      String address,
      String place,
      List<String> tags,
      List<PanelView.Piece> pieces) {}
}
