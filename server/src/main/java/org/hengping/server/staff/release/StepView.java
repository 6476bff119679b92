package org.hengping.server.staff.release;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import org.hengping.server.staff.report.PanelView;
import org.hengping.server.staff.report.ReportHead;
import org.hengping.server.staff.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks before a step is taken.
 *
 * @param step submit, approve, publish or withdraw
 * @param label of the button
 * @param problems what stands against it, from the last try
 * @param checks open issues of the text, where they matter
 * @param hidden what is taken out, by rule
 * @param kept what the reviewer left in, with reasons
 * @param approvals who has decided what, when
 * @param address where the public will find it, empty where that does not apply
 * @param body the public version, null where it is not shown
 */
public record StepView(
    Frame frame,
    ReportHead head,
    String step,
    String label,
    List<String> problems,
    List<PanelView.IssueLine> checks,
    List<Hidden> hidden,
    List<Hidden> kept,
    List<String> approvals,
    String address,
    String reason,
    @Nullable TemplateHTMLOutputModel body) {

  /** What was decided about the items of a rule. */
  public record Hidden(String rule, String basis, int count, String reason) {}
}
