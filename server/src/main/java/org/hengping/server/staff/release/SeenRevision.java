package org.hengping.server.staff.release;

import org.hengping.corpus.document.Document;
import org.hengping.server.staff.web.Conflict;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;

/** A step is taken on the text that the person saw, or not at all. */
final class SeenRevision {
  private SeenRevision() {}

  /**
   * Checks the form's revision.
   *
   * @throws Conflict when the text or the state has changed under the person's eyes
   */
  static void check(Visit visit, Document document) {
    if (visit.needed("revision") != document.revision()) {
      throw new Conflict(Messages.text("step.changed", Integer.toString(document.revision())));
    }
  }
}
