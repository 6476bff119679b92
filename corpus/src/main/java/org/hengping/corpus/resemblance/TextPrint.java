package org.hengping.corpus.resemblance;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;

/**
 * The letters and digits of a text and the smallest hashes of its runs of five characters
 * (shingles). Texts that share most shingles share most of the smallest hashes (Broder 1997; one
 * hash split over bins: Li, Owen, Zhang 2012), so that a few keys find them. Immutable.
 */
public final class TextPrint {
  private static final int RUN = 5;
  private static final int BANDS = 16;
  private static final int ROWS = 6;
  private static final int BINS = BANDS * ROWS;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** Halves of the hashes of all different shingles, sorted. */
  private final int[] shingles;

  /** Hash over the whole text. */
  private final long whole;

  private final long[] keys;

  private TextPrint(char[] text) {
    long[] all = shingles(text);
    this.shingles = distinct(all);
    this.whole = shingle(text, 0, text.length);
    this.keys = all.length == 0 ? all : keys(smallest(all));
  }

  private TextPrint(DataInput in) throws IOException {
    this.whole = in.readLong();
    this.keys = longs(in);
    byte[] halves = new byte[in.readInt()];
    in.readFully(halves);
    this.shingles = new int[halves.length / Integer.BYTES];
    ByteBuffer.wrap(halves).asIntBuffer().get(shingles);
  }

  private static long[] longs(DataInput in) throws IOException {
    long[] longs = new long[in.readInt()];
    for (int i = 0; i < longs.length; i++) {
      longs[i] = in.readLong();
    }
    return longs;
  }

  /** Reads what {@link #write} wrote. */
  public static TextPrint read(DataInput in) throws IOException {
    return new TextPrint(in);
  }

  /** Writes it for another process. */
  public void write(DataOutput out) throws IOException {
    out.writeLong(whole);
    out.writeInt(keys.length);
    for (long key : keys) {
      out.writeLong(key);
    }
    var halves = ByteBuffer.allocate(shingles.length * Integer.BYTES);
    halves.asIntBuffer().put(shingles);
    out.writeInt(halves.capacity());
    out.write(halves.array());
  }

  /** The print of what a reader of the manuscript sees. */
  public static TextPrint of(Manuscript manuscript) {
    var letters = new StringBuilder();
    for (var block : manuscript.blocks()) {
      PlainText.lines(block).forEach(line -> append(line, letters));
    }
    char[] text = new char[letters.length()];
    letters.getChars(0, text.length, text, 0);
    return new TextPrint(text);
  }

  /** Letters and digits only, full-width ones as ASCII, in lower case. */
  private static void append(String line, StringBuilder letters) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= '！' && c <= '～') {
        c = (char) (c - '！' + '!');
      }
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
  }

  private static long[] shingles(char[] text) {
    if (text.length == 0) {
      return new long[0];
    }
    long[] all = new long[Math.max(1, text.length - RUN + 1)];
    for (int i = 0; i < all.length; i++) {
      all[i] = shingle(text, i, Math.min(text.length, i + RUN));
    }
    return all;
  }

  private static int[] distinct(long[] all) {
    int[] halves = new int[all.length];
    for (int i = 0; i < all.length; i++) {
      halves[i] = (int) all[i];
    }
    Arrays.sort(halves);
    int distinct = Math.min(1, all.length);
    for (int i = 1; i < halves.length; i++) {
      if (halves[i] != halves[i - 1]) {
        halves[distinct++] = halves[i];
      }
    }
    return Arrays.copyOf(halves, distinct);
  }

  private static long shingle(char[] text, int from, int end) {
    long hash = 0;
    for (int i = from; i < end; i++) {
      hash = (hash ^ text[i]) * PRIME;
      hash ^= hash >>> 29;
    }
    return mixed(hash);
  }

  private static long mixed(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** Whether there is nothing to compare. */
  public boolean isEmpty() {
    return shingles.length == 0;
  }

  /** Keys of which two texts that are close share at least one; none for an empty text. */
  public List<Long> keys() {
    return Arrays.stream(keys).boxed().toList();
  }

  private static long[] keys(long[] smallest) {
    long[] keys = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = mixed(band + 1);
      for (int row = 0; row < ROWS; row++) {
        key = mixed(key ^ smallest[band * ROWS + row] * PRIME);
      }
      keys[band] = key;
    }
    return keys;
  }

  /** The smallest hash of each bin; an empty bin borrows from another, the same in all texts. */
  private static long[] smallest(long[] shingles) {
    long[] smallest = new long[BINS];
    Arrays.fill(smallest, Long.MAX_VALUE);
    for (long hash : shingles) {
      int bin = (int) ((hash >>> 40) % BINS);
      smallest[bin] = Math.min(smallest[bin], hash & Long.MAX_VALUE >> 1);
    }
    long[] filled = smallest.clone();
    for (int bin = 0; bin < BINS; bin++) {
      long step = bin + 1;
      int from = bin;
      while (smallest[from] == Long.MAX_VALUE) {
        step = mixed(step * PRIME + bin);
        from = (int) ((step >>> 1) % BINS);
      }
      filled[bin] = smallest[from];
    }
    return filled;
  }

  /** The shares of both texts' shingles that they have in common (Jaccard), in whole percent. */
  public int percent(TextPrint other) {
    if (whole == other.whole && Arrays.equals(shingles, other.shingles)) {
      return 100;
    }
    int[] mine = shingles;
    int[] theirs = other.shingles;
    int common = 0;
    for (int i = 0, k = 0; i < mine.length && k < theirs.length; ) {
      int order = Integer.compare(mine[i], theirs[k]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      k += order >= 0 ? 1 : 0;
    }
    long all = (long) mine.length + theirs.length - common;
    return (int) Math.min(99, 100L * common / all);
  }

  /** How many different runs of characters are compared. */
  public int size() {
    return shingles.length;
  }
}
