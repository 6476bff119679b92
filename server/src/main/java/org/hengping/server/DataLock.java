package org.hengping.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right of one process to write a data folder. The operating system gives it up when the
 * process dies, however it dies. A running server leaves its address and token beside it, so that
 * the command line can talk to it.
 */
public final class DataLock implements AutoCloseable {
  private static final String LOCK = "hengping.lock";
  private static final String ADDRESS = "hengping.server";

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private DataLock(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /** Where a running server listens for verbs. */
  public record Server(int port, String token) {}

  /** Takes the lock, or gives nothing when another process has it. */
  public static Optional<DataLock> take(Path folder) throws IOException {
    Files.createDirectories(folder);
    var channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new DataLock(folder, channel, lock));
  }

  /** Tells where this process takes verbs. */
  public void announce(Server server) throws IOException {
    Path file = folder.resolve(ADDRESS);
    Path fresh = folder.resolve(ADDRESS + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, server.port() + "\n" + server.token() + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * The server that a data folder's lock belongs to. The address of one that was killed stays
   * behind, and somebody else may listen there by now.
   */
  public static Optional<Server> server(Path folder) throws IOException {
    Path file = folder.resolve(ADDRESS);
    if (!Files.exists(file) || !isTaken(folder)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    return lines.size() < 2
        ? Optional.empty()
        : Optional.of(new Server(Integer.parseInt(lines.get(0)), lines.get(1)));
  }

  private static boolean isTaken(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve(ADDRESS));
    lock.release();
    channel.close();
  }
}
