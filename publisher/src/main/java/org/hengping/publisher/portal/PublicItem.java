package org.hengping.publisher.portal;

import java.time.Instant;
import java.util.List;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.publisher.bundle.PublicRecord;

/**
 * A published document as an edition holds it.
 *
 * @param body the report as an HTML fragment
 * @param manuscript the redacted manuscript, for the index
 * @param published when its public id first appeared
 * @param updated when its present contents came
 */
public record PublicItem(
    PublicRecord record,
    String body,
    Manuscript manuscript,
    List<PublicFile> files,
    Instant published,
    Instant updated) {
  public PublicItem {
    files = List.copyOf(files);
  }

  /** Its public id, e.g. {@code 2021-001}. */
  public String id() {
    return record.publicId();
  }
}
