package org.hengping.corpus.resemblance;

import java.util.List;
import org.hengping.corpus.document.DocumentId;

/** Which documents have which keys, see {@link TextPrint#keys}. Thread-safe. */
public interface TextKeys {

  /** Keeps the keys of a document that was just added. */
  void keep(DocumentId document, List<Long> keys);

  /**
   * Documents that share keys, those that share most first.
   *
   * @param limit how many at most
   */
  List<DocumentId> sharing(List<Long> keys, int limit);
}
