package org.hengping.server.staff.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.people.People;
import org.hengping.corpus.people.Person;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;

/** The documents as one person may see them; the others do not exist for that person. */
public final class VisibleDocuments {
  private final Documents documents;
  private final People people;

  public VisibleDocuments(Documents documents, People people) {
    this.documents = documents;
    this.people = people;
  }

  /** All that the person may see, by id. */
  public List<Document> list(Person person) {
    return documents.list().stream().filter(d -> Permissions.canSee(person, d)).toList();
  }

  /**
   * One document.
   *
   * @throws NotFound when there is none with this id or the person may not see it
   */
  public Document find(String id, Person person) {
    if (!id.matches("D-\\d{6,12}")) {
      throw new NotFound(Messages.text("error.404"));
    }
    return documents
        .find(new DocumentId(id))
        .filter(d -> Permissions.canSee(person, d))
        .orElseThrow(() -> new NotFound(Messages.text("error.404")));
  }

  /** The store behind. */
  public Documents documents() {
    return documents;
  }

  /** Names by user name, for showing who did what. */
  public Map<String, String> names() {
    var names =
        people.list().stream().collect(Collectors.toMap(Person::user, Person::name, (a, b) -> a));
    names.put(Person.COMMAND_LINE.user(), Person.COMMAND_LINE.name());
    return names;
  }
}
