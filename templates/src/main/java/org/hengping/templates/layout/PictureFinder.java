package org.hengping.templates.layout;

import java.util.Optional;

/**
 * Where writers get the bytes of pictures. A writer prints the picture and below it, as its
 * caption, the words that say what it shows; a picture that is not found, or that goes to the
 * public, is printed by its words alone, as a photograph says more than anybody has looked at
 * (place, date, persons). Thread-safe.
 */
@FunctionalInterface
public interface PictureFinder {
  /** Knows no picture, so that all are printed by their words. */
  PictureFinder NONE = hash -> Optional.empty();

  /**
   * The bytes of a picture.
   *
   * @param hash SHA-256 (hex) of the bytes, as in the manuscript
   */
  Optional<byte[]> find(String hash);
}
