package org.hengping.publisher.portal;

import java.util.List;

/** Where the staff zone lays its bundles down: the portal's folder itself, or a portal far away. */
public interface PortalDoor {

  /** Sequence of the last bundle that the portal has accepted, 0 for none. */
  long lastSequence();

  /**
   * Accepts bundles in order with one switch of the edition. After a refusal the rest is refused.
   *
   * @param bundles the bytes of {@link org.hengping.publisher.bundle.Bundle#bytes}
   * @return one answer for each
   */
  List<Acceptance> acceptAll(List<byte[]> bundles);
}
