package org.hengping.server.staff.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.indicator.Discrimination;
import org.hengping.corpus.indicator.IndicatorLibrary;
import org.hengping.corpus.indicator.IndicatorUse;
import org.hengping.corpus.indicator.IndicatorVersion;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.store.CorpusStore;
import org.jspecify.annotations.Nullable;

/** The library as the registers say now, remembered until something is written. Thread-safe. */
public final class CurrentLibrary {
  private final CorpusStore store;
  private @Nullable State state;

  public CurrentLibrary(CorpusStore store) {
    this.store = store;
  }

  /** An indicator in the list. */
  record Entry(IndicatorVersion version, Discrimination discrimination) {}

  private record State(
      long written, IndicatorLibrary library, Map<String, Entry> open, Map<String, Entry> all) {}

  /** The indicators as a person may see them, in order of ids. */
  List<Entry> entries(Person person) {
    var now = state();
    return new ArrayList<>(
        Permissions.may(person, Action.READ_RESTRICTED) ? now.all().values() : now.open().values());
  }

  /** The versions and lineage; its uses are given by {@link #uses}. */
  IndicatorLibrary library() {
    return state().library();
  }

  /** Where an indicator was scored, as far as a person may know. */
  List<IndicatorUse> uses(String indicator, Person person) {
    var library = state().library();
    return Permissions.may(person, Action.READ_RESTRICTED)
        ? library.uses(indicator)
        : library.openUses(indicator);
  }

  private synchronized State state() {
    long written = store.outbox().last();
    if (state == null || state.written() != written) {
      var library = IndicatorLibrary.of(store.registers().snapshot());
      state =
          new State(
              written,
              library,
              entries(library, library::openUses),
              entries(library, library::uses));
    }
    return state;
  }

  private static Map<String, Entry> entries(
      IndicatorLibrary library, Function<String, List<IndicatorUse>> uses) {
    return library.current().stream()
        .collect(
            Collectors.toMap(
                v -> v.id().indicator(),
                v -> new Entry(v, IndicatorLibrary.discrimination(uses.apply(v.id().indicator()))),
                (a, b) -> a,
                java.util.LinkedHashMap::new));
  }
}
