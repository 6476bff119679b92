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
    model.put("decisions", decisions(meeting.text("minutes")));
    model.put("shared", shared(meeting, registers, scope));
    return model;
  }

  /** What was decided, one each, without the words that count. */
  private static List<String> decisions(String minutes) {
    return minutes.isBlank()
        ? List.of()
        : TextFunctions.points(minutes).stream()
            .map(p -> p.replaceFirst("^[一二三四五六七八九十]{1,2}是", ""))
            .toList();
  }

  /** Findings shared for the year of the meeting; nothing is told of a classified unit. */
  private static List<Map<String, Object>> shared(
      RegisterRow meeting, RegisterSnapshot registers, Scope scope) {
    return registers.by(CoordinationRegisters.AUDIT_FINDINGS, "year", meeting.text("year")).stream()
        .filter(f -> !PublicScope.isClassified(f, registers))
        .filter(f -> scope == Scope.INTERNAL || PublicScope.includes(f, registers))
        .map(Rows::map)
        .toList();
  }
}
