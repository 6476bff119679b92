package org.hengping.templates.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.templates.binding.SubjectKind;

/**
 * Reads {@code templates.csv}: one line an outline, {@code
 * id,name,kind,subject,variant,title,from,until,file}; the outlines of a template stand together.
 * Without {@code from} an outline is only taken on request, without {@code until} it still holds.
 */
final class TemplateList {
  private static final int COLUMNS = 9;

  private TemplateList() {}

  static List<ReportTemplate> read() {
    Map<String, List<String[]>> byId = new LinkedHashMap<>();
    TemplateSource.text("templates.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(line -> byId.computeIfAbsent(checked(line)[0], id -> new ArrayList<>()).add(line));
    return byId.values().stream().map(TemplateList::template).toList();
  }

  private static String[] checked(String[] line) {
    if (line.length != COLUMNS) {
      throw new IllegalStateException("templates.csv: not " + COLUMNS + " columns: " + line[0]);
    }
    return line;
  }

  private static ReportTemplate template(List<String[]> lines) {
    String[] first = lines.get(0);
    return new ReportTemplate(
        first[0],
        first[1],
        DocumentKind.valueOf(first[2]),
        SubjectKind.valueOf(first[3]),
        lines.stream().map(TemplateList::outline).toList());
  }

  private static Outline outline(String[] line) {
    boolean asked = line[6].isEmpty();
    int until = line[7].isEmpty() ? 9999 : Integer.parseInt(line[7]);
    return new Outline(
        line[4], line[5], asked ? 1 : Integer.parseInt(line[6]), asked ? 0 : until, line[8]);
  }
}
