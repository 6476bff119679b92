package org.hengping.server.staff.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.Registers;

/** The evaluations that a document may be about, the likely one chosen. */
final class EvaluationChoices {
  private final Registers registers;

  EvaluationChoices(Registers registers) {
    this.registers = registers;
  }

  List<ProposalsView.Choice> of(Document document, String chosen, Person person) {
    var snapshot = registers.snapshot();
    var evaluations =
        snapshot.rows(BureauRegisters.EVALUATIONS).stream()
            .filter(e -> !isHidden(e, snapshot, person))
            .sorted(
                Comparator.comparing((RegisterRow e) -> e.whole("year"))
                    .reversed()
                    .thenComparing(RegisterRow::key))
            .toList();
    String likely = chosen.isEmpty() ? likely(document, evaluations, snapshot) : chosen;
    var choices = new ArrayList<ProposalsView.Choice>();
    choices.add(new ProposalsView.Choice("", "请选择", likely.isEmpty()));
    evaluations.forEach(
        e ->
            choices.add(
                new ProposalsView.Choice(
                    e.key(), e.key() + " " + e.text("object"), e.key().equals(likely))));
    return choices;
  }

  private static String likely(
      Document document, List<RegisterRow> evaluations, RegisterSnapshot snapshot) {
    String best = "";
    int most = 1;
    for (RegisterRow e : evaluations) {
      String unit =
          snapshot.find(BureauRegisters.UNITS, e.text("unit")).map(u -> u.text("name")).orElse("");
      boolean sameYear = document.year() == e.whole("year");
      int points =
          (document.title().contains(e.text("object")) ? 3 : 0)
              + (unit.equals(document.unit()) && sameYear ? 2 : 0)
              + (sameYear ? 1 : 0);
      if (points > most) {
        most = points;
        best = e.key();
      }
    }
    return best;
  }

  private static boolean isHidden(RegisterRow e, RegisterSnapshot snapshot, Person person) {
    boolean restricted =
        e.has("withheldGround")
            || snapshot
                .find(BureauRegisters.UNITS, e.text("unit"))
                .map(u -> u.flag("classified"))
                .orElse(false);
    return restricted && !Permissions.may(person, Action.READ_RESTRICTED);
  }
}
