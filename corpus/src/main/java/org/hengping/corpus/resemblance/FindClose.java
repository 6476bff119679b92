package org.hengping.corpus.resemblance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;

/**
 * Finds documents that a text is close to. Shared keys give a few candidates, then the texts
 * themselves are compared. Not thread-safe.
 */
public final class FindClose {
  /** From which percentage on two texts count as close. */
  public static final int CLOSE = 80;

  private static final int CANDIDATES = 6;
  private static final int MOST = 3;

  /** Runs of all prints that are held, of 4 bytes each. */
  private static final long REMEMBERED = 8_000_000;

  private final Documents documents;
  private final TextKeys keys;
  private final Map<DocumentId, TextPrint> remembered = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  public FindClose(Documents documents, TextKeys keys) {
    this.documents = documents;
    this.keys = keys;
  }

  /**
   * The documents that a text is close to, the closest first.
   *
   * @param visible which documents may be named
   */
  public List<CloseDocument> to(TextPrint print, Predicate<Document> visible) {
    var found = new ArrayList<Candidate>();
    for (DocumentId id : keys.sharing(print.keys(), CANDIDATES)) {
      int percent = print.percent(print(id));
      if (percent >= CLOSE) {
        found.add(new Candidate(id, percent));
      }
    }
    found.sort(Comparator.comparingInt(Candidate::percent).reversed());
    return found.stream().flatMap(c -> named(c, visible).stream()).limit(MOST).toList();
  }

  private record Candidate(DocumentId id, int percent) {}

  private Optional<CloseDocument> named(Candidate candidate, Predicate<Document> visible) {
    return documents
        .find(candidate.id())
        .filter(visible)
        .map(d -> new CloseDocument(candidate.id(), d.title(), candidate.percent()));
  }

  private TextPrint print(DocumentId id) {
    var known = remembered.get(id);
    if (known != null) {
      return known;
    }
    var print = TextPrint.of(documents.latest(id).manuscript());
    remember(id, print);
    return print;
  }

  private void remember(DocumentId id, TextPrint print) {
    remembered.put(id, print);
    size += print.size();
    var eldest = remembered.values().iterator();
    while (size > REMEMBERED) {
      size -= eldest.next().size();
      eldest.remove();
    }
  }

  /** Makes a document findable by its text. */
  public void keep(DocumentId id, TextPrint print) {
    keys.keep(id, print.keys());
    remember(id, print);
  }
}
