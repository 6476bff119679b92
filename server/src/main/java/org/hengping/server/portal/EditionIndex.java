package org.hengping.server.portal;

import java.nio.file.Path;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.Passages;
import org.hengping.indexer.portal.PublicDocument;
import org.hengping.indexer.portal.PublicIndexWriter;
import org.hengping.publisher.portal.Edition;
import org.hengping.publisher.portal.PublicIndex;
import org.hengping.publisher.portal.PublicItem;

/** Indexes the redacted texts of an edition. */
public final class EditionIndex implements PublicIndex {

  @Override
  public void build(Edition edition, Path folder) {
    PublicIndexWriter.build(folder, edition.items().stream().map(EditionIndex::document).toList());
  }

  private static PublicDocument document(PublicItem item) {
    var record = item.record();
    return new PublicDocument(
        record.publicId(),
        record.title(),
        DocumentKind.valueOf(record.kind()),
        record.year(),
        record.unit(),
        Passages.of(item.manuscript()));
  }
}
