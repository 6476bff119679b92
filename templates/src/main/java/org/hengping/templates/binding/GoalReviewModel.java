package org.hengping.templates.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;

/** The review of a special fund's performance goals. */
final class GoalReviewModel {
  private GoalReviewModel() {}

  static Map<String, Object> of(String id, RegisterSnapshot registers, Scope scope) {
    RegisterRow review = registers.find(WorkRegisters.GOAL_REVIEWS, id).orElseThrow();
    RegisterRow fund =
        registers.find(WorkRegisters.SPECIAL_FUNDS, review.text("fund")).orElseThrow();
    var model = new LinkedHashMap<String, Object>();
    model.put("review", Rows.map(review));
    model.put("resultName", Rows.name(review.text("result")));
    model.put("year", review.text("year"));
    model.put("fund", Rows.map(fund));
    model.put(
        "unit", Rows.map(registers.find(BureauRegisters.UNITS, fund.text("unit")).orElseThrow()));
    return model;
  }
}
