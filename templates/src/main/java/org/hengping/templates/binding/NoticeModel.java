package org.hengping.templates.binding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;

/** One rectification notice with its evaluation and what became of it. */
final class NoticeModel {
  private NoticeModel() {}

  static Map<String, Object> of(String id, RegisterSnapshot registers, Scope scope) {
    RegisterRow notice = registers.find(BureauRegisters.NOTICES, id).orElseThrow();
    var model = EvaluationModel.of(notice.text("evaluation"), registers, scope);
    model.put("notice", Rows.map(notice));
    var items = items(notice, registers);
    model.put("items", items);
    model.put("sections", items.stream().map(i -> i.get("responsible")).distinct().toList());
    model.put("openItems", items.stream().filter(i -> !"CLOSED".equals(i.get("state"))).toList());
    model.put("longTerm", items.stream().filter(i -> "LONG_TERM".equals(i.get("state"))).toList());
    model.put("hasEvidence", !registers.by(WorkRegisters.EVIDENCE, "notice", id).isEmpty());
    model.put("reports", reports(notice, registers));
    return model;
  }

  private static List<Map<String, Object>> items(RegisterRow notice, RegisterSnapshot registers) {
    return registers.by(BureauRegisters.ITEMS, "notice", notice.key()).stream()
        .map(item -> item(item, registers))
        .toList();
  }

  private static Map<String, Object> item(RegisterRow item, RegisterSnapshot registers) {
    var finding = registers.find(BureauRegisters.FINDINGS, item.text("finding")).orElseThrow();
    var map = Rows.map(item);
    map.put("stateName", Rows.name(item.text("state")));
    map.put("category", finding.text("category"));
    map.put("text", finding.text("text"));
    map.put(
        "materials",
        registers.by(WorkRegisters.EVIDENCE, "finding", finding.key()).stream()
            .map(e -> e.text("name"))
            .toList());
    return map;
  }

  private static Map<String, Object> report(RegisterRow report) {
    var map = Rows.map(report);
    map.put("conclusionName", Rows.name(report.text("conclusion")));
    return map;
  }

  private static List<Map<String, Object>> reports(RegisterRow notice, RegisterSnapshot registers) {
    return registers.by(WorkRegisters.RECTIFICATION_REPORTS, "notice", notice.key()).stream()
        .sorted(Comparator.comparing(r -> r.whole("sequence")))
        .map(NoticeModel::report)
        .toList();
  }
}
