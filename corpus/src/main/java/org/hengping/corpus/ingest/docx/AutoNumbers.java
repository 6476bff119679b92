package org.hengping.corpus.ingest.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.ingest.format.XmlElement;

/**
 * Counts the automatic numbers of paragraphs, which a reader sees though the text does not hold
 * them.
 */
final class AutoNumbers {
  private static final int LEVELS = 9;

  /** What stands before a paragraph: a bullet, or a number with its punctuation. */
  record Mark(boolean bullet, String text) {}

  private record Level(String format, String text, int start, boolean space) {}

  private record Instance(String list, Map<Integer, Integer> starts) {}

  private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  static AutoNumbers of(Optional<XmlElement> part) {
    var numbers = new AutoNumbers();
    part.ifPresent(root -> root.children().forEach(numbers::add));
    return numbers;
  }

  private void add(XmlElement element) {
    if (element.is("w:abstractNum")) {
      var levels = new HashMap<Integer, Level>();
      for (XmlElement level : element.children()) {
        if (level.is("w:lvl")) {
          levels.put(Xml.number(level.attribute("w:ilvl")), level(level));
        }
      }
      lists.put(element.attribute("w:abstractNumId"), levels);
    } else if (element.is("w:num")) {
      instances.put(element.attribute("w:numId"), instance(element));
    }
  }

  private static Level level(XmlElement level) {
    return new Level(
        level.child("w:numFmt").map(Xml::value).orElse("decimal"),
        level.child("w:lvlText").map(Xml::value).orElse(""),
        level.child("w:start").map(Xml::number).orElse(1),
        level.child("w:suff").map(s -> !Xml.value(s).equals("nothing")).orElse(true));
  }

  private static Instance instance(XmlElement num) {
    var starts = new HashMap<Integer, Integer>();
    for (XmlElement override : num.children()) {
      if (override.is("w:lvlOverride")) {
        override
            .child("w:startOverride")
            .ifPresent(s -> starts.put(Xml.number(override.attribute("w:ilvl")), Xml.number(s)));
      }
    }
    return new Instance(num.child("w:abstractNumId").map(Xml::value).orElse(""), starts);
  }

  /** Counts one paragraph of a list and gives what stands before it. */
  Optional<Mark> next(String instanceId, int at) {
    var instance = instances.get(instanceId);
    if (instance == null || at < 0 || at >= LEVELS) {
      return Optional.empty();
    }
    var levels = lists.getOrDefault(instance.list(), Map.of());
    var level = levels.get(at);
    if (level == null || level.format().equals("none")) {
      return Optional.empty();
    }
    if (level.format().equals("bullet")) {
      return Optional.of(new Mark(true, level.text()));
    }
    int[] counts = counts(instanceId, instance);
    counts[at] =
        counts[at] == 0 ? instance.starts().getOrDefault(at, level.start()) : counts[at] + 1;
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    return Optional.of(new Mark(false, print(level, levels, counts)));
  }

  private int[] counts(String instanceId, Instance instance) {
    String key = instance.starts().isEmpty() ? "list " + instance.list() : "own " + instanceId;
    return counters.computeIfAbsent(key, k -> new int[LEVELS]);
  }

  private static String print(Level level, Map<Integer, Level> levels, int[] counts) {
    var out = new StringBuilder();
    String pattern = level.text();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '%' && i + 1 < pattern.length() && Character.isDigit(pattern.charAt(i + 1))) {
        int at = pattern.charAt(++i) - '1';
        var of = levels.get(at);
        if (of != null) {
          out.append(Counting.print(of.format(), Math.max(counts[at], 1)));
        }
      } else {
        out.append(c);
      }
    }
    boolean wide = out.length() > 0 && out.charAt(out.length() - 1) > 0x2E80;
    return level.space() && !wide && out.length() > 0 ? out + " " : out.toString();
  }
}
