package org.hengping.indexer.search;

import java.util.List;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.manuscript.Anchor;

/** Something that was found. */
public sealed interface SearchHit {

  /** Greater is better; comparable within one result only. */
  double score();

  /** Where the words stand. */
  Snippet snippet();

  /**
   * A passage of a document.
   *
   * @param revision revision that was indexed
   * @param heading nearest heading above, may be empty
   * @param text the whole passage
   * @param matches passages of this document that match, 1 when not grouped
   */
  record PassageHit(
      DocumentId documentId,
      int revision,
      String title,
      DocumentKind kind,
      String unit,
      int year,
      Anchor anchor,
      String heading,
      String text,
      long matches,
      Snippet snippet,
      double score)
      implements SearchHit {

    /** 1-based page of the original, 0 where it has none. */
    public int page() {
      return anchor.page();
    }
  }

  /**
   * Where an indicator was used, as far as the person may see.
   *
   * @param scores number of score rows with its name
   * @param years evaluation years of those rows, ascending
   */
  record Usage(int scores, List<Integer> years) {
    public Usage {
      years = List.copyOf(years);
    }
  }

  /**
   * A version of an indicator.
   *
   * @param name its level-3 name
   * @param path framework, level 1 and level 2, for people
   * @param rule what is checked, or the formula
   * @param weight usual points as text, may be empty
   */
  record IndicatorHit(
      String indicatorId,
      int version,
      String name,
      String path,
      String definition,
      String rule,
      String weight,
      String status,
      Usage usage,
      Snippet snippet,
      double score)
      implements SearchHit {}

  /**
   * A finding.
   *
   * @param state code of its rectification, empty when no notice names it
   */
  record FindingHit(
      String findingId,
      String evaluation,
      String category,
      String text,
      String unit,
      int year,
      String state,
      Snippet snippet,
      double score)
      implements SearchHit {}
}
