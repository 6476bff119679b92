package org.hengping.templates.draft;

import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.check.Issue;

/**
 * A draft as stored.
 *
 * @param document with its newest revision
 * @param figures the figures in it, each once
 * @param change what storing it did
 */
public record Draft(
    Document document,
    Manuscript manuscript,
    List<Figure> figures,
    List<Issue> issues,
    Change change) {

  /** What storing a draft did. */
  public enum Change {
    /** A new document. */
    ADDED,
    /** A new revision written by the template. */
    REDRAFTED,
    /** A new revision with new numbers in a text that people have edited. */
    UPDATED,
    /** Nothing: the registers have not changed. */
    UNCHANGED,
    /** Nothing, although the registers have changed: the report is under review or approved. */
    LOCKED
  }

  public Draft {
    figures = List.copyOf(figures);
    issues = List.copyOf(issues);
  }
}
