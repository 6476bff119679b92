package org.hengping.corpus.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.outbox.Outbox;
import org.hengping.corpus.outbox.OutboxEntry;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.RegisterSnapshot.Read;
import org.hengping.corpus.register.Registers;

/**
 * Knows which printed figures no longer hold. It keeps what every figure read when it was computed,
 * so that after a change only the figures that read what changed are computed again. It follows the
 * outbox when asked, and can be emptied at any time. Thread-safe.
 */
public final class FigureWatch {
  private static final int PAGE = 5_000;
  private static final int DOCUMENTS_AT_ONCE = 100;

  /** From so many changed rows of a register on, all figures that read it are computed again. */
  private static final int MANY_ROWS = 200;

  /** From so many single reads of a register on, a figure counts as reading all of it. */
  private static final int MANY_READS = 60;

  private final FigureUses uses;
  private final Documents documents;
  private final Registers registers;
  private final Outbox outbox;
  private final PrintedParts parts;

  public FigureWatch(
      FigureUses uses, Documents documents, Registers registers, Outbox outbox, Redraw redraw) {
    this.uses = uses;
    this.documents = documents;
    this.registers = registers;
    this.outbox = outbox;
    this.parts = new PrintedParts(redraw);
  }

  /** The figures, tables and charts in newest and in released revisions that no longer hold. */
  public synchronized List<FigureUses.Stale> stale() {
    catchUp();
    return uses.stale();
  }

  private void catchUp() {
    if (uses.followed() > outbox.last()) {
      uses.clear();
    }
    var changes = new Changes(uses.followed());
    for (var page = outbox.after(changes.last, PAGE);
        !page.isEmpty();
        page = outbox.after(changes.last, PAGE)) {
      page.forEach(changes::add);
    }
    if (changes.isEmpty()) {
      return;
    }
    var snapshot = registers.snapshot();
    var changed = List.copyOf(changes.documents);
    for (int i = 0; i < changed.size(); i += DOCUMENTS_AT_ONCE) {
      followDocuments(
          changed.subList(i, Math.min(changed.size(), i + DOCUMENTS_AT_ONCE)), snapshot);
    }
    uses.follow(changes.last, List.of(), List.of(), compute(affected(changes, snapshot), snapshot));
  }

  /** What the outbox tells, each once. */
  private static final class Changes {
    private final Set<DocumentId> documents = new LinkedHashSet<>();
    private final Map<String, Set<String>> rows = new HashMap<>();
    private long last;

    Changes(long last) {
      this.last = last;
    }

    void add(OutboxEntry entry) {
      last = entry.sequence();
      if (entry.topic().equals(Outbox.DOCUMENT)) {
        documents.add(new DocumentId(entry.subject()));
      } else if (entry.topic().startsWith(Outbox.REGISTER)) {
        rows.computeIfAbsent(
                entry.topic().substring(Outbox.REGISTER.length()), r -> new HashSet<>())
            .add(entry.subject());
      }
    }

    boolean isEmpty() {
      return documents.isEmpty() && rows.isEmpty();
    }
  }

  private void followDocuments(List<DocumentId> changed, RegisterSnapshot snapshot) {
    var fresh = new ArrayList<FigureUses.Use>();
    changed.forEach(id -> documents.find(id).ifPresent(d -> fresh.addAll(usesOf(d))));
    var names = fresh.stream().map(FigureUses.Use::figure).collect(Collectors.toSet());
    names.removeAll(uses.known(names));
    uses.follow(uses.followed(), changed, fresh, compute(names, snapshot));
  }

  /** What the newest and the released revision print; an imported file prints no figures. */
  private List<FigureUses.Use> usesOf(Document document) {
    if (document.original().isPresent() && document.revision() == 1) {
      return List.of();
    }
    var found = new ArrayList<>(parts.of(documents.latest(document.id())));
    int released = document.releasedRevision();
    if (released > 0 && released != document.revision()) {
      Revision revision = documents.revision(document.id(), released).orElseThrow();
      found.addAll(parts.of(revision));
    }
    return found;
  }

  private Set<FigureName> affected(Changes changes, RegisterSnapshot snapshot) {
    var affected = new HashSet<FigureName>();
    var reads = new HashSet<Read>();
    if (!changes.documents.isEmpty()) {
      reads.add(new Read(Read.RELEASED, Read.ALL, ""));
    }
    changes.rows.forEach(
        (name, keys) -> {
          if (keys.size() > MANY_ROWS) {
            affected.addAll(uses.readingAny(name));
          } else {
            reads.add(new Read(name, Read.ALL, ""));
            BureauRegisters.named(name)
                .ifPresent(r -> keys.forEach(key -> reads.addAll(readsOf(r, key, snapshot))));
          }
        });
    affected.addAll(uses.reading(reads));
    return affected;
  }

  /** Every way in which a figure may come or have come upon a row, now or as it was before. */
  private Set<Read> readsOf(Register register, String key, RegisterSnapshot snapshot) {
    var reads = new HashSet<Read>();
    reads.add(new Read(register.name(), Read.KEY, key));
    var versions = registers.history(register, key);
    var row = snapshot.find(register, key);
    for (var field : register.fields()) {
      String name = field.key();
      row.ifPresent(r -> reads.add(new Read(register.name(), name, r.text(name))));
      versions.forEach(
          v -> reads.add(new Read(register.name(), name, v.values().getOrDefault(name, ""))));
    }
    return reads;
  }

  private List<FigureUses.Now> compute(Collection<FigureName> names, RegisterSnapshot snapshot) {
    return names.stream().map(name -> now(name, snapshot)).toList();
  }

  private FigureUses.Now now(FigureName name, RegisterSnapshot snapshot) {
    var reads = new HashSet<Read>();
    String text = parts.again(name, snapshot.watched(reads::add));
    return new FigureUses.Now(name, text, coarse(reads));
  }

  private static Set<Read> coarse(Set<Read> reads) {
    var byRegister = reads.stream().collect(Collectors.groupingBy(Read::register));
    var coarse = new HashSet<Read>();
    byRegister.forEach(
        (register, own) -> {
          var all = new Read(register, Read.ALL, "");
          if (own.contains(all) || own.size() > MANY_READS) {
            coarse.add(all);
          } else {
            coarse.addAll(own);
          }
        });
    return coarse;
  }
}
