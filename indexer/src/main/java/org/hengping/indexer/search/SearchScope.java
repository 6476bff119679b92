package org.hengping.indexer.search;

/** What is searched. */
public enum SearchScope {
  /** Passages of the newest revisions of all documents. */
  PASSAGES,
  /** Versions of the indicator library. */
  INDICATORS,
  /** Findings of evaluations. */
  FINDINGS
}
