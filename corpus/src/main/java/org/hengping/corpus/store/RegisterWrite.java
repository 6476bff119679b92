package org.hengping.corpus.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengping.corpus.outbox.Outbox;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.RefusedRow;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterRule;
import org.hengping.corpus.register.Registers;
import org.hengping.corpus.register.RowChange;
import org.hengping.corpus.register.RowVersion;
import org.hengping.corpus.register.StaleRow;
import org.jspecify.annotations.Nullable;

/** Changes of registers in one transaction. Use once. */
final class RegisterWrite {
  private final Writes.Write write;
  private int added;
  private int changed;
  private int unchanged;
  private int removed;

  RegisterWrite(Writes.Write write) {
    this.write = write;
  }

  Registers.Loaded apply(List<RowChange> changes) {
    var written = new ArrayList<Written>();
    for (List<RowChange> some : byRegister(completed(changes))) {
      written.add(apply(some.get(0).register(), some));
    }
    var references = new RowReferences(write.handle());
    for (Written some : written) {
      references.check(some.register(), some.put());
      some.removed().forEach(key -> references.checkRemoved(some.register(), key));
    }
    return new Registers.Loaded(added, changed, unchanged, removed);
  }

  /** The changes with what their registers' rules give. */
  private List<RowChange> completed(List<RowChange> changes) {
    var all = new ArrayList<>(changes);
    for (Register register : changes.stream().map(RowChange::register).distinct().toList()) {
      if (!register.rule().equals(RegisterRule.NONE)) {
        complete(register, all);
      }
    }
    return all;
  }

  private void complete(Register register, List<RowChange> all) {
    var places = new ArrayList<Integer>();
    var rows = new ArrayList<RegisterRow>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof RowChange.Put put && put.register().equals(register)) {
        places.add(i);
        rows.add(put.row());
      }
    }
    var stored = new RegisterRows(write.handle(), register).all();
    var given = register.rule().complete(rows, stored);
    for (int i = 0; i < places.size(); i++) {
      var put = (RowChange.Put) all.get(places.get(i));
      all.set(places.get(i), new RowChange.Put(given.get(i), put.based(), put.source()));
    }
  }

  /** What was written of one register. */
  private record Written(Register register, List<RegisterRow> put, Set<String> removed) {}

  /** The changes by register; of a row that is changed twice, the second comes after the first. */
  private static List<List<RowChange>> byRegister(List<RowChange> changes) {
    var groups = new ArrayList<List<RowChange>>();
    var open = new LinkedHashMap<Register, List<RowChange>>();
    var keys = new LinkedHashMap<Register, Set<String>>();
    for (RowChange change : changes) {
      Register register = change.register();
      if (!keys.computeIfAbsent(register, r -> new LinkedHashSet<>()).add(change.key())) {
        open.remove(register);
        keys.put(register, new LinkedHashSet<>(Set.of(change.key())));
      }
      open.computeIfAbsent(
              register,
              r -> {
                groups.add(new ArrayList<>());
                return groups.get(groups.size() - 1);
              })
          .add(change);
    }
    return groups;
  }

  private Written apply(Register register, List<RowChange> changes) {
    var keys = changes.stream().map(RowChange::key).toList();
    var rows = new RegisterRows(write.handle(), register);
    var before = rows.find(keys);
    var history = new RowHistory(write.handle(), register);
    var newest = history.newest(keys);
    var versions = new LinkedHashMap<String, RowVersion>();
    var put = new ArrayList<RegisterRow>();
    var gone = new LinkedHashSet<String>();
    for (RowChange change : changes) {
      var current = newest.getOrDefault(change.key(), RowVersion.NONE);
      @Nullable RegisterRow old = before.get(change.key());
      if (change instanceof RowChange.Put same && isThere(same, old, current)) {
        unchanged++;
        continue;
      }
      if (change.isStale(current)) {
        throw new StaleRow(change, current);
      }
      refuse(change, old);
      if (change instanceof RowChange.Put wanted) {
        put.add(wanted.row());
      } else if (old == null) {
        throw new StaleRow(change, RowVersion.NONE);
      } else {
        gone.add(change.key());
      }
      versions.put(change.key(), next(change, old, current));
    }
    rows.put(put);
    gone.forEach(rows::remove);
    history.append(versions);
    versions.forEach(
        (key, version) ->
            record(register, key, version, before.get(key), history.hash(key, version)));
    return new Written(register, put, gone);
  }

  private static void refuse(RowChange change, @Nullable RegisterRow old) {
    var rule = change.register().rule();
    var row =
        change instanceof RowChange.Put put
            ? Optional.of(put.row())
            : Optional.<RegisterRow>empty();
    var reason =
        row.flatMap(rule::complaint)
            .map(RegisterRule.Complaint::message)
            .or(() -> Optional.ofNullable(old).flatMap(o -> rule.refusal(o, row)));
    if (reason.isPresent()) {
      throw new RefusedRow(change.register(), change.key(), reason.get());
    }
  }

  /** Whether a put would change nothing. */
  private static boolean isThere(RowChange.Put put, @Nullable RegisterRow old, RowVersion current) {
    return put.row().equals(old)
        && (put.source() instanceof Citation.FileRow
            || put.source().equals(Citation.ENTERED)
            || put.source().equals(current.source()));
  }

  private RowVersion next(RowChange change, @Nullable RegisterRow old, RowVersion current) {
    String user = write.actor().user();
    int number = current.number() + 1;
    if (change instanceof RowChange.Put put) {
      var kind = old == null ? RowVersion.Kind.ADDED : RowVersion.Kind.CHANGED;
      return new RowVersion(number, kind, put.row().texts(), put.source(), "", user, write.at());
    }
    String reason = ((RowChange.Remove) change).reason();
    return new RowVersion(
        number,
        RowVersion.Kind.REMOVED,
        current.values(),
        current.source(),
        reason,
        user,
        write.at());
  }

  private void record(
      Register register,
      String key,
      RowVersion version,
      @Nullable RegisterRow old,
      String content) {
    String subject = register.name() + "/" + key;
    switch (version.kind()) {
      case ADDED -> {
        added++;
        write.audit("register.add", subject, listed(version.values()), content);
      }
      case CHANGED -> {
        changed++;
        write.audit(
            "register.change",
            subject,
            difference(old == null ? Map.of() : old.texts(), version),
            content);
      }
      case REMOVED -> {
        removed++;
        write.audit(
            "register.remove",
            subject,
            "理由：" + version.reason() + "; " + listed(version.values()),
            content);
      }
    }
    write.changed(Outbox.REGISTER + register.name(), key);
  }

  private static String listed(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + ": " + e.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String difference(Map<String, String> before, RowVersion version) {
    var keys = new LinkedHashSet<>(version.values().keySet());
    keys.addAll(before.keySet());
    String differences =
        keys.stream()
            .filter(k -> !before.getOrDefault(k, "").equals(version.values().getOrDefault(k, "")))
            .map(
                k ->
                    k
                        + ": "
                        + before.getOrDefault(k, "")
                        + " → "
                        + version.values().getOrDefault(k, ""))
            .collect(Collectors.joining("; "));
    return differences.isEmpty() ? "source: " + version.source().text() : differences;
  }
}
