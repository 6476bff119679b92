package org.hengping.corpus.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.figure.FigureName;
import org.hengping.corpus.figure.FigureUses;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.RegisterSnapshot.Read;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Uses of figures in SQL. */
final class FigureTable implements FigureUses {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Jdbi jdbi;

  FigureTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long followed() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("SELECT sequence FROM figure_followed").mapTo(Long.class).one());
  }

  @Override
  public void clear() {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM figure_use");
          handle.execute("DELETE FROM figure_read");
          handle.execute("DELETE FROM figure");
          handle.execute("UPDATE figure_followed SET sequence = 0");
        });
  }

  @Override
  public List<FigureName> reading(Collection<Read> reads) {
    return jdbi.withHandle(
        handle -> {
          Map<String, FigureName> found = new LinkedHashMap<>();
          for (Read read : reads) {
            handle
                .createQuery(
                    """
                    SELECT f.id, f.calculation, f.parameters, f.scope FROM figure f
                    JOIN figure_read r ON r.figure_id = f.id
                    WHERE r.register = ? AND r.field = ? AND r.body_text = ?
                    """)
                .bind(0, read.register())
                .bind(1, read.field())
                .bind(2, read.text())
                .map((rs, c) -> Map.entry(rs.getString("id"), name(rs)))
                .forEach(e -> found.put(e.getKey(), e.getValue()));
          }
          return List.copyOf(found.values());
        });
  }

  @Override
  public List<FigureName> readingAny(String register) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT f.calculation, f.parameters, f.scope FROM figure f
                    WHERE f.id IN (SELECT figure_id FROM figure_read WHERE register = ?)
                    """)
                .bind(0, register)
                .map((rs, c) -> name(rs))
                .list());
  }

  @Override
  public Set<FigureName> known(Collection<FigureName> figures) {
    return jdbi.withHandle(
        handle -> {
          var known = new HashSet<FigureName>();
          for (FigureName figure : figures) {
            handle
                .createQuery("SELECT 1 FROM figure WHERE id = ?")
                .bind(0, id(figure))
                .mapTo(Integer.class)
                .findOne()
                .ifPresent(one -> known.add(figure));
          }
          return known;
        });
  }

  @Override
  public void follow(
      long to, Collection<DocumentId> documents, List<Use> uses, Collection<Now> nows) {
    jdbi.useTransaction(
        handle -> {
          replaceUses(handle, documents, uses);
          store(handle, nows);
          handle.execute("UPDATE figure_followed SET sequence = ?", to);
        });
  }

  private static void replaceUses(Handle handle, Collection<DocumentId> documents, List<Use> uses) {
    if (!documents.isEmpty()) {
      var gone = handle.prepareBatch("DELETE FROM figure_use WHERE document_id = ?");
      documents.forEach(id -> gone.bind(0, id.value()).add());
      gone.execute();
    }
    if (!uses.isEmpty()) {
      var fresh =
          handle.prepareBatch(
              """
              INSERT INTO figure_use (document_id, revision, figure_id, printed)
              VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
              """);
      for (Use use : uses) {
        fresh
            .bind(0, use.document().value())
            .bind(1, use.revision())
            .bind(2, id(use.figure()))
            .bind(3, use.text())
            .add();
      }
      fresh.execute();
    }
  }

  private static void store(Handle handle, Collection<Now> nows) {
    if (nows.isEmpty()) {
      return;
    }
    var old = handle.prepareBatch("DELETE FROM figure_read WHERE figure_id = ?");
    var figures =
        handle.prepareBatch(
            """
            INSERT INTO figure (id, calculation, parameters, scope, printed) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET printed = excluded.printed
            """);
    var reads =
        handle.prepareBatch(
            """
            INSERT INTO figure_read (register, field, body_text, figure_id) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """);
    for (Now now : nows) {
      String id = id(now.figure());
      old.bind(0, id).add();
      figures
          .bind(0, id)
          .bind(1, now.figure().calculation())
          .bind(2, json(now.figure().parameters()))
          .bind(3, now.figure().scope().name())
          .bind(4, now.text())
          .add();
      for (Read read : now.reads()) {
        reads.bind(0, read.register()).bind(1, read.field()).bind(2, read.text()).bind(3, id).add();
      }
    }
    old.execute();
    figures.execute();
    if (reads.size() > 0) {
      reads.execute();
    }
  }

  @Override
  public List<Stale> stale() {
    return jdbi.withHandle(
        handle ->
            new ArrayList<>(
                handle
                    .createQuery(
                        """
                        SELECT u.document_id, u.revision, u.printed, f.calculation, f.parameters,
                          f.scope, f.printed AS now_printed
                        FROM figure_use u JOIN figure f ON f.id = u.figure_id
                        WHERE f.printed <> u.printed
                        ORDER BY u.document_id, u.revision, f.calculation, f.parameters
                        """)
                    .map(
                        (rs, c) ->
                            new Stale(
                                new Use(
                                    new DocumentId(rs.getString("document_id")),
                                    rs.getInt("revision"),
                                    name(rs),
                                    rs.getString("printed")),
                                rs.getString("now_printed")))
                    .list()));
  }

  private static FigureName name(ResultSet rs) throws SQLException {
    try {
      return new FigureName(
          rs.getString("calculation"),
          JSON.readValue(
              rs.getString("parameters"), new TypeReference<TreeMap<String, String>>() {}),
          Scope.valueOf(rs.getString("scope")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Parameters of a figure", e);
    }
  }

  private static String id(FigureName figure) {
    return Sha256.hex(
            figure.calculation() + "\n" + figure.scope() + "\n" + json(figure.parameters()))
        .substring(0, 32);
  }

  private static String json(Map<String, String> parameters) {
    try {
      return JSON.writeValueAsString(parameters);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Parameters of a figure", e);
    }
  }
}
