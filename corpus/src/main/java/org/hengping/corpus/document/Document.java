package org.hengping.corpus.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document as it stands now; its text is in its revisions.
 *
 * @param unit name of the budget unit it is about, empty when it is about none
 * @param year evaluation year it belongs to, 0 when it belongs to none
 * @param number document number (发文字号) that a person confirmed, empty when none
 * @param formedOn date of the document (成文日期) that a person confirmed
 * @param template template that drafted it, empty for imported documents
 * @param subject what the template was bound to, e.g. {@code PJ-2021-001} or {@code 2021}; empty
 *     for imported documents
 * @param restricted true when only people with an access limit may see it (classified unit)
 * @param original content hash and file name of the imported original
 * @param revision number of the newest revision, from 1
 * @param releasedRevision revision that is on the portal now, 0 when none is
 * @param author user who wrote the newest revision
 */
public record Document(
    DocumentId id,
    DocumentKind kind,
    String title,
    String unit,
    int year,
    String number,
    Optional<LocalDate> formedOn,
    String template,
    String subject,
    ReportState state,
    boolean restricted,
    Optional<Original> original,
    int revision,
    int releasedRevision,
    String author,
    Instant changedAt) {

  /** Where an imported document came from. */
  public record Original(String hash, String fileName) {}

  /** The newest revision's name, e.g. {@code D-000123@r3}. */
  public String revisionName() {
    return id + "@r" + revision;
  }
}
