package org.hengping.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.ReportState;
import org.jdbi.v3.core.Handle;

/** The table of documents as they stand. */
final class DocumentRows {
  private DocumentRows() {}

  static void insert(Handle handle, Document document) {
    handle.execute(
        """
        INSERT INTO document (id, kind, title, unit, year, template, subject, state,
          restricted, original_hash, original_name, revision, released_revision, author,
          changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        document.id().value(),
        document.kind().name(),
        document.title(),
        document.unit(),
        document.year(),
        document.template(),
        document.subject(),
        document.state().name(),
        document.restricted() ? 1 : 0,
        document.original().map(Document.Original::hash).orElse(null),
        document.original().map(Document.Original::fileName).orElse(null),
        document.revision(),
        document.releasedRevision(),
        document.author(),
        document.changedAt().toString());
  }

  static Optional<Document> one(Handle handle, DocumentId id) {
    return handle
        .createQuery("SELECT * FROM document WHERE id = ?")
        .bind(0, id.value())
        .map((rs, c) -> document(rs))
        .findOne();
  }

  static Optional<Document> drafted(Handle handle, String template, String subject) {
    return handle
        .createQuery("SELECT * FROM document WHERE template = ? AND subject = ?")
        .bind(0, template)
        .bind(1, subject)
        .map((rs, c) -> document(rs))
        .findFirst();
  }

  static Optional<Document> imported(Handle handle, String originalHash) {
    return handle
        .createQuery("SELECT * FROM document WHERE original_hash = ?")
        .bind(0, originalHash)
        .map((rs, c) -> document(rs))
        .findFirst();
  }

  static List<Document> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM document ORDER BY id")
        .map((rs, c) -> document(rs))
        .list();
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
}
