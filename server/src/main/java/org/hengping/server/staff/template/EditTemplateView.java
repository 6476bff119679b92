package org.hengping.server.staff.template;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import org.hengping.server.staff.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * One template, to read or to edit.
 *
 * @param editable whether the person may save it; otherwise it is shown to be read and copied
 * @param version of the row that the text was written on, 0 for none
 * @param years for the preview; subjects are those of the chosen one
 * @param problems what is wrong, with its place
 * @param preview the report as it would be, null when none was asked for
 * @param theirs what somebody else has saved meanwhile, empty when nobody has
 */
public record EditTemplateView(
    Frame frame,
    String template,
    String name,
    String variant,
    boolean editable,
    boolean mayCopy,
    int version,
    String title,
    String fromYear,
    String untilYear,
    List<Choice> states,
    String body,
    String year,
    List<Choice> subjects,
    List<Problem> problems,
    @Nullable TemplateHTMLOutputModel preview,
    String conflict,
    String theirs,
    String history) {

  /** One of several. */
  public record Choice(String value, String label, boolean chosen) {}

  /**
   * Something wrong.
   *
   * @param line in the text, 1-based, 0 where the place is not known
   */
  public record Problem(int line, int column, String excerpt, String message) {}
}
