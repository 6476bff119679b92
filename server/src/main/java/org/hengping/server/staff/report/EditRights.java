package org.hengping.server.staff.report;

import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.people.Person;

/** Whether a person may change the text of a document in the workspace. */
final class EditRights {
  private EditRights() {}

  /** Why not, empty when it is allowed. */
  static Optional<String> refusal(Document document, Person person) {
    if (document.original().isPresent()) {
      return Optional.of("导入的资料按原件保存，不在这里修改");
    }
    try {
      Permissions.check(person, Action.EDIT, document);
      return Optional.empty();
    } catch (NotAllowed e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * Checks it.
   *
   * @throws NotAllowed with the reason
   */
  static void check(Document document, Person person) {
    refusal(document, person)
        .ifPresent(
            why -> {
              throw new NotAllowed(why);
            });
  }
}
