package org.hengping.corpus.store;

import java.util.List;
import java.util.Optional;
import org.hengping.corpus.document.Description;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.document.StaleRevision;
import org.hengping.corpus.document.Step;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.ManuscriptText;
import org.hengping.corpus.outbox.Outbox;
import org.hengping.corpus.people.Person;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The life of documents: each change with its revision, step, audit and outbox entry. */
final class DocumentTable implements Documents {
  private final Jdbi jdbi;
  private final Writes writes;

  DocumentTable(Jdbi jdbi, Writes writes) {
    this.jdbi = jdbi;
    this.writes = writes;
  }

  @Override
  public Document add(NewDocument fresh, ManuscriptText text, String note, Person author) {
    return writes.write(
        author,
        write -> {
          var document =
              new Document(
                  DocumentId.of(write.nextDocument()),
                  fresh.kind(),
                  text.title(),
                  fresh.unit(),
                  fresh.year(),
                  "",
                  Optional.empty(),
                  fresh.template(),
                  fresh.subject(),
                  ReportState.DRAFT,
                  fresh.restricted(),
                  fresh.original(),
                  1,
                  0,
                  author.user(),
                  write.at());
          DocumentRows.insert(write.handle(), document);
          RevisionRows.insert(write, document.id(), 1, text, note);
          write.audit("document.add", document.revisionName(), note);
          write.changed(Outbox.DOCUMENT, document.id().value());
          return document;
        });
  }

  @Override
  public void turnedAway(Person actor) {
    writes.write(
        actor,
        write -> {
          write.audit("document.turnedAway", "-", "带有密级标志，内容未作任何保存");
          return true;
        });
  }

  @Override
  public Document append(
      DocumentId id, int based, Manuscript manuscript, String note, Person author) {
    return writes.write(
        author,
        write -> {
          var document = existing(write.handle(), id, based);
          switch (document.state()) {
            case DRAFT, RELEASED, WITHDRAWN -> {}
            default ->
                throw new IllegalStateException(
                    id + " 现为“" + document.state().title() + "”，不能修改；请先退回起草");
          }
          var newest = RevisionRows.one(write.handle(), id, based).orElseThrow();
          if (newest.manuscript().equals(manuscript)) {
            return document;
          }
          RevisionRows.insert(write, id, based + 1, ManuscriptText.of(manuscript), note);
          write
              .handle()
              .execute(
                  """
                  UPDATE document SET revision = ?, title = ?, state = ?, author = ?, changed_at = ?
                  WHERE id = ?
                  """,
                  based + 1,
                  manuscript.title(),
                  ReportState.DRAFT.name(),
                  author.user(),
                  write.at().toString(),
                  id.value());
          if (document.state() != ReportState.DRAFT) {
            StepRows.insert(write, document, based + 1, ReportState.DRAFT, "{}");
          }
          write.audit("document.append", id + "@r" + (based + 1), note);
          write.changed(Outbox.DOCUMENT, id.value());
          return DocumentRows.one(write.handle(), id).orElseThrow();
        });
  }

  @Override
  public Document advance(
      DocumentId id, int revision, ReportState to, String detail, Person actor) {
    return writes.write(
        actor,
        write -> {
          var document = existing(write.handle(), id, revision);
          if (!document.state().next().contains(to)) {
            throw new IllegalStateException(
                id + " 现为“" + document.state().title() + "”，不能转为“" + to.title() + "”");
          }
          if (to == ReportState.WITHDRAWN && document.releasedRevision() == 0) {
            throw new IllegalStateException(id + " 不在门户上，无须撤回");
          }
          int released =
              switch (to) {
                case RELEASED -> revision;
                case WITHDRAWN -> 0;
                default -> document.releasedRevision();
              };
          StepRows.insert(write, document, revision, to, detail);
          write
              .handle()
              .execute(
                  "UPDATE document SET state = ?, released_revision = ?, changed_at = ? WHERE id = ?",
                  to.name(),
                  released,
                  write.at().toString(),
                  id.value());
          write.audit("document." + to.name(), id + "@r" + revision, detail);
          write.changed(Outbox.DOCUMENT, id.value());
          return DocumentRows.one(write.handle(), id).orElseThrow();
        });
  }

  @Override
  public Document describe(DocumentId id, int revision, Description description, Person actor) {
    return writes.write(actor, write -> describe(write, id, revision, description));
  }

  /** The same as a part of a write. */
  static Document describe(
      Writes.Write write, DocumentId id, int revision, Description description) {
    var document = existing(write.handle(), id, revision);
    if (Description.of(document).equals(description)) {
      return document;
    }
    write
        .handle()
        .execute(
            """
            UPDATE document SET kind = ?, unit = ?, year = ?, document_number = ?, formed_on = ?,
              restricted = ?, changed_at = ?
            WHERE id = ?
            """,
            description.kind().name(),
            description.unit(),
            description.year(),
            description.number(),
            description.formedOn().map(Object::toString).orElse(null),
            description.restricted() ? 1 : 0,
            write.at().toString(),
            id.value());
    write.audit("document.describe", id + "@r" + revision, described(document, description));
    write.changed(Outbox.DOCUMENT, id.value());
    return DocumentRows.one(write.handle(), id).orElseThrow();
  }

  private static String described(Document before, Description now) {
    var old = Description.of(before);
    return "kind: %s → %s; unit: %s → %s; year: %d → %d; number: %s → %s; formedOn: %s → %s; restricted: %s → %s"
        .formatted(
            old.kind(),
            now.kind(),
            old.unit(),
            now.unit(),
            old.year(),
            now.year(),
            old.number(),
            now.number(),
            old.formedOn().map(Object::toString).orElse(""),
            now.formedOn().map(Object::toString).orElse(""),
            old.restricted(),
            now.restricted());
  }

  private static Document existing(Handle handle, DocumentId id, int based) {
    var document =
        DocumentRows.one(handle, id).orElseThrow(() -> new IllegalArgumentException("没有文档 " + id));
    if (document.revision() != based) {
      throw new StaleRevision(id, based, document.revision());
    }
    return document;
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return jdbi.withHandle(handle -> DocumentRows.one(handle, id));
  }

  @Override
  public Optional<Document> drafted(String template, String subject) {
    return jdbi.withHandle(handle -> DocumentRows.drafted(handle, template, subject));
  }

  @Override
  public Optional<Document> imported(String originalHash) {
    return jdbi.withHandle(handle -> DocumentRows.imported(handle, originalHash));
  }

  @Override
  public List<Document> list() {
    return jdbi.withHandle(DocumentRows::all);
  }

  @Override
  public Revision latest(DocumentId id) {
    return jdbi.withHandle(handle -> RevisionRows.newest(handle, id))
        .orElseThrow(() -> new IllegalArgumentException("没有文档 " + id));
  }

  @Override
  public Optional<Revision> revision(DocumentId id, int number) {
    return jdbi.withHandle(handle -> RevisionRows.one(handle, id, number));
  }

  @Override
  public List<Revision> revisions(DocumentId id) {
    return jdbi.withHandle(handle -> RevisionRows.all(handle, id));
  }

  @Override
  public List<Step> steps(DocumentId id) {
    return jdbi.withHandle(handle -> StepRows.all(handle, id));
  }
}
