package org.hengping.indexer.query;

import java.util.List;
import org.hengping.indexer.analysis.NormalText;

/**
 * What a person asked.
 *
 * @param words all should be there
 * @param not none may be there
 * @param years ranges, one of which must hold the year; empty for any
 * @param units texts, one of which the unit's name must contain; empty for any
 * @param kinds names of kinds, one of which it must be; empty for any
 */
public record ParsedQuery(
    List<Word> words,
    List<NormalText> not,
    List<YearRange> years,
    List<NormalText> units,
    List<String> kinds) {

  /**
   * One word or phrase.
   *
   * @param quoted must stand exactly so
   */
  public record Word(NormalText text, boolean quoted) {}

  /** Years from and to, both included. */
  public record YearRange(int from, int to) {}

  public ParsedQuery {
    words = List.copyOf(words);
    not = List.copyOf(not);
    years = List.copyOf(years);
    units = List.copyOf(units);
    kinds = List.copyOf(kinds);
  }
}
