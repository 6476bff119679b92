package org.hengping.templates.sandbox;

import java.util.List;

/** A function that templates may call. */
@FunctionalInterface
public interface TemplateFunction {

  /**
   * Calls it.
   *
   * @param arguments strings, {@code BigDecimal}, booleans, lists and maps of these
   * @return one of these or {@link TemplateMarkup}
   * @throws IllegalArgumentException when the arguments do not do; the message is for people
   */
  Object call(List<Object> arguments);
}
