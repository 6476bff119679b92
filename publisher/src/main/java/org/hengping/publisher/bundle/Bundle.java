package org.hengping.publisher.bundle;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A manifest, its two signatures and its contents by hash. As bytes it is one zip file with exactly
 * one form (see {@link #bytes}). The arrays are not copied; nobody changes them.
 */
public final class Bundle {
  private final Manifest manifest;
  private final Signatures signatures;
  private final SortedMap<String, byte[]> blobs;

  /**
   * A bundle.
   *
   * @param blobs by hash; may lack contents that were erased
   */
  public Bundle(Manifest manifest, Signatures signatures, Map<String, byte[]> blobs) {
    this.manifest = manifest;
    this.signatures = signatures;
    this.blobs = Collections.unmodifiableSortedMap(new TreeMap<>(blobs));
  }

  /** Signs a manifest with both keys. */
  public static Bundle sign(Manifest manifest, Collection<byte[]> contents, SigningKeys keys) {
    var blobs = new TreeMap<String, byte[]>();
    contents.forEach(bytes -> blobs.put(Hash.of(bytes), bytes));
    return new Bundle(manifest, keys.sign(CanonicalJson.write(manifest)), blobs);
  }

  public Manifest manifest() {
    return manifest;
  }

  public Signatures signatures() {
    return signatures;
  }

  /** Contents by hash. */
  public Map<String, byte[]> blobs() {
    return blobs;
  }

  /** The content of this name, when it is here. */
  public Optional<byte[]> content(String name) {
    return manifest.content(name).map(c -> blobs.get(c.hash()));
  }

  /** The same manifest and signatures without contents; what the portal keeps for ever. */
  public Bundle withoutContents() {
    return new Bundle(manifest, signatures, Map.of());
  }

  /**
   * Checks both signatures.
   *
   * @throws BadBundle when one does not hold
   */
  public void verify(TrustedKeys trusted) {
    trusted.verify(CanonicalJson.write(manifest), signatures);
  }

  /**
   * Checks that exactly the contents that the manifest names are here, unchanged.
   *
   * @throws BadBundle when they are not
   */
  public void verifyContents() {
    var named = new TreeMap<String, Long>();
    manifest.contents().forEach(c -> named.put(c.hash(), c.size()));
    if (!named.keySet().equals(blobs.keySet())) {
      throw new BadBundle("数据包内容与清单不一致");
    }
    blobs.forEach(
        (hash, bytes) -> {
          if (!Hash.of(bytes).equals(hash) || named.get(hash) != bytes.length) {
            throw new BadBundle("数据包内容被改动：" + hash.substring(0, 12));
          }
        });
  }

  /** The one form as a zip file: fixed names, order and times, stored without compression. */
  public byte[] bytes() {
    return BundleZip.write(this);
  }

  /**
   * Reads a bundle; neither signatures nor contents are checked yet.
   *
   * @throws BadBundle when the bytes are not exactly what {@link #bytes} writes
   */
  public static Bundle read(byte[] bytes) {
    return BundleZip.read(bytes);
  }

  /** File name of the bundle with this sequence, e.g. {@code 000007.bundle}. */
  public static String fileName(long sequence) {
    return String.format("%06d.bundle", sequence);
  }
}
