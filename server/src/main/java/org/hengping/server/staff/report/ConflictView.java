package org.hengping.server.staff.report;

import org.hengping.server.staff.web.Frame;

/**
 * Somebody else changed the same place; both versions stand side by side.
 *
 * @param revision the newest revision, by {@code who}
 * @param theirs its text of the place
 * @param mine the text that was not saved
 * @param from first block of the place in the newest revision
 */
public record ConflictView(
    Frame frame,
    String report,
    String title,
    int revision,
    String who,
    String at,
    String note,
    String theirs,
    SaveSection.Edit mine) {}
