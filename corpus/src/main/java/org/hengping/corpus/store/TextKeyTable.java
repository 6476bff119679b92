package org.hengping.corpus.store;

import java.util.Collections;
import java.util.List;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.resemblance.TextKeys;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keys of texts in SQL. They can be made again from the documents, so they are neither audited nor
 * put on the outbox.
 */
final class TextKeyTable implements TextKeys {
  /** Of a key that countless forms share, only so many are looked at. */
  private static final int PER_KEY = 40;

  private final Jdbi jdbi;
  private final Writes writes;

  TextKeyTable(Jdbi jdbi, Writes writes) {
    this.jdbi = jdbi;
    this.writes = writes;
  }

  @Override
  public void keep(DocumentId document, List<Long> keys) {
    var different = keys.stream().distinct().toList();
    if (!different.isEmpty()) {
      writes.together(() -> jdbi.useHandle(handle -> insert(handle, document, different)));
    }
  }

  private static void insert(Handle handle, DocumentId document, List<Long> keys) {
    String rows = String.join(", ", Collections.nCopies(keys.size(), "(?, ?)"));
    try (var insert =
        handle.createUpdate("INSERT INTO text_key (key_value, document_id) VALUES " + rows)) {
      int place = 0;
      for (Long key : keys) {
        insert.bind(place++, key).bind(place++, document.value());
      }
      insert.execute();
    }
  }

  @Override
  public List<DocumentId> sharing(List<Long> keys, int limit) {
    if (keys.isEmpty()) {
      return List.of();
    }
    String each =
        """
        SELECT document_id FROM (SELECT document_id FROM text_key WHERE key_value = ?
          ORDER BY document_id DESC LIMIT %d) AS one
        """
            .formatted(PER_KEY);
    String all = String.join(" UNION ALL ", Collections.nCopies(keys.size(), each));
    return jdbi.withHandle(
        handle -> {
          var query =
              handle.createQuery(
                  "SELECT document_id FROM ("
                      + all
                      + ") AS found GROUP BY document_id"
                      + " ORDER BY count(*) DESC, document_id DESC LIMIT "
                      + limit);
          for (int i = 0; i < keys.size(); i++) {
            query.bind(i, keys.get(i));
          }
          return query.map((rs, c) -> new DocumentId(rs.getString(1))).list();
        });
  }
}
