package org.hengping.corpus.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hengping.corpus.document.Description;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.StaleRevision;
import org.hengping.corpus.ingest.format.FoundItem;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.proposal.Decision;
import org.hengping.corpus.proposal.FindItems;
import org.hengping.corpus.proposal.Place;
import org.hengping.corpus.proposal.Proposal;
import org.hengping.corpus.proposal.ProposalConflict;
import org.hengping.corpus.proposal.ProposalKind;
import org.hengping.corpus.proposal.ProposalState;
import org.hengping.corpus.proposal.Proposals;
import org.hengping.corpus.proposal.ReadItem;
import org.hengping.corpus.register.RowChange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Proposals in SQL. */
final class ProposalTable implements Proposals {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Jdbi jdbi;
  private final Writes writes;

  ProposalTable(Jdbi jdbi, Writes writes) {
    this.jdbi = jdbi;
    this.writes = writes;
  }

  @Override
  public List<Proposal> propose(
      DocumentId document, int revision, List<ReadItem> items, Person actor) {
    return writes.write(
        actor,
        write -> {
          fresh(write.handle(), document, revision);
          var handle = write.handle();
          handle.execute(
              "DELETE FROM proposal WHERE document_id = ? AND state = ?",
              document.value(),
              ProposalState.PROPOSED.name());
          long number =
              handle
                  .createQuery(
                      "SELECT coalesce(max(number), 0) FROM proposal WHERE document_id = ?")
                  .bind(0, document.value())
                  .mapTo(Long.class)
                  .one();
          insert(
              handle, document, revision, items.stream().map(FindItems::stored).toList(), number);
          noteReading(write, document, revision, items.size());
          return of(handle, document);
        });
  }

  @Override
  public void proposeFirst(
      DocumentId document, List<ReadItem> items, List<FoundItem> found, Person actor) {
    var all = new ArrayList<>(items.stream().map(FindItems::stored).toList());
    all.addAll(found);
    writes.write(
        actor,
        write -> {
          insert(write.handle(), document, 1, all, 0);
          noteReading(write, document, 1, all.size());
          return true;
        });
  }

  private static void noteReading(
      Writes.Write write, DocumentId document, int revision, int items) {
    write
        .handle()
        .execute(
            """
            INSERT INTO proposal_reading (document_id, revision, at) VALUES (?, ?, ?)
            ON CONFLICT (document_id) DO UPDATE SET revision = excluded.revision, at = excluded.at
            """,
            document.value(),
            revision,
            write.at().toString());
    write.audit("proposal.read", document + "@r" + revision, "items: " + items);
  }

  private static void insert(
      Handle handle, DocumentId document, int revision, List<FoundItem> items, long last) {
    if (items.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO proposal (document_id, number, revision, kind, item_values, place, sureness,
              state, decided_values, target, decided_by, decided_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}', '', '', NULL)
            """);
    long number = last;
    for (FoundItem item : items) {
      batch
          .bind(0, document.value())
          .bind(1, ++number)
          .bind(2, revision)
          .bind(3, item.kind())
          .bind(4, item.values())
          .bind(5, item.place().isEmpty() ? null : item.place())
          .bind(6, item.sure())
          .bind(7, ProposalState.PROPOSED.name())
          .add();
    }
    batch.execute();
  }

  private static Document fresh(Handle handle, DocumentId id, int revision) {
    var document =
        DocumentRows.one(handle, id).orElseThrow(() -> new IllegalArgumentException("没有文档 " + id));
    if (document.revision() != revision) {
      throw new StaleRevision(id, revision, document.revision());
    }
    return document;
  }

  @Override
  public List<Proposal> decide(
      DocumentId document,
      int revision,
      List<Decision> decisions,
      Optional<Description> description,
      List<RowChange> changes,
      Person actor) {
    return writes.write(
        actor,
        write -> {
          fresh(write.handle(), document, revision);
          var now =
              of(write.handle(), document).stream()
                  .collect(Collectors.toMap(Proposal::number, p -> p));
          for (Decision decision : decisions) {
            check(document, revision, decision, now.get(decision.number()));
          }
          new RegisterWrite(write).apply(changes);
          description.ifPresent(d -> DocumentTable.describe(write, document, revision, d));
          decisions.forEach(d -> decide(write, document, d));
          return of(write.handle(), document);
        });
  }

  private static void check(
      DocumentId document, int revision, Decision decision, @Nullable Proposal now) {
    String name = document + " 第" + decision.number() + "条";
    if (now == null || now.revision() != revision) {
      throw new ProposalConflict(name + "不是从第" + revision + "版读出的，文档已重新读取；请刷新后再处理");
    }
    if (!now.state().next().contains(decision.to())) {
      throw new ProposalConflict(
          name + "已由 " + now.decidedBy() + " 处理为“" + now.state().title() + "”，没有再次处理；请刷新后查看");
    }
  }

  private static void decide(Writes.Write write, DocumentId document, Decision decision) {
    write
        .handle()
        .execute(
            """
            UPDATE proposal SET state = ?, decided_values = ?, target = ?, decided_by = ?,
              decided_at = ?
            WHERE document_id = ? AND number = ?
            """,
            decision.to().name(),
            json(decision.values()),
            decision.target(),
            write.actor().user(),
            write.at().toString(),
            document.value(),
            decision.number());
    write.audit(
        "proposal." + decision.to().name(), document + "#" + decision.number(), decision.target());
  }

  @Override
  public int read(DocumentId document) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT revision FROM proposal_reading WHERE document_id = ?")
                .bind(0, document.value())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
  }

  @Override
  public List<Proposal> of(DocumentId document) {
    return jdbi.withHandle(handle -> of(handle, document));
  }

  private static List<Proposal> of(Handle handle, DocumentId document) {
    return handle
        .createQuery("SELECT * FROM proposal WHERE document_id = ? ORDER BY number")
        .bind(0, document.value())
        .map((rs, c) -> proposal(rs))
        .list();
  }

  @Override
  public Map<DocumentId, Integer> open() {
    var open = new HashMap<DocumentId, Integer>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT document_id, count(*) FROM proposal WHERE state = ? GROUP BY document_id")
                .bind(0, ProposalState.PROPOSED.name())
                .map((rs, c) -> Map.entry(new DocumentId(rs.getString(1)), rs.getInt(2)))
                .forEach(e -> open.put(e.getKey(), e.getValue())));
    return open;
  }

  private static Proposal proposal(ResultSet rs) throws SQLException {
    return new Proposal(
        new DocumentId(rs.getString("document_id")),
        rs.getInt("revision"),
        rs.getInt("number"),
        new ReadItem(
            ProposalKind.valueOf(rs.getString("kind")),
            values(rs.getString("item_values")),
            Optional.ofNullable(rs.getString("place")).map(Place::parse),
            rs.getInt("sureness")),
        ProposalState.valueOf(rs.getString("state")),
        values(rs.getString("decided_values")),
        rs.getString("target"),
        rs.getString("decided_by"),
        Optional.ofNullable(rs.getString("decided_at")).map(Instant::parse));
  }

  private static String json(Map<String, String> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts are always JSON", e);
    }
  }

  private static Map<String, String> values(String json) {
    try {
      return JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not the values of a proposal: " + json, e);
    }
  }
}
