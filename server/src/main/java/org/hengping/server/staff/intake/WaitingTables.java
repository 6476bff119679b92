package org.hengping.server.staff.intake;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.people.Person;

/** Tables that somebody looks at before they are taken, in memory. Thread-safe. */
final class WaitingTables {
  private static final int MOST = 12;

  private record Waiting(String user, FileContent file) {}

  private final Map<String, Waiting> byMark = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();

  /** Keeps a file; the one that waits longest makes room when there are too many. */
  synchronized String keep(FileContent file, Person person) {
    if (byMark.size() >= MOST) {
      byMark.remove(byMark.keySet().iterator().next());
    }
    byte[] mark = new byte[16];
    random.nextBytes(mark);
    String text = HexFormat.of().formatHex(mark);
    byMark.put(text, new Waiting(person.user(), file));
    return text;
  }

  /** The file of this mark when it is this person's. */
  synchronized Optional<FileContent> find(String mark, Person person) {
    return Optional.ofNullable(byMark.get(mark))
        .filter(w -> w.user().equals(person.user()))
        .map(Waiting::file);
  }

  synchronized void drop(String mark) {
    byMark.remove(mark);
  }
}
