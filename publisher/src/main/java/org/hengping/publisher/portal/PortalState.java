package org.hengping.publisher.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hengping.publisher.bundle.BadBundle;
import org.hengping.publisher.bundle.Hash;
import org.hengping.publisher.bundle.Manifest;

/** What the accepted manifests say, one after the other. */
final class PortalState {

  /** A public id that can be read: since when, and the manifest with its contents. */
  record Live(Manifest first, Manifest manifest) {}

  private final List<Manifest> manifests = new ArrayList<>();
  private final SortedMap<String, Live> live = new TreeMap<>();
  private final SortedMap<String, Tombstone> tombstones = new TreeMap<>();

  /**
   * Takes the next manifest.
   *
   * @throws BadBundle when it does not follow
   */
  void add(Manifest manifest) {
    checkFollows(manifest);
    String id = manifest.publicId();
    switch (manifest.kind()) {
      case PUBLISH -> {
        checkNew(id);
        live.put(id, new Live(manifest, manifest));
      }
      case REPLACE -> live.put(id, new Live(present(id).first(), manifest));
      case WITHDRAW -> {
        present(id);
        live.remove(id);
        tombstones.put(id, new Tombstone(id, manifest.instant(), manifest.note()));
      }
    }
    manifests.add(manifest);
  }

  private void checkFollows(Manifest manifest) {
    if (manifest.sequence() <= last()) {
      throw new BadBundle("数据包序号 " + manifest.sequence() + " 已用过，疑为重放");
    }
    if (manifest.sequence() > last() + 1) {
      throw new BadBundle("数据包序号 " + manifest.sequence() + " 不连续，应为 " + (last() + 1));
    }
    if (!manifest.previous().equals(lastHash())) {
      throw new BadBundle("数据包没有接在上一数据包之后");
    }
  }

  /** Public ids of a year run without gaps, so that a missing number tells nothing. */
  private void checkNew(String id) {
    if (live.containsKey(id) || tombstones.containsKey(id)) {
      throw new BadBundle("公开编号 " + id + " 已用过");
    }
    String year = id.substring(0, 5);
    long before =
        live.keySet().stream().filter(i -> i.startsWith(year)).count()
            + tombstones.keySet().stream().filter(i -> i.startsWith(year)).count();
    if (!id.equals(String.format("%s%03d", year, before + 1))) {
      throw new BadBundle("公开编号 " + id + " 不连续");
    }
  }

  private Live present(String id) {
    Live present = live.get(id);
    if (present == null) {
      throw new BadBundle("公开编号 " + id + " 不在门户上");
    }
    return present;
  }

  long last() {
    return manifests.size();
  }

  String lastHash() {
    return manifests.isEmpty() ? Hash.NONE : manifests.get(manifests.size() - 1).hash();
  }

  /** The manifest with this sequence. */
  Optional<Manifest> manifest(long sequence) {
    return sequence >= 1 && sequence <= last()
        ? Optional.of(manifests.get((int) sequence - 1))
        : Optional.empty();
  }

  List<Manifest> manifests() {
    return Collections.unmodifiableList(manifests);
  }

  Collection<Live> live() {
    return Collections.unmodifiableCollection(live.values());
  }

  Collection<Tombstone> tombstones() {
    return Collections.unmodifiableCollection(tombstones.values());
  }

  /** Hashes of the contents that may lie in the portal's folder. */
  Set<String> blobs() {
    var hashes = new HashSet<String>();
    live.values().forEach(l -> l.manifest().contents().forEach(c -> hashes.add(c.hash())));
    return hashes;
  }
}
