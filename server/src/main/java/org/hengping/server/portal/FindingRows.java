package org.hengping.server.portal;

import java.util.ArrayList;
import org.hengping.server.portal.page.Pair;
import org.hengping.server.portal.page.ReportView;

/** A finding with what became of it (UX 19). */
final class FindingRows {
  private FindingRows() {}

  static ReportView.FindingView view(PublishedReport.Finding f) {
    var facts = new ArrayList<Pair>();
    facts.add(Pair.of("问题类别", f.category()));
    if (!f.amount().isEmpty()) {
      facts.add(Pair.of("涉及金额", f.amount()));
    }
    if (!f.responsible().isEmpty()) {
      facts.add(Pair.of("责任单位", f.responsible()));
    }
    if (!f.measure().isEmpty()) {
      facts.add(Pair.of("整改情况", f.measure()));
    }
    facts.add(Pair.of("整改状态", state(f)));
    return new ReportView.FindingView(
        f.number(),
        f.text(),
        f.detail(),
        f.state().title(),
        f.state().tone(),
        facts,
        f.recommendations(),
        f.feedback().stream()
            .map(b -> Pair.of(b.opinion(), (b.adopted() ? "财政部门：已采纳。" : "财政部门：未采纳。") + b.reason()))
            .toList());
  }

  private static String state(PublishedReport.Finding f) {
    String source =
        f.checked() ? "财政核实" : f.state() == RectificationState.NOT_STARTED ? "" : "单位自报";
    var note = new ArrayList<String>();
    if (!f.stateDate().isEmpty()) {
      note.add(f.stateDate());
    }
    if (!source.isEmpty()) {
      note.add(source);
    }
    return f.state().title() + (note.isEmpty() ? "" : "（" + String.join("，", note) + "）");
  }
}
