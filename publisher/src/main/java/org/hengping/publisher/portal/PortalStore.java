package org.hengping.publisher.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.hengping.publisher.bundle.BadBundle;
import org.hengping.publisher.bundle.Bundle;
import org.hengping.publisher.bundle.BundleKind;
import org.hengping.publisher.bundle.DurableFiles;
import org.hengping.publisher.bundle.TrustedKeys;

/**
 * The portal zone's folder. Bundles are checked against the trusted keys and the chain before
 * anything of them is used; pages, files and index of an edition appear together by one pointer. A
 * withdrawal erases contents and every edition that held them. A crash at any moment leaves the old
 * edition or the new one. Thread-safe; processes exclude each other by a lock file.
 */
public final class PortalStore implements PortalDoor {

  /**
   * The edition that is current.
   *
   * @param site folder of the served files
   * @param index folder of the search index
   */
  public record Current(long number, Path site, Path index) {}

  private static final int LOCK_TRIES = 3000;
  private static final Duration LOCK_PAUSE = Duration.ofMillis(20);

  private final PortalFolder folder;
  private final EditionBuilder builder;

  private PortalStore(PortalFolder folder, EditionBuilder builder) {
    this.folder = folder;
    this.builder = builder;
  }

  /**
   * Opens a portal folder that trusts keys already (see {@link TrustedKeys#install} on its {@code
   * keys}), finishing what a crash interrupted.
   */
  public static PortalStore open(Path root, PublicPages pages, PublicIndex index) {
    var folder = new PortalFolder(root);
    var store = new PortalStore(folder, new EditionBuilder(folder, pages, index));
    store.locked(
        () -> {
          var state = store.load();
          if (store.behind(state)) {
            store.switchTo(state, true);
          }
          store.sweep(state, true);
          return state.last();
        });
    return store;
  }

  /** Where a portal folder keeps the public keys that it trusts. */
  public static Path keys(Path root) {
    return new PortalFolder(root).keys();
  }

  @Override
  public long lastSequence() {
    return locked(() -> load().last());
  }

  /** Accepts one bundle. */
  public Acceptance accept(byte[] bundle) {
    return acceptAll(List.of(bundle)).get(0);
  }

  @Override
  public List<Acceptance> acceptAll(List<byte[]> bundles) {
    return locked(
        () -> {
          var state = load();
          var answers = new ArrayList<Acceptance>();
          boolean erases = false;
          boolean changed = false;
          for (byte[] bytes : bundles) {
            boolean stopped = answers.stream().anyMatch(Acceptance.Refused.class::isInstance);
            var answer = stopped ? new Acceptance.Refused("之前的数据包被拒绝") : accept(bytes, state);
            answers.add(answer);
            if (answer instanceof Acceptance.Accepted accepted) {
              changed = true;
              erases |=
                  state.manifest(accepted.sequence()).orElseThrow().kind() != BundleKind.PUBLISH;
            }
          }
          if (changed) {
            switchTo(state, erases);
          }
          return answers;
        });
  }

  private Acceptance accept(byte[] bytes, PortalState state) throws IOException {
    try {
      var bundle = Bundle.read(bytes);
      var manifest = bundle.manifest();
      bundle.verify(TrustedKeys.read(folder.keys()));
      var same = state.manifest(manifest.sequence());
      if (same.isPresent() && same.get().equals(manifest)) {
        return new Acceptance.Already(manifest.sequence());
      }
      bundle.verifyContents();
      ContentCheck.check(bundle);
      state.add(manifest);
      keep(bundle);
      return new Acceptance.Accepted(manifest.sequence());
    } catch (BadBundle e) {
      return new Acceptance.Refused(e.getMessage());
    }
  }

  /** Contents first, then the bundle: a bundle that is there has its contents. */
  private void keep(Bundle bundle) throws IOException {
    for (var blob : bundle.blobs().entrySet()) {
      DurableFiles.write(folder.blob(blob.getKey()), blob.getValue());
    }
    DurableFiles.write(
        folder.bundle(bundle.manifest().sequence()), bundle.withoutContents().bytes());
  }

