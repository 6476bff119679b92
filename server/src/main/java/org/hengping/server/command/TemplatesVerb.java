package org.hengping.server.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hengping.templates.draft.Outline;
import org.hengping.templates.draft.ReportTemplates;
import picocli.CommandLine.Command;

/** {@code templates}. */
@Command(name = "templates", description = "列出报告模板")
final class TemplatesVerb extends Verb {
  TemplatesVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() {
    var list = new ArrayList<Map<String, Object>>();
    for (var template : ReportTemplates.ALL) {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("id", template.id());
      fields.put("name", template.name());
      fields.put("kind", template.kind().name());
      fields.put("parameters", template.parameters());
      fields.put("variants", template.outlines().stream().map(TemplatesVerb::variant).toList());
      list.add(fields);
      say(
          String.format(
              "%-30s %s（参数：%s）",
              template.id(), template.name(), String.join("、", template.parameters())));
      template.outlines().stream()
          .skip(template.outlines().size() > 1 ? 0 : 1)
          .forEach(o -> say(String.format("  --variant %-20s %s", o.variant(), o.title())));
    }
    if (json()) {
      printJson(list);
    }
    return DONE;
  }

  private static Map<String, Object> variant(Outline outline) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("variant", outline.variant());
    fields.put("name", outline.title());
    fields.put("chosenByYear", outline.isChosenByYear());
    return fields;
  }
}
