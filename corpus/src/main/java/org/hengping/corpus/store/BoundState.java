package org.hengping.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What audit entries are bound to: hashes over documents with their revisions and steps, over
 * people, and over each version of a register row, as they are stored. A subject is named {@code
 * document:D-000123}, {@code person:wang} or {@code register:findings/WT-2021-001-02}.
 */
final class BoundState {
  private static final String DOCUMENT = "document:";
  private static final String REGISTER = "register:";
  private static final String PERSON = "person:";
  private static final int PAGE = 2_000;

  /** Subjects in one query: well below the number of parameters that a database takes. */
  private static final int CHUNK = 200;

  private BoundState() {}

  /** Whether every state that a subject ever had is kept, not only the last. */
  static boolean isVersioned(String key) {
    return key.startsWith(REGISTER);
  }

  /** The subject that an audit entry is about. */
  static String key(String action, String subject) {
    int dot = action.indexOf('.');
    String kind = dot < 0 ? action : action.substring(0, dot);
    int revision = subject.indexOf("@r");
    boolean document = kind.equals("document") && revision > 0;
    return kind + ":" + (document ? subject.substring(0, revision) : subject);
  }

  /** Whether a subject is one of those whose state is compared with the log. */
  static boolean isCompared(String key) {
    return key.startsWith(DOCUMENT) || key.startsWith(REGISTER) || key.startsWith(PERSON);
  }

  /** Hashes over those of the documents and people that are there; other subjects have none. */
  static Map<String, String> of(Handle handle, Collection<String> keys) {
    Map<String, String> found = new HashMap<>();
    for (var ids : chunks(keys, DOCUMENT)) {
      documents(handle, " WHERE %s IN (" + places(ids) + ")", ids, found::put);
    }
    for (var users : chunks(keys, PERSON)) {
      people(handle, " WHERE user_name IN (" + places(users) + ")", users, found::put);
    }
    return found;
  }

  private static List<List<String>> chunks(Collection<String> keys, String kind) {
    var names =
        keys.stream().filter(k -> k.startsWith(kind)).map(k -> k.substring(kind.length())).toList();
    var chunks = new ArrayList<List<String>>();
    for (int from = 0; from < names.size(); from += CHUNK) {
      chunks.add(names.subList(from, Math.min(from + CHUNK, names.size())));
    }
    return chunks;
  }

  private static String places(List<String> names) {
    return String.join(", ", Collections.nCopies(names.size(), "?"));
  }

  /** Gives subject and hash of everything that is stored. */
  static void all(Handle handle, BiConsumer<String, String> each) {
    documents(handle, "", List.of(), each);
    people(handle, "", List.of(), each);
    versions(handle, each);
  }

  private static void documents(
      Handle handle, String where, List<String> ids, BiConsumer<String, String> each) {
    Map<String, StateHash> hashes = new LinkedHashMap<>();
    add(handle, "SELECT * FROM document" + where.formatted("id"), ids, "id", hashes);
    String revisions = "SELECT document_id, revision, author, at, note, hash FROM revision";
    String byDocument = where.formatted("document_id") + " ORDER BY document_id, ";
    add(handle, revisions + byDocument + "revision", ids, "document_id", hashes);
    add(handle, "SELECT * FROM step" + byDocument + "sequence", ids, "document_id", hashes);
    hashes.forEach((name, hash) -> each.accept(DOCUMENT + name, hash.hex()));
  }

  private static void add(
      Handle handle, String sql, List<String> ids, String column, Map<String, StateHash> hashes) {
    query(handle, sql, ids)
        .map((rs, c) -> hashes.computeIfAbsent(rs.getString(column), n -> new StateHash()).add(rs))
        .forEach(h -> {});
  }

  private static void people(
      Handle handle, String where, List<String> users, BiConsumer<String, String> each) {
    query(handle, "SELECT * FROM person" + where, users)
        .map((rs, c) -> Map.entry(PERSON + rs.getString("user_name"), hash(rs)))
        .forEach(e -> each.accept(e.getKey(), e.getValue()));
  }

  private static void versions(Handle handle, BiConsumer<String, String> each) {
    query(handle, "SELECT * FROM register_version", List.of())
        .map(
            (rs, c) ->
                Map.entry(
                    REGISTER + rs.getString("register") + "/" + rs.getString("row_key"), hash(rs)))
        .forEach(e -> each.accept(e.getKey(), e.getValue()));
  }

  private static Query query(Handle handle, String sql, List<String> parameters) {
    var query = handle.createQuery(sql).setFetchSize(PAGE);
    for (int i = 0; i < parameters.size(); i++) {
      query.bind(i, parameters.get(i));
    }
    return query;
  }

  private static String hash(ResultSet row) throws SQLException {
    return new StateHash().add(row).hex();
  }
}
