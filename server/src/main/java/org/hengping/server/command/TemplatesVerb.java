package org.hengping.server.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
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
      list.add(fields);
      say(
          String.format(
              "%-30s %s（参数：%s）",
              template.id(), template.name(), String.join("、", template.parameters())));
    }
    if (json()) {
      printJson(list);
    }
    return DONE;
  }
}
