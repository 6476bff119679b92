package org.hengping.corpus.ingest.format;

/**
 * A picture taken out of a file.
 *
 * @param hash SHA-256 (hex) of the bytes
 * @param bytes not copied; nobody changes them
 */
public record PictureFile(String hash, String mediaType, byte[] bytes) {
  /** A picture with its hash. */
  public static PictureFile of(String mediaType, byte[] bytes) {
    return new PictureFile(ContentHash.of(bytes), mediaType, bytes);
  }
}
