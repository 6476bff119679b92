package org.hengping.corpus.proposal.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.proposal.Place;

/**
 * An indicator as a table gives it.
 *
 * @param values what the table says, by the names in {@link #FIELDS}; what it does not say is
 *     absent. Numbers are plain, without unit.
 * @param scored whether the table it stands in gives scores
 * @param sureness how sure the reading is, 0 to 100
 */
public record IndicatorRow(Map<String, String> values, boolean scored, Place place, int sureness) {

  /** Names of what a row can say, in the order in which people read it. */
  public static final List<String> FIELDS =
      List.of(
          "level1",
          "level2",
          "level3",
          "weight",
          "score",
          "target",
          "actual",
          "definition",
          "points",
          "rule",
          "opinion");

  public IndicatorRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** What the row says, empty when nothing. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
