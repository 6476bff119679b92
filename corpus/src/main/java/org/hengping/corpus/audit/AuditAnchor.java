package org.hengping.corpus.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.hengping.corpus.file.DurableFile;
import org.jspecify.annotations.Nullable;

/**
 * How far the audit log has got, kept outside the database in {@code keys/audit.anchor} under the
 * seal of {@link AuditKey}: entries that are cut off the log's end are missed. The log is never
 * behind the anchor; the anchor may be behind the log by what a crash or power failure took, as it
 * is written after the commit and only its first mark is forced to disk. Two places are written in
 * turn, so one is whole at any moment. Thread-safe.
 */
public final class AuditAnchor implements AutoCloseable {
  private static final String FILE = "audit.anchor";
  private static final int LINE = 160;
  private static final int PLACES = 2;

  /** A point of the log. */
  public record Mark(long sequence, String hash) {}

  private final AuditKey key;
  private final Path file;

  /** Not a channel: an interrupt of the writing thread would close that for all others. */
  private @Nullable RandomAccessFile open;

  private Optional<Mark> newest = Optional.empty();
  private int place;
  private boolean frozen;

  private AuditAnchor(AuditKey key, Path file) {
    this.key = key;
    this.file = file;
  }

  /**
   * Opens the anchor of a data folder; its file is made with the first mark, of sequence 0 in a new
   * folder.
   */
  public static AuditAnchor open(Path data, AuditKey key) {
    var anchor = new AuditAnchor(key, data.resolve("keys").resolve(FILE));
    try {
      if (Files.exists(anchor.file)) {
        anchor.load();
      }
      return anchor;
    } catch (IOException e) {
      throw new UncheckedIOException("审计锚点读不出来：" + anchor.file, e);
    }
  }

  private void load() throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    for (int i = 0; i < PLACES && text.length() >= (i + 1) * LINE; i++) {
      var mark = parse(text.substring(i * LINE, (i + 1) * LINE));
      if (mark.isPresent()
          && (newest.isEmpty() || mark.get().sequence() > newest.get().sequence())) {
        newest = mark;
        place = (i + 1) % PLACES;
      }
    }
  }

  private Optional<Mark> parse(String line) {
    String[] parts = line.strip().split(" ");
    if (parts.length != 3 || !parts[0].matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    var mark = new Mark(Long.parseLong(parts[0]), parts[1]);
    boolean ours =
        MessageDigest.isEqual(
            line(mark).getBytes(StandardCharsets.US_ASCII),
            line.getBytes(StandardCharsets.ISO_8859_1));
    return ours ? Optional.of(mark) : Optional.empty();
  }

  private String line(Mark mark) {
    String text = mark.sequence() + " " + mark.hash();
    String sealed = text + " " + HexFormat.of().formatHex(key.seal(text));
    return sealed + " ".repeat(LINE - 1 - sealed.length()) + "\n";
  }

  /** The newest mark, empty when there is no file or nobody with the key wrote what is in it. */
  public synchronized Optional<Mark> newest() {
    return newest;
  }

  /** Leaves the anchor where it is from now on, as the log contradicts it. */
  public synchronized void freeze() {
    frozen = true;
  }

  /**
   * Moves the anchor after a commit.
   *
   * @throws UncheckedIOException when the file cannot be written
   */
  public synchronized void advance(long sequence, String hash) {
    if (frozen) {
      return;
    }
    var mark = new Mark(sequence, hash);
    try {
      if (open == null) {
        open = create();
      }
      open.seek((long) place * LINE);
      open.write(line(mark).getBytes(StandardCharsets.US_ASCII));
      if (newest.isEmpty()) {
        open.getFD().sync();
        DurableFile.sync(file.getParent());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("审计锚点写不进去：" + file, e);
    }
    newest = Optional.of(mark);
    place = (place + 1) % PLACES;
  }

  private RandomAccessFile create() throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      try {
        Files.createFile(file, DurableFile.ownerOnly(file.getParent()));
      } catch (FileAlreadyExistsException e) {
        // Another process was first; both write whole places.
      }
    }
    return new RandomAccessFile(file.toFile(), "rw");
  }

  /** Forces the anchor to disk. */
  @Override
  public synchronized void close() {
    if (open == null) {
      return;
    }
    try {
      open.getFD().sync();
      open.close();
      open = null;
    } catch (IOException e) {
      throw new UncheckedIOException("审计锚点写不进去：" + file, e);
    }
  }
}
