package org.hengping.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.document.Step;
import org.jdbi.v3.core.Handle;

/** The table of steps from state to state: added once, never changed. */
final class StepRows {
  private StepRows() {}

  static void insert(
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

  /** Oldest first. */
  static List<Step> all(Handle handle, DocumentId id) {
    return handle
        .createQuery("SELECT * FROM step WHERE document_id = ? ORDER BY sequence")
        .bind(0, id.value())
        .map((rs, c) -> step(rs))
        .list();
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
