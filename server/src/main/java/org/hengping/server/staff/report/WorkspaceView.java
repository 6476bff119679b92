package org.hengping.server.staff.report;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import org.hengping.server.staff.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The workspace of one report.
 *
 * @param editor the section that is open for editing, null when none is
 * @param mayEdit whether sections can be opened now
 * @param whyNot why not, in words, empty when they can
 * @param others who else has a section open, in words
 */
public record WorkspaceView(
    Frame frame,
    ReportHead head,
    List<Entry> outline,
    List<Part> parts,
    @Nullable Editor editor,
    boolean mayEdit,
    String whyNot,
    List<String> others,
    PanelView panel) {

  /**
   * A line of the outline.
   *
   * @param state in words, empty for a heading that only groups
   */
  public record Entry(
      int section, int level, String heading, String state, String tone, boolean open) {}

  /**
   * A section as the page shows it.
   *
   * @param open whether the editor stands in its place
   */
  public record Part(int section, String heading, TemplateHTMLOutputModel body, boolean open) {}

  /**
   * The section that is being edited.
   *
   * @param preview the text as it will look, null unless asked for
   */
  public record Editor(
      int section,
      String heading,
      int based,
      int from,
      int to,
      String text,
      int rows,
      @Nullable TemplateHTMLOutputModel preview) {}
}
