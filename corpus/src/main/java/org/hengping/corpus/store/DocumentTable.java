package org.hengping.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.document.Description;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.document.StaleRevision;
import org.hengping.corpus.document.Step;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.ManuscriptJson;
import org.hengping.corpus.outbox.Outbox;
import org.hengping.corpus.people.Person;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Documents, revisions and steps in SQL. */
final class DocumentTable implements Documents {
  private final Jdbi jdbi;
  private final Writes writes;

  DocumentTable(Jdbi jdbi, Writes writes) {
    this.jdbi = jdbi;
    this.writes = writes;
  }

  @Override
  public Document add(NewDocument fresh, Manuscript manuscript, String note, Person author) {
    return writes.write(
        author,
        write -> {
          var id = DocumentId.of(write.nextDocument());
          write
              .handle()
              .execute(
                  """
                  INSERT INTO document (id, kind, title, unit, year, template, subject, state,
                    restricted, original_hash, original_name, revision, released_revision, author,
                    changed_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, ?, ?)
                  """,
                  id.value(),
                  fresh.kind().name(),
                  manuscript.title(),
                  fresh.unit(),
                  fresh.year(),
                  fresh.template(),
                  fresh.subject(),
                  ReportState.DRAFT.name(),
                  fresh.restricted() ? 1 : 0,
                  fresh.original().map(Document.Original::hash).orElse(null),
                  fresh.original().map(Document.Original::fileName).orElse(null),
                  author.user(),
                  write.at().toString());
          insertRevision(write, id, 1, manuscript, note);
          write.audit("document.add", id + "@r1", note);
          write.changed(Outbox.DOCUMENT, id.value());
          return one(write.handle(), id).orElseThrow();
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
          var newest = revisionOf(write.handle(), id, based).orElseThrow();
          if (newest.manuscript().equals(manuscript)) {
            return document;
          }
          insertRevision(write, id, based + 1, manuscript, note);
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
            insertStep(write, document, based + 1, ReportState.DRAFT, "{}");
          }
          write.audit("document.append", id + "@r" + (based + 1), note);
          write.changed(Outbox.DOCUMENT, id.value());
          return one(write.handle(), id).orElseThrow();
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
          insertStep(write, document, revision, to, detail);
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
          return one(write.handle(), id).orElseThrow();
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
    return one(write.handle(), id).orElseThrow();
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
    var document = one(handle, id).orElseThrow(() -> new IllegalArgumentException("没有文档 " + id));
    if (document.revision() != based) {
      throw new StaleRevision(id, based, document.revision());
    }
    return document;
  }

  private static void insertRevision(
      Writes.Write write, DocumentId id, int number, Manuscript manuscript, String note) {
    String json = ManuscriptJson.write(manuscript);
    write
        .handle()
        .execute(
            """
            INSERT INTO revision (document_id, revision, manuscript, author, at, note, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            id.value(),
            number,
            json,
            write.actor().user(),
            write.at().toString(),
            note,
            Sha256.hex(json));
  }

  private static void insertStep(
      Writes.Write write, Document document, int revision, ReportState to, String detail) {
    write
        .handle()
        .execute(
            """
            INSERT INTO step
              (sequence, document_id, revision, from_state, to_state, actor, at, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            write.next("step", "sequence"),
            document.id().value(),
            revision,
            document.state().name(),
            to.name(),
            write.actor().user(),
            write.at().toString(),
            detail);
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return jdbi.withHandle(handle -> one(handle, id));
  }

  static Optional<Document> one(Handle handle, DocumentId id) {
    return handle
        .createQuery("SELECT * FROM document WHERE id = ?")
        .bind(0, id.value())
        .map((rs, c) -> document(rs))
        .findOne();
  }

  @Override
  public Optional<Document> drafted(String template, String subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM document WHERE template = ? AND subject = ?")
                .bind(0, template)
                .bind(1, subject)
                .map((rs, c) -> document(rs))
                .findFirst());
  }

  @Override
  public Optional<Document> imported(String originalHash) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM document WHERE original_hash = ?")
                .bind(0, originalHash)
                .map((rs, c) -> document(rs))
                .findFirst());
  }

  @Override
  public List<Document> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM document ORDER BY id")
                .map((rs, c) -> document(rs))
                .list());
  }

  @Override
  public Revision latest(DocumentId id) {
    return revisions(id, " ORDER BY revision DESC LIMIT 1").stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有文档 " + id));
  }

  @Override
  public Optional<Revision> revision(DocumentId id, int number) {
    return jdbi.withHandle(handle -> revisionOf(handle, id, number));
  }

  private static Optional<Revision> revisionOf(Handle handle, DocumentId id, int number) {
    return handle
        .createQuery("SELECT * FROM revision WHERE document_id = ? AND revision = ?")
        .bind(0, id.value())
        .bind(1, number)
        .map((rs, c) -> revision(rs))
        .findOne();
  }

  @Override
  public List<Revision> revisions(DocumentId id) {
    return revisions(id, " ORDER BY revision DESC");
  }

  private List<Revision> revisions(DocumentId id, String order) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM revision WHERE document_id = ?" + order)
                .bind(0, id.value())
                .map((rs, c) -> revision(rs))
                .list());
  }

  @Override
  public List<Step> steps(DocumentId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM step WHERE document_id = ? ORDER BY sequence")
                .bind(0, id.value())
                .map((rs, c) -> step(rs))
                .list());
  }

  private static Document document(ResultSet rs) throws SQLException {
    String hash = rs.getString("original_hash");
    return new Document(
        new DocumentId(rs.getString("id")),
        DocumentKind.valueOf(rs.getString("kind")),
        rs.getString("title"),
        rs.getString("unit"),
        rs.getInt("year"),
        rs.getString("document_number"),
        Optional.ofNullable(rs.getString("formed_on")).map(LocalDate::parse),
        rs.getString("template"),
        rs.getString("subject"),
        ReportState.valueOf(rs.getString("state")),
        rs.getInt("restricted") != 0,
        hash == null
            ? Optional.empty()
            : Optional.of(new Document.Original(hash, rs.getString("original_name"))),
        rs.getInt("revision"),
        rs.getInt("released_revision"),
        rs.getString("author"),
        Instant.parse(rs.getString("changed_at")));
  }

  private static Revision revision(ResultSet rs) throws SQLException {
    return new Revision(
        new DocumentId(rs.getString("document_id")),
        rs.getInt("revision"),
        ManuscriptJson.read(rs.getString("manuscript")),
        rs.getString("author"),
        Instant.parse(rs.getString("at")),
        rs.getString("note"),
        rs.getString("hash"));
  }

  private static Step step(ResultSet rs) throws SQLException {
    return new Step(
        rs.getLong("sequence"),
        new DocumentId(rs.getString("document_id")),
        rs.getInt("revision"),
        ReportState.valueOf(rs.getString("from_state")),
        ReportState.valueOf(rs.getString("to_state")),
        rs.getString("actor"),
        Instant.parse(rs.getString("at")),
        rs.getString("detail"));
  }
}
