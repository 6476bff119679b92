package org.hengping.corpus.document;

import java.util.Optional;

/** What is known of a document when it is added; see {@link Document} for the fields. */
public record NewDocument(
    DocumentKind kind,
    String unit,
    int year,
    String template,
    String subject,
    boolean restricted,
    Optional<Document.Original> original) {}
