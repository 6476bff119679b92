package org.hengping.corpus.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.Passage;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.Proposal;
import org.hengping.corpus.ingest.format.ProposedValue;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.Registers;

/**
 * The units of the register under all their names: recognises them in texts, and tells documents
 * about a classified unit (涉密单位), which only few people may see. As of one moment; immutable.
 */
final class BureauUnits {
  private static final int HEAD = 12;
  private static final int LONGEST_LINE = 200;

  private record Name(String text, String unit, boolean classified) {}

  private final Map<String, List<Name>> byStart = new HashMap<>();
  private final List<Name> classified = new ArrayList<>();

  private BureauUnits() {}

  static BureauUnits of(Registers registers) {
    var units = new BureauUnits();
    for (RegisterRow row : registers.rows(BureauRegisters.UNITS)) {
      units.add(row.text("name"), row);
      for (String alias : row.text("aliases").split("[;；,，、\\s]+")) {
        units.add(alias, row);
      }
    }
    units.byStart.values().forEach(l -> l.sort((a, b) -> b.text().length() - a.text().length()));
    return units;
  }

  private void add(String text, RegisterRow row) {
    if (text.length() < 2) {
      return;
    }
    var name = new Name(text, row.text("name"), row.flag("classified"));
    byStart.computeIfAbsent(text.substring(0, 2), k -> new ArrayList<>()).add(name);
    if (name.classified()) {
      classified.add(name);
    }
  }

  /** Whether a document about a unit or with a title concerns a classified unit. */
  boolean concern(String unit, String title) {
    return classified.stream()
        .anyMatch(n -> unit.equals(n.text()) || unit.equals(n.unit()) || title.contains(n.text()));
  }

  /** The proposal with the unit as the register calls it, when the text names one that is there. */
  Proposal recognise(Proposal proposal, String title, List<Passage> passages) {
    var named = proposal.of(Aspect.UNIT);
    if (proposal.kind() == DocumentKind.REGULATION || proposal.kind() == DocumentKind.POLICY) {
      return proposal;
    }
    var same = named.flatMap(u -> find(u.value(), 0)).filter(n -> n.at() == 0);
    if (same.isPresent()) {
      var value = named.orElseThrow();
      return proposal.with(
          new ProposedValue(
              Aspect.UNIT, same.get().unit(), value.place(), Math.max(95, value.sure())));
    }
    if (named.isPresent() && named.get().sure() > 90) {
      return proposal;
    }
    return inTitle(title, passages)
        .or(() -> named.isPresent() ? Optional.empty() : inHead(passages))
        .map(proposal::with)
        .orElse(proposal);
  }

  private Optional<ProposedValue> inTitle(String title, List<Passage> passages) {
    return find(title, 0)
        .map(found -> new ProposedValue(Aspect.UNIT, found.unit(), place(found, passages), 93));
  }

  private static Optional<Anchor> place(Found found, List<Passage> passages) {
    return passages.stream()
        .limit(HEAD)
        .filter(p -> p.text().contains(found.name()))
        .findFirst()
        .map(p -> place(p, p.text().indexOf(found.name()), found.name().length()));
  }

  private static Anchor place(Passage passage, int start, int length) {
    var at = passage.anchor();
    return new Anchor(at.page(), at.block(), at.row(), start, start + length);
  }

  private Optional<ProposedValue> inHead(List<Passage> passages) {
    for (Passage passage : passages.subList(0, Math.min(HEAD, passages.size()))) {
      if (passage.text().length() <= LONGEST_LINE) {
        var found = find(passage.text(), 3);
        if (found.isPresent()) {
          var anchor = place(passage, found.get().at(), found.get().name().length());
          return Optional.of(
              new ProposedValue(Aspect.UNIT, found.get().unit(), Optional.of(anchor), 65));
        }
      }
    }
    return Optional.empty();
  }

  private record Found(String unit, String name, int at) {}

  /** The first name in a text, the longest where several start at one place. */
  private Optional<Found> find(String text, int shortest) {
    for (int i = 0; i + 2 <= text.length(); i++) {
      for (Name name : byStart.getOrDefault(text.substring(i, i + 2), List.of())) {
        if (name.text().length() >= shortest && text.startsWith(name.text(), i)) {
          return Optional.of(new Found(name.unit(), name.text(), i));
        }
      }
    }
    return Optional.empty();
  }
}
