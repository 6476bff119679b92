package org.hengping.corpus.ingest.format;

import java.util.List;
import org.hengping.corpus.manuscript.Manuscript;

/**
 * Finds things in texts that were just read. It runs in the worker process, where the text is at
 * hand, so a class needs a public constructor without parameters. Thread-safe.
 */
public interface TextFinder {
  /** Everything that is found, in the order in which people go through it. Pure. */
  List<FoundItem> find(Manuscript manuscript);
}
