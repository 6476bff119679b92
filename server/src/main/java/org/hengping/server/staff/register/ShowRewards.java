package org.hengping.server.staff.register;

import java.util.Comparator;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.CountyRewards;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;

/** Shows which counties earn the reward of a year by the rules, and what the others lack. */
public final class ShowRewards {
  private final VisibleRegisters visible;

  public ShowRewards(VisibleRegisters visible) {
    this.visible = visible;
  }

  /** Answers {@code GET /rewards}. */
  public void show(Visit visit) {
    var registers = visible.snapshot(visit.person());
    var years =
        registers.rows(BureauRegisters.COUNTY_ASSESSMENTS).stream()
            .map(a -> a.text("year"))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    int year =
        Visit.number(visit.query("year"))
            .orElse(years.stream().mapToInt(Integer::parseInt).findFirst().orElse(0));
    var rewards = CountyRewards.of(registers, year);
    visit.show(
        "rewards.ftlh",
        new RewardsView(
            visit.frame(Messages.text("rewards.title"), "registers"),
            Integer.toString(year),
            years,
            rewards.stream().map(ShowRewards::row).toList(),
            (int) rewards.stream().filter(CountyRewards.Reward::isEarned).count(),
            Cells.money(
                rewards.stream()
                    .map(CountyRewards.Reward::amount)
                    .reduce(Amount.ZERO, Amount::plus))));
  }

  private static RewardsView.Row row(CountyRewards.Reward reward) {
    var assessment = reward.assessment();
    return new RewardsView.Row(
        reward.name(),
        assessment.text("score"),
        assessment.text("grade"),
        assessment.text("provinceRank"),
        reward.isEarned(),
        Cells.money(reward.amount()),
        String.join("；", reward.shortfalls()));
  }
}
