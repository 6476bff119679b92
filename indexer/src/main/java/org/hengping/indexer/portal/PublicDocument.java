package org.hengping.indexer.portal;

import java.util.List;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.Passage;

/**
 * A released report as the portal searches it: the redacted text only.
 *
 * @param publicId its id on the portal; no internal id is given here
 * @param unit name of the unit it is about, may be empty
 */
public record PublicDocument(
    String publicId,
    String title,
    DocumentKind kind,
    int year,
    String unit,
    List<Passage> passages) {
  public PublicDocument {
    passages = List.copyOf(passages);
  }
}
