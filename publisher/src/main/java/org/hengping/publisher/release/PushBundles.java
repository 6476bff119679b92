package org.hengping.publisher.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.publisher.portal.Acceptance;
import org.hengping.publisher.portal.PortalDoor;

/** Brings to the portal, in order, every bundle that it has not accepted yet. */
public final class PushBundles {

  /**
   * What the portal has now.
   *
   * @param accepted sequence of its last bundle
   * @param refusal why it does not take the next one, when it does not
   */
  public record Pushed(long accepted, Optional<String> refusal) {}

  private final ReleaseArchive archive;
  private final PortalDoor door;

  public PushBundles(ReleaseArchive archive, PortalDoor door) {
    this.archive = archive;
    this.door = door;
  }

  /** Pushes what is missing, with one switch of the edition. */
  public Pushed push() {
    long accepted = door.lastSequence();
    var missing = new ArrayList<byte[]>();
    for (long next = accepted + 1; next <= archive.last(); next++) {
      missing.add(archive.bundle(next));
    }
    if (missing.isEmpty()) {
      return new Pushed(accepted, Optional.empty());
    }
    List<Acceptance> answers = door.acceptAll(missing);
    for (Acceptance answer : answers) {
      if (answer instanceof Acceptance.Refused refused) {
        return new Pushed(accepted, Optional.of(refused.reason()));
      }
      accepted++;
    }
    return new Pushed(accepted, Optional.empty());
  }
}
