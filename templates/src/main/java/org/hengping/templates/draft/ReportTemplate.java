package org.hengping.templates.draft;

import java.util.List;
import java.util.Optional;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.templates.binding.SubjectKind;

/**
 * A template for reports.
 *
 * @param id name on the command line
 * @param name Chinese name
 * @param kind kind of the documents that it makes
 * @param subject what it is bound to
 * @param outlines at least one, the one to fall back on first
 */
public record ReportTemplate(
    String id, String name, DocumentKind kind, SubjectKind subject, List<Outline> outlines) {
  public ReportTemplate {
    outlines = List.copyOf(outlines);
    if (outlines.isEmpty()) {
      throw new IllegalArgumentException("Template " + id + " has no outline");
    }
  }

  /** Names of the parameters that it needs. */
  public List<String> parameters() {
    return subject.parameters().stream().map(SubjectKind.Parameter::key).toList();
  }

  /** The outline of reports about this year, unless somebody asks for another. */
  public Outline outline(int year) {
    return outlines.stream().filter(o -> o.holdsIn(year)).findFirst().orElse(outlines.get(0));
  }

  /** The outline of this name. */
  public Optional<Outline> outline(String variant) {
    return outlines.stream().filter(o -> o.variant().equals(variant)).findFirst();
  }
}
