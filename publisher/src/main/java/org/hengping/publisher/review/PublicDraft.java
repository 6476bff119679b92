package org.hengping.publisher.review;

import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Revision;
import org.hengping.publisher.redaction.Exceptions;
import org.hengping.publisher.redaction.RedactedManuscript;

/** How a revision would look in public, under the exceptions given. */
public record PublicDraft(
    Document document, Revision revision, Exceptions exceptions, RedactedManuscript redacted) {}
