package org.hengping.server.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.hengping.publisher.portal.PortalStore;
import org.jspecify.annotations.Nullable;

/**
 * The edition that is served: the pointer is looked up once per request, so that page, file and
 * search of one answer are of the same edition. Thread-safe.
 */
final class Editions implements AutoCloseable {
  private static final int ATTEMPTS = 5;

  /** Work on one edition. */
  interface Reading<T> {
    T read(ServedEdition edition) throws IOException;
  }

  private final PortalStore store;
  private @Nullable ServedEdition open;

  Editions(PortalStore store) {
    this.store = store;
  }

  /** Runs a reading on the current edition, again on the next one when it was just replaced. */
  <T> T read(Reading<T> reading) throws IOException {
    IOException last = new NoSuchFileException("edition");
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        var edition = current();
        if (edition.enter()) {
          try {
            return reading.read(edition);
          } finally {
            edition.leave();
          }
        }
      } catch (NoSuchFileException e) {
        last = e;
      } catch (UncheckedIOException e) {
        last = e.getCause();
      }
    }
    throw last;
  }

  private synchronized ServedEdition current() throws IOException {
    var current = store.current();
    if (open == null || open.number() != current.number()) {
      var next = ServedEdition.open(current);
      if (open != null) {
        open.retire();
      }
      open = next;
    }
    return open;
  }

  @Override
  public synchronized void close() {
    if (open != null) {
      open.retire();
      open = null;
    }
  }
}
