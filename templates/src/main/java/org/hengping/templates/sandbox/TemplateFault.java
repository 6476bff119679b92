package org.hengping.templates.sandbox;

/**
 * What is wrong with a template.
 *
 * @param file name of the template
 * @param line 1-based, 0 where not known
 * @param column 1-based, 0 where not known
 * @param excerpt the line in question
 */
public record TemplateFault(
    String file, int line, int column, String excerpt, String message, String remedy) {

  /** All of it in one sentence for people. */
  public String forPeople() {
    String place = line > 0 ? "第" + line + "行第" + column + "列" : "";
    String shown = excerpt.isBlank() ? "" : "（" + excerpt.strip() + "）";
    return "模板 " + file + " " + place + shown + "：" + message + "。" + remedy;
  }
}
