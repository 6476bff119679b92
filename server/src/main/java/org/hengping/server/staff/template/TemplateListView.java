package org.hengping.server.staff.template;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/** The list of templates. */
public record TemplateListView(Frame frame, List<Template> templates, boolean mayEdit) {

  /** A kind of report. */
  public record Template(String id, String name, List<Outline> outlines) {}

  /**
   * A way to lay it out.
   *
   * @param state words and tone of its state, empty words for one of the program
   * @param years for which years it is taken without being asked for
   */
  public record Outline(
      String variant, String title, boolean own, String state, String tone, String years) {}
}
