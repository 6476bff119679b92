package org.hengping.templates.sandbox;

import java.util.List;

/** The lines of a template, to show where something is wrong. */
final class SourceLines {
  private static final int EXCERPT = 80;

  private final String file;
  private final List<String> lines;

  SourceLines(String file, String source) {
    this.file = file;
    this.lines = List.of(source.split("\\R", -1));
  }

  TemplateFault fault(int line, int column, String message, String remedy) {
    String text = line > 0 && line <= lines.size() ? lines.get(line - 1) : "";
    int from = Math.max(0, Math.min(column - 1 - EXCERPT / 2, text.length()));
    String excerpt = text.substring(from, Math.min(text.length(), from + EXCERPT));
    return new TemplateFault(file, line, column, excerpt, message, remedy);
  }
}
