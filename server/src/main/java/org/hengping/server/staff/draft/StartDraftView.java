package org.hengping.server.staff.draft;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/**
 * Where a draft is started.
 *
 * @param template id of the chosen template
 * @param internal whether reports of this kind are internal, so that a public edition can be asked
 * @param problems why the last try gave no draft
 */
public record StartDraftView(
    Frame frame,
    List<Choice> years,
    List<Choice> templates,
    String template,
    String templateName,
    String year,
    boolean internal,
    List<String> problems,
    List<Subject> subjects) {

  /** A year or template that can be chosen. */
  public record Choice(String label, String address, boolean chosen) {}

  /**
   * Something to report on.
   *
   * @param document id of the report that is there already, empty for none
   * @param state its state in words
   * @param edition id of its public edition, empty for none
   */
  public record Subject(
      String id,
      String label,
      String detail,
      boolean restricted,
      String document,
      String state,
      String edition) {}
}
