package org.hengping.publisher.portal;

import java.time.Instant;
import java.util.List;
import org.hengping.publisher.bundle.Manifest;

/**
 * Everything that the public can read at one time. Totals and lists are computed over these items
 * and nothing else.
 *
 * @param sequence of the last bundle in it, 0 for the empty edition
 * @param items by public id
 * @param tombstones by public id
 * @param manifests of all bundles, for the publication log
 * @param at time of the last bundle
 */
public record Edition(
    long sequence,
    List<PublicItem> items,
    List<Tombstone> tombstones,
    List<Manifest> manifests,
    Instant at) {
  public Edition {
    items = List.copyOf(items);
    tombstones = List.copyOf(tombstones);
    manifests = List.copyOf(manifests);
  }
}
