package org.hengping.templates.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.CoordinationRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/** One meeting of finance and audit with the findings that the audit office shared. */
final class JointMeetingModel {
  private JointMeetingModel() {}

  static Map<String, Object> of(String id, RegisterSnapshot registers, Scope scope) {
    RegisterRow meeting = registers.find(CoordinationRegisters.JOINT_MEETINGS, id).orElseThrow();
    var model = new LinkedHashMap<String, Object>();
    model.put("meeting", Rows.map(meeting));
    model.put("year", meeting.text("year"));
    model.put("topics", Rows.list(meeting.text("topics")));
    model.put("participants", Rows.list(meeting.text("participants")));
    model.put("shared", shared(meeting, registers, scope));
    return model;
  }

  /** Findings shared for the year of the meeting; nothing is told of a classified unit. */
  private static List<Map<String, Object>> shared(
      RegisterRow meeting, RegisterSnapshot registers, Scope scope) {
    return registers.by(CoordinationRegisters.AUDIT_FINDINGS, "year", meeting.text("year")).stream()
        .filter(f -> !View.isClassified(registers, f))
        .filter(f -> scope == Scope.INTERNAL || PublicScope.includes(f, registers))
        .map(Rows::map)
        .toList();
  }
}
