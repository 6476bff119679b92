package org.hengping.server.staff.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The signed-in browsers, in memory: a restart signs everybody out. Thread-safe. */
public final class Sessions {
  private static final Duration IDLE = Duration.ofMinutes(60);
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Map<String, Session> byToken = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** Opens a session and gives its token, which only the browser's cookie holds. */
  public String open(String user) {
    var now = clock.instant();
    byToken.values().removeIf(s -> isOver(s, now));
    String token = token();
    byToken.put(token, new Session(user, token(), now));
    return token;
  }

  /** The live session with this token; using it keeps it alive. */
  public Optional<Session> find(String token) {
    var session = byToken.get(token);
    var now = clock.instant();
    if (session == null || isOver(session, now)) {
      byToken.remove(token);
      return Optional.empty();
    }
    session.see(now);
    return Optional.of(session);
  }

  InstantSource clock() {
    return clock;
  }

  public void close(String token) {
    byToken.remove(token);
  }

  /** 256 random bits as text. */
  String token() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static boolean isOver(Session session, Instant now) {
    return session.seen().plus(IDLE).isBefore(now) || session.begun().plus(LONGEST).isBefore(now);
  }
}
