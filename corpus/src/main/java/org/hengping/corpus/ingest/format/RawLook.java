package org.hengping.corpus.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * Looks for a secrecy mark in a file that no reader understood, before it is kept for a person to
 * look at: in its bytes in the usual encodings, and in what can still be unpacked of a package.
 */
public final class RawLook {
  private static final int LOOKED_AT = 4 << 20;
  private static final int ENTRIES = 200;
  private static final Pattern BETWEEN = Pattern.compile("<[^<>]{0,400}>|[\\s\u3000\u0000]+");
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("GB18030"));

  private RawLook() {}

  /** Whether the bytes seem to bear a mark. */
  public static boolean bearsMark(byte[] bytes) {
    byte[] head = bytes.length > LOOKED_AT ? Arrays.copyOf(bytes, LOOKED_AT) : bytes;
    return inText(head) || inPackage(bytes);
  }

  private static boolean inText(byte[] bytes) {
    return CHARSETS.stream()
        .map(c -> BETWEEN.matcher(new String(bytes, c)).replaceAll(""))
        .anyMatch(SecrecyMark::anywhere);
  }

  private static boolean inPackage(byte[] bytes) {
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      return false;
    }
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (int i = 0; i < ENTRIES && zip.getNextEntry() != null; i++) {
        if (inText(asFarAsItGoes(zip))) {
          return true;
        }
      }
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] asFarAsItGoes(InputStream in) {
    byte[] buffer = new byte[LOOKED_AT];
    int length = 0;
    try {
      for (int n; length < buffer.length; length += n) {
        n = in.read(buffer, length, Math.min(8192, buffer.length - length));
        if (n < 0) {
          break;
        }
      }
    } catch (IOException e) {
      return Arrays.copyOf(buffer, length);
    }
    return Arrays.copyOf(buffer, length);
  }
}
