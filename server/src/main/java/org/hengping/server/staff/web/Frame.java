package org.hengping.server.staff.web;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param place entry of the navigation that is current, e.g. {@code reports}
 * @param site name of the bureau
 * @param person name of the person, empty when nobody is signed in
 * @param roles roles of the person in words
 * @param csrf what every form sends back
 * @param assets base address of styles and scripts
 * @param notice message left by the last action, empty for none
 * @param mayDraft whether the person may start drafts; the same people may import files
 */
public record Frame(
    String title,
    String place,
    String site,
    String person,
    String roles,
    String csrf,
    String assets,
    String notice,
    boolean mayDraft) {}
