package org.hengping.corpus.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What people have settled about a document; see {@link Document} for the fields.
 *
 * @param number document number (发文字号) such as 财预〔2020〕10号, empty when it has none
 * @param formedOn the date of the document (成文日期)
 */
public record Description(
    DocumentKind kind,
    String unit,
    int year,
    String number,
    Optional<LocalDate> formedOn,
    boolean restricted) {

  /** What is known of a document now. */
  public static Description of(Document document) {
    return new Description(
        document.kind(),
        document.unit(),
        document.year(),
        document.number(),
        document.formedOn(),
        document.restricted());
  }
}
