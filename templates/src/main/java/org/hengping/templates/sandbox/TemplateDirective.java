package org.hengping.templates.sandbox;

import java.util.Map;

/** A directive without body that templates may use, e.g. {@code <@scoreTable evaluation=id/>}. */
@FunctionalInterface
public interface TemplateDirective {

  /**
   * Draws it.
   *
   * @throws IllegalArgumentException when the parameters do not do; the message is for people
   */
  TemplateMarkup draw(Map<String, Object> parameters);
}
