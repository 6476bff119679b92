package org.hengping.corpus.proposal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something read in a document, before it is stored.
 *
 * @param values by the fields of the kind; empty ones are left out
 * @param place where it stands, empty when it was told from the whole document
 * @param sureness how sure the reading is, 0 to 100
 */
public record ReadItem(
    ProposalKind kind, Map<String, String> values, Optional<Place> place, int sureness) {
  public ReadItem {
    var present = new LinkedHashMap<>(values);
    present.values().removeIf(String::isBlank);
    values = Collections.unmodifiableMap(present);
  }
}
