package org.hengping.corpus.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Versions of indicators: ids and versions are given on load where a file has none, and a version
 * that was once recommended stays as it is for ever; only its status goes on.
 */
final class VersionedRows implements RegisterRule {
  /** How a version is named, e.g. {@code ZB-000017.v2}. */
  private static final Pattern VERSION = Pattern.compile("(.+)\\.v([1-9]\\d{0,8})");

  private static final Pattern GIVEN_ID = Pattern.compile("ZB-(\\d{6,9})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");

  /** Fields that say where a version stands, not what it says. */
  private static final Set<String> STANDING =
      Set.of("id", "version", "status", "copiedFrom", "supersededBy");

  @Override
  public Set<String> given() {
    return Set.of("id", "version", "status");
  }

  @Override
  public Optional<Complaint> complaint(RegisterRow row) {
    for (String field : List.of("copiedFrom", "supersededBy")) {
      if (row.has(field) && !VERSION.matcher(row.text(field)).matches()) {
        return Optional.of(
            new Complaint(field, "“" + row.text(field) + "”不是指标版本，应写作 ZB-000017.v2"));
      }
    }
    if (row.text("status").equals("SUPERSEDED") != row.has("supersededBy")) {
      return Optional.of(new Complaint("supersededBy", "状态为 SUPERSEDED（已替代）时须写明“替代版本”，其他状态不写"));
    }
    return ScoredRows.complaint(row, "rule");
  }

  @Override
  public Optional<String> refusal(RegisterRow stored, Optional<RegisterRow> row) {
    String before = stored.text("status");
    if (before.equals("DRAFT")) {
      return Optional.empty();
    }
    String name = stored.text("id") + ".v" + stored.text("version");
    if (row.isEmpty()) {
      return Optional.of(name + " 已推荐使用，不能删除；不再使用的请改为 DEPRECATED（停用）");
    }
    var changed = changed(stored, row.get());
    if (!changed.isEmpty()) {
      return Optional.of(name + " 已推荐使用，内容不能再改（" + String.join("、", changed) + "）；请登记一个新版本来替代它");
    }
    String after = row.get().text("status");
    boolean back =
        after.equals("DRAFT") || before.equals("SUPERSEDED") && !stored.equals(row.get());
    return back
        ? Optional.of(name + " 的状态不能从 " + before + " 改回 " + after + "；请登记新版本")
        : Optional.empty();
  }

  /** Headings of the fields that differ, without those that say where a version stands. */
  private static List<String> changed(RegisterRow stored, RegisterRow row) {
    return stored.register().fields().stream()
        .filter(f -> !f.key().equals("status") && !f.key().equals("supersededBy"))
        .filter(f -> !stored.text(f.key()).equals(row.text(f.key())))
        .map(Field::heading)
        .toList();
  }

  @Override
  public List<RegisterRow> complete(List<RegisterRow> rows, Collection<RegisterRow> stored) {
    if (rows.stream().allMatch(r -> r.has("id") && r.has("version") && r.has("status"))) {
      return rows;
    }
    return new Completion(stored, rows).all(rows);
  }

  /** What a version says, without where it stands. */
  private static Map<String, String> content(RegisterRow row) {
    return row.register().fields().stream()
        .filter(f -> !STANDING.contains(f.key()))
        .collect(Collectors.toMap(Field::key, f -> row.text(f.key())));
  }

  private static List<String> path(RegisterRow row) {
    return List.of(
        row.text("framework"),
        row.text("level1"),
        row.text("level2"),
        row.text("level3"),
        row.text("industry"));
  }

  /** One load of rows that lack something, over what is stored. */
  private static final class Completion {
    private final Map<String, List<RegisterRow>> versions;
    private final Map<List<String>, List<String>> idsByPath = new HashMap<>();
    private final Map<List<String>, Integer> seen = new HashMap<>();
    private long last;

    Completion(Collection<RegisterRow> stored, List<RegisterRow> rows) {
      versions =
          stored.stream()
              .collect(
                  Collectors.groupingBy(
                      r -> r.text("id"), TreeMap::new, Collectors.toCollection(ArrayList::new)));
      versions.forEach(
          (id, list) ->
              idsByPath
                  .computeIfAbsent(path(list.get(list.size() - 1)), p -> new ArrayList<>())
                  .add(id));
      versions.keySet().forEach(this::count);
      rows.stream().filter(r -> r.has("id")).forEach(r -> count(r.text("id")));
    }

    private void count(String id) {
      var given = GIVEN_ID.matcher(id);
      if (given.matches()) {
        last = Math.max(last, Long.parseLong(given.group(1)));
      }
    }

    List<RegisterRow> all(List<RegisterRow> rows) {
      return rows.stream().map(this::one).toList();
    }

    private RegisterRow one(RegisterRow row) {
      var weighed = weighed(row);
      return weighed.has("id")
          ? version(weighed, weighed.text("id"))
          : version(weighed, id(weighed));
    }

    /** The indicator at the same place of the same framework, or a new id. */
    private String id(RegisterRow row) {
      int occurrence = seen.merge(path(row), 1, Integer::sum);
      var known = idsByPath.getOrDefault(path(row), List.of());
      return occurrence <= known.size()
          ? known.get(occurrence - 1)
          : String.format(java.util.Locale.ROOT, "ZB-%06d", ++last);
    }

    private RegisterRow version(RegisterRow row, String id) {
      var known = versions.getOrDefault(id, List.of());
      if (!row.has("version")) {
        var same = known.stream().filter(k -> content(k).equals(content(row))).findFirst();
        if (same.isPresent()) {
          return same.get();
        }
      }
      long number =
          row.has("version")
              ? row.whole("version")
              : known.stream().mapToLong(k -> k.whole("version")).max().orElse(0) + 1;
      String status = known.isEmpty() ? "RECOMMENDED" : "DRAFT";
      var values = new LinkedHashMap<>(row.values());
      values.put("id", id);
      values.put("version", number);
      values.putIfAbsent("status", status);
      if (!known.isEmpty() && !row.has("version")) {
        values.putIfAbsent("copiedFrom", id + ".v" + known.get(known.size() - 1).text("version"));
      }
      return new RegisterRow(row.register(), values);
    }

    /** A reference weight that is a plain number is the weight. */
    private static RegisterRow weighed(RegisterRow row) {
      String text = row.text("defaultWeight").strip();
      if (row.has("weight") || !NUMBER.matcher(text).matches()) {
        return row;
      }
      var values = new LinkedHashMap<>(row.values());
      values.put("weight", new BigDecimal(text).setScale(2));
      return new RegisterRow(row.register(), values);
    }
  }
}
