package org.hengping.corpus.ingest.worker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hengping.corpus.ingest.format.TextFinder;

/** The text finders of a worker by the names of their classes. */
final class Finders {
  private static final Map<String, TextFinder> FINDERS = new ConcurrentHashMap<>();

  private Finders() {}

  /** The finder of a class, one that finds nothing for an empty name. */
  static TextFinder named(String className) {
    return className.isEmpty()
        ? manuscript -> List.of()
        : FINDERS.computeIfAbsent(className, Finders::make);
  }

  private static TextFinder make(String className) {
    try {
      var type = Class.forName(className).asSubclass(TextFinder.class);
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Not a text finder: " + className, e);
    }
  }
}
