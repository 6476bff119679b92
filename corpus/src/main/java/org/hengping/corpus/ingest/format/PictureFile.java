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

  /** Media type of bytes that every reader of the three formats shows, empty for others. */
  public static String mediaType(byte[] b) {
    if (b.length > 8 && b[0] == (byte) 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G') {
      return "image/png";
    }
    return b.length > 3 && b[0] == (byte) 0xFF && b[1] == (byte) 0xD8 ? "image/jpeg" : "";
  }
}
