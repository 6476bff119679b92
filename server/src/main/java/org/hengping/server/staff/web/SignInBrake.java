package org.hengping.server.staff.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down guessing: after some failures a name or an address has to wait, twice as long each
 * time. Thread-safe.
 */
final class SignInBrake {
  private static final int FREE_FOR_NAME = 5;
  private static final int FREE_FOR_ADDRESS = 30;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGET = Duration.ofHours(1);

  private record Failures(int count, Instant last) {}

  private final Map<String, Failures> failures = new ConcurrentHashMap<>();
  private final InstantSource clock;

  SignInBrake(InstantSource clock) {
    this.clock = clock;
  }

  /** How long to wait before the next try, zero for none. */
  Duration wait(String user, String address) {
    var forName = wait(name(user, address), FREE_FOR_NAME);
    var forAddress = wait(address, FREE_FOR_ADDRESS);
    return forName.compareTo(forAddress) > 0 ? forName : forAddress;
  }

  void failed(String user, String address) {
    var now = clock.instant();
    failures.values().removeIf(f -> f.last().plus(FORGET).isBefore(now));
    count(name(user, address), now);
    count(address, now);
  }

  void passed(String user, String address) {
    failures.remove(name(user, address));
  }

  private Duration wait(String key, int free) {
    var failed = failures.get(key);
    if (failed == null || failed.count() < free) {
      return Duration.ZERO;
    }
    var pause = Duration.ofSeconds(2L << Math.min(failed.count() - free, 10));
    var until = failed.last().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    var left = Duration.between(clock.instant(), until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private void count(String key, Instant now) {
    failures.merge(key, new Failures(1, now), (old, one) -> new Failures(old.count() + 1, now));
  }

  private static String name(String user, String address) {
    return user + "\n" + address;
  }
}
