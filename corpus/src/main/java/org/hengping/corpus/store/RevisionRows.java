package org.hengping.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.manuscript.ManuscriptJson;
import org.hengping.corpus.manuscript.ManuscriptText;
import org.jdbi.v3.core.Handle;

/** The table of revisions: added once, never changed. */
final class RevisionRows {
  private RevisionRows() {}

  static void insert(
      Writes.Write write, DocumentId id, int number, ManuscriptText text, String note) {
    write
        .handle()
        .execute(
            """
            INSERT INTO revision (document_id, revision, manuscript, author, at, note, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            id.value(),
            number,
            text.json(),
            write.actor().user(),
            write.at().toString(),
            note,
            text.hash());
  }

  static Optional<Revision> one(Handle handle, DocumentId id, int number) {
    return handle
        .createQuery("SELECT * FROM revision WHERE document_id = ? AND revision = ?")
        .bind(0, id.value())
        .bind(1, number)
        .map((rs, c) -> revision(rs))
        .findOne();
  }

  static Optional<Revision> newest(Handle handle, DocumentId id) {
    return handle
        .createQuery("SELECT * FROM revision WHERE document_id = ? ORDER BY revision DESC LIMIT 1")
        .bind(0, id.value())
        .map((rs, c) -> revision(rs))
        .findOne();
  }

  /** Newest first. */
  static List<Revision> all(Handle handle, DocumentId id) {
    return handle
        .createQuery("SELECT * FROM revision WHERE document_id = ? ORDER BY revision DESC")
        .bind(0, id.value())
        .map((rs, c) -> revision(rs))
        .list();
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
}
