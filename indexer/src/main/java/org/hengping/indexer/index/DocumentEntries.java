package org.hengping.indexer.index;

import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Passages;
import org.hengping.corpus.document.Revision;
import org.hengping.indexer.query.PassageFields;
import org.hengping.indexer.search.AccessToken;

/** A document of the corpus as entries of the index. */
final class DocumentEntries {
  private DocumentEntries() {}

  /** The entries of a document's newest revision. */
  static List<org.apache.lucene.document.Document> of(Document document, Revision revision) {
    return new PassageFields(
            document.id().value(),
            document.restricted() ? AccessToken.RESTRICTED : AccessToken.OPEN,
            document.kind(),
            document.year(),
            document.unit(),
            document.title(),
            revision.number(),
            Long.parseLong(document.id().value().substring(2)))
        .entries(Passages.of(revision.manuscript()));
  }
}
