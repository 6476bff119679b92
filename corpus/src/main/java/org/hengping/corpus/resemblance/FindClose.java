package org.hengping.corpus.resemblance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final int REMEMBERED = 200;
  private static final int REMEMBERED_LENGTH = 100_000;

  private final Documents documents;
  private final TextKeys keys;
  private final Map<DocumentId, TextPrint> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentId, TextPrint> eldest) {
          return size() > REMEMBERED;
        }
      };

  public FindClose(Documents documents, TextKeys keys) {
    this.documents = documents;
    this.keys = keys;
  }

  /**
   * The documents that a text is close to, the closest first.
   *
   * @param visible which documents may be named
   */
  public List<CloseDocument> to(
      TextPrint print, List<Long> keysOfPrint, Predicate<Document> visible) {
    var close = new ArrayList<CloseDocument>();
    for (DocumentId id : keys.sharing(keysOfPrint, CANDIDATES)) {
      int percent = print.percent(print(id));
      if (percent >= CLOSE) {
        documents
            .find(id)
            .filter(visible)
            .map(Document::title)
            .ifPresent(t -> close.add(new CloseDocument(id, t, percent)));
      }
    }
    close.sort(Comparator.comparingInt(CloseDocument::percent).reversed());
    return List.copyOf(close.subList(0, Math.min(MOST, close.size())));
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
    if (print.length() <= REMEMBERED_LENGTH) {
      remembered.put(id, print);
    }
  }

  /** Makes a document findable by its text. */
  public void keep(DocumentId id, TextPrint print, List<Long> keysOfPrint) {
    keys.keep(id, keysOfPrint);
    remember(id, print);
  }
}
