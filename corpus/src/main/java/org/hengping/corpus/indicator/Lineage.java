package org.hengping.corpus.indicator;

import java.util.List;
import java.util.Optional;

/**
 * Where a version came from.
 *
 * @param version the version itself
 * @param from the version that it was copied from, or else the one before it; empty for a first one
 * @param differences what was adapted, field by field
 * @param copies versions that were copied from it
 */
public record Lineage(
    IndicatorVersion version,
    Optional<IndicatorVersion> from,
    List<FieldDifference> differences,
    List<VersionId> copies) {
  public Lineage {
    differences = List.copyOf(differences);
    copies = List.copyOf(copies);
  }
}
