package org.hengping.templates.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a template of the program. A line {@code <#-- part: NAME -->} stands for what outlines
 * share, the file {@code parts/NAME.ftl}; parts hold no parts.
 */
final class TemplateSource {
  private static final Pattern PART = Pattern.compile("(?m)^<#-- part: ([a-z-]+) -->$");

  private TemplateSource() {}

  static String read(String file) {
    return PART.matcher(text(file))
        .replaceAll(
            part -> Matcher.quoteReplacement(text("parts/" + part.group(1) + ".ftl").strip()));
  }

  /** A file beside this class, whole. */
  static String text(String file) {
    try (var in = TemplateSource.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Template " + file + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Template " + file + " cannot be read", e);
    }
  }
}
