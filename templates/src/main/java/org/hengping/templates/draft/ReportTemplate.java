package org.hengping.templates.draft;

import java.util.List;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.templates.binding.SubjectKind;

/**
 * A report template.
 *
 * @param id e.g. {@code annual-work-report}
 * @param name Chinese name
 * @param kind kind of the documents that it makes
 * @param subject what it is bound to
 */
public record ReportTemplate(String id, String name, DocumentKind kind, SubjectKind subject) {

  /** Names of the parameters that it needs. */
  public List<String> parameters() {
    return List.of(subject.parameter());
  }
}
