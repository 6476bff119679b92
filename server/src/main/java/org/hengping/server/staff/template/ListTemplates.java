package org.hengping.server.staff.template;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.Registers;
import org.hengping.corpus.register.TemplateRegisters;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;
import org.hengping.templates.draft.Outline;
import org.hengping.templates.draft.ReportTemplate;
import org.hengping.templates.draft.ReportTemplates;

/** Lists the templates of the program and of the bureau. */
public final class ListTemplates {
  private final Registers registers;

  public ListTemplates(Registers registers) {
    this.registers = registers;
  }

  /** Answers {@code GET /templates}. */
  public void show(Visit visit) {
    Permissions.check(visit.person(), Action.DRAFT);
    var snapshot = registers.snapshot();
    visit.show(
        "templates.ftlh",
        new TemplateListView(
            visit.frame(Messages.text("templates.title"), "drafts"),
            ReportTemplates.ALL.stream().map(t -> template(t, snapshot)).toList(),
            Permissions.may(visit.person(), Action.LOAD)));
  }

  private static TemplateListView.Template template(
      ReportTemplate template, RegisterSnapshot snapshot) {
    var outlines = new ArrayList<TemplateListView.Outline>();
    for (Outline one : template.outlines()) {
      int until = one.isChosenByYear() ? one.until() : 0;
      outlines.add(
          new TemplateListView.Outline(
              one.variant(), one.title(), false, "", "", years(one.from(), until)));
    }
    rows(template, snapshot).forEach(row -> outlines.add(own(row)));
    return new TemplateListView.Template(template.id(), template.name(), outlines);
  }

  static List<RegisterRow> rows(ReportTemplate template, RegisterSnapshot snapshot) {
    return snapshot.by(TemplateRegisters.TEMPLATES, "template", template.id());
  }

  private static TemplateListView.Outline own(RegisterRow row) {
    String status = row.text("status");
    boolean active = status.equals("ACTIVE");
    int from = row.has("fromYear") ? row.whole("fromYear") : 1;
    int until = row.has("untilYear") ? row.whole("untilYear") : 9999;
    return new TemplateListView.Outline(
        row.text("variant"),
        row.text("title"),
        true,
        TemplateRegisters.TEMPLATES.field("status").title(status),
        active ? "ok" : status.equals("DRAFT") ? "fair" : "",
        years(from, active ? until : 0));
  }

  /** For people; nothing when it is taken only on request. */
  private static String years(int from, int until) {
    if (until < from) {
      return Messages.text("template.asked");
    }
    if (from > 1 && until < 9999) {
      return Messages.text("template.between", Integer.toString(from), Integer.toString(until));
    }
    if (from > 1) {
      return Messages.text("template.from", Integer.toString(from));
    }
    return until < 9999
        ? Messages.text("template.until", Integer.toString(until))
        : Messages.text("template.always");
  }
}
