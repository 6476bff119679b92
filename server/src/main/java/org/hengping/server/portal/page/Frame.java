package org.hengping.server.portal.page;

import java.util.List;
import org.hengping.server.portal.Site;

/**
 * What stands around every page.
 *
 * @param title of the browser window
 * @param meta tags in order, one name each
 * @param nav main links
 * @param crumbs from the home page to this one, without the home page
 * @param updated when the portal last changed, for people
 * @param updatedIso the same for machines
 */
public record Frame(
    Site site,
    String title,
    List<MetaTag> meta,
    List<Link> nav,
    List<Link> crumbs,
    String updated,
    String updatedIso) {
  public Frame {
    meta = List.copyOf(meta);
    nav = List.copyOf(nav);
    crumbs = List.copyOf(crumbs);
  }
}
