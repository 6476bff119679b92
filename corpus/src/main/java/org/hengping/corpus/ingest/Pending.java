package org.hengping.corpus.ingest;

import org.hengping.corpus.document.Document;
import org.hengping.corpus.ingest.format.Prepared;

/** A file that was read and awaits its place in the corpus. */
sealed interface Pending {
  Source source();

  /** Not taken, and nothing of it was looked at. */
  record Refused(Source source, String reason) implements Pending {}

  /** Bears a secrecy mark. */
  record Marked(Source source) implements Pending {}

  /** Could not be read; the bytes go to quarantine. */
  record Unreadable(Source source, byte[] bytes, String reason) implements Pending {}

  /** There already. */
  record Known(Source source, Document document) implements Pending {}

  /** Read, and its original kept. */
  record Read(Source source, String hash, Prepared prepared) implements Pending {}
}
