package org.hengping.server.staff.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.people.Person;
import org.hengping.server.staff.web.Messages;

/** Who has a section of a report open. In memory, forgotten after a while. Thread-safe. */
public final class Presence {
  private static final Duration FORGET = Duration.ofMinutes(15);

  private record Place(DocumentId document, String user) {}

  private record Editing(String name, String section, Instant since, Instant seen) {}

  private final Map<Place, Editing> open = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public Presence(InstantSource clock) {
    this.clock = clock;
  }

  /** Notes that a person works on a section. */
  void edits(DocumentId document, Person person, String section) {
    var now = clock.instant();
    open.values().removeIf(e -> e.seen().plus(FORGET).isBefore(now));
    open.merge(
        new Place(document, person.user()),
        new Editing(person.name(), section, now, now),
        (old, fresh) ->
            old.section().equals(section)
                ? new Editing(old.name(), section, old.since(), now)
                : fresh);
  }

  /** Notes that a person has closed the editor. */
  void leaves(DocumentId document, Person person) {
    open.remove(new Place(document, person.user()));
  }

  /** What others have open, in words. */
  List<String> others(DocumentId document, Person person) {
    var now = clock.instant();
    return open.entrySet().stream()
        .filter(e -> e.getKey().document().equals(document))
        .filter(e -> !e.getKey().user().equals(person.user()))
        .map(Map.Entry::getValue)
        .filter(e -> !e.seen().plus(FORGET).isBefore(now))
        .map(e -> words(e, now))
        .sorted()
        .toList();
  }

  private static String words(Editing editing, Instant now) {
    long minutes = Duration.between(editing.since(), now).toMinutes();
    return minutes < 1
        ? Messages.text("presence.now", editing.name(), editing.section())
        : Messages.text(
            "presence.since", editing.name(), Long.toString(minutes), editing.section());
  }
}
