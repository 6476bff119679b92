package org.hengping.corpus.ingest.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the automatic numbers of paragraphs, which a reader sees though the text does not hold
 * them. Lists are made known first; then paragraphs are counted in reading order. Not thread-safe.
 */
public final class AutoNumbers {
  private static final int LEVELS = 9;

  /** What stands before a paragraph: a bullet, or a number with its punctuation. */
  public record Mark(boolean bullet, String text) {}

  /**
   * One level of a list.
   *
   * @param format as WordprocessingML names it, e.g. {@code chineseCounting}
   * @param text pattern in which {@code %1} is the number of the first level
   * @param space whether something separates the number from the text
   */
  public record Level(String format, String text, int start, boolean space) {}

  /**
   * One use of a list.
   *
   * @param starts numbers that levels start with here, whatever the list says
   */
  public record Instance(String list, Map<Integer, Integer> starts) {}

  private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  /** Makes a list known; levels by number, the outermost is 0. */
  public void list(String id, Map<Integer, Level> levels) {
    lists.put(id, Map.copyOf(levels));
  }

  /** Makes known what paragraphs refer to. */
  public void instance(String id, Instance instance) {
    instances.put(id, instance);
  }

  /** Counts one paragraph of a list and gives what stands before it. */
  public Optional<Mark> next(String instanceId, int at) {
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