  private void switchTo(PortalState state, boolean erases) throws IOException {
    long number = nextNumber();
    Files.createDirectories(folder.editions());
    builder.build(state, number);
    folder.point(number);
    sweep(state, erases);
  }

  private long nextNumber() throws IOException {
    long highest = folder.current().orElse(0L);
    for (Path edition : PortalFolder.children(folder.editions())) {
      String name = edition.getFileName().toString().replace(".part", "");
      if (name.matches("[0-9]{1,18}")) {
        highest = Math.max(highest, Long.parseLong(name));
      }
    }
    return highest + 1;
  }

  /**
   * Removes contents that nothing public names any more, and old editions; the one before stays for
   * readers on their way unless it holds something that was erased.
   */
  private void sweep(PortalState state, boolean erases) throws IOException {
    long current = folder.current().orElse(0L);
    for (Path edition : PortalFolder.children(folder.editions())) {
      String name = edition.getFileName().toString();
      boolean kept =
          name.equals(Long.toString(current)) || !erases && name.equals(Long.toString(current - 1));
      if (!kept) {
        PortalFolder.delete(edition);
      }
    }
    var named = state.blobs();
    for (Path blob : PortalFolder.children(folder.blobs())) {
      if (!named.contains(blob.getFileName().toString())) {
        Files.delete(blob);
      }
    }
  }

  /** Whether the current edition is missing or older than the bundles. */
  private boolean behind(PortalState state) throws IOException {
    var current = folder.current();
    if (current.isEmpty()) {
      return true;
    }
    Path log = folder.edition(current.get()).resolve(EditionBuilder.SITE).resolve("log.jsonl");
    if (!Files.exists(log)) {
      return true;
    }
    try (var lines = Files.lines(log)) {
      return lines.count() != state.last();
    }
  }

  /** Makes the edition again from bundles and contents alone. */
  public void rebuild() {
    locked(
        () -> {
          var state = load();
          switchTo(state, true);
          return state.last();
        });
  }

  /** The edition that the public reads now. */
  public Current current() {
    try {
      long number = folder.current().orElseThrow(() -> new IllegalStateException("门户尚无版次"));
      Path edition = folder.edition(number);
      return new Current(
          number, edition.resolve(EditionBuilder.SITE), edition.resolve(EditionBuilder.INDEX));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the current edition holds, read from the accepted contents. */
  public Edition edition() {
    return locked(() -> builder.edition(load()));
  }

  /**
   * What is wrong with bundles, contents, pointer and edition, in Chinese; empty when all is well.
   */
  public List<String> verify() {
    return locked(() -> new PortalVerification(folder).problems());
  }

  private PortalState load() throws IOException {
    var trusted = TrustedKeys.read(folder.keys());
    var state = new PortalState();
    for (Path file : PortalFolder.children(folder.bundles())) {
      if (file.getFileName().toString().endsWith(".bundle")) {
        var bundle = Bundle.read(Files.readAllBytes(file));
        bundle.verify(trusted);
        state.add(bundle.manifest());
      }
    }
    return state;
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private synchronized <T> T locked(Work<T> work) {
    try {
      Files.createDirectories(folder.root());
      try (var channel =
              FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = lock(channel)) {
        assert lock.isValid();
        return work.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("门户目录读写失败：" + folder.root() + "：" + e.getMessage(), e);
    }
  }

  /** Waits for other processes and for other stores of this process. */
  private static FileLock lock(FileChannel channel) throws IOException {
    for (int tries = 0; tries < LOCK_TRIES; tries++) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException e) {
        LockSupport.parkNanos(LOCK_PAUSE.toNanos());
      }
    }
    throw new IOException("门户目录正被占用");
  }
}
