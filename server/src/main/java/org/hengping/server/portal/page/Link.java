package org.hengping.server.portal.page;

/**
 * A link with its words.
 *
 * @param href address within the portal, empty where there is none
 * @param current whether it leads to the page that shows it
 */
public record Link(String label, String href, boolean current) {
  /** A link to another page. */
  public static Link to(String label, String href) {
    return new Link(label, href, false);
  }
}
