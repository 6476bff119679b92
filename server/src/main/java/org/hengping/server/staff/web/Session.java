package org.hengping.server.staff.web;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One signed-in browser. Thread-safe. */
public final class Session {
  private final String user;
  private final String csrf;
  private final Instant begun;
  private final AtomicReference<Instant> seen;
  private final AtomicReference<@Nullable String> notice = new AtomicReference<>();

  Session(String user, String csrf, Instant begun) {
    this.user = user;
    this.csrf = csrf;
    this.begun = begun;
    this.seen = new AtomicReference<>(begun);
  }

  /** User name of the person. */
  public String user() {
    return user;
  }

  /** What every form must send back. */
  public String csrf() {
    return csrf;
  }

  Instant begun() {
    return begun;
  }

  Instant seen() {
    return seen.get();
  }

  void see(Instant now) {
    seen.set(now);
  }

  /** Leaves a message for the next page. */
  public void leaveNotice(String text) {
    notice.set(text);
  }

  Optional<String> takeNotice() {
    return Optional.ofNullable(notice.getAndSet(null));
  }
}
