package org.hengping.templates.sandbox;

import java.util.ArrayList;
import java.util.List;

/** A place in a template's source, and what was found wrong so far. One use, one thread. */
final class SourceCursor {
  private static final int MOST_FAULTS = 100;

  private final String file;
  private final String source;
  private final List<TemplateFault> faults = new ArrayList<>();
  private int at;

  /** Line and column of {@code counted}, so that a long source is counted once. */
  private int counted;

  private int line = 1;
  private int column = 1;

  SourceCursor(String file, String source) {
    this.file = file;
    this.source = source;
  }

  int at() {
    return at;
  }

  void to(int place) {
    at = place;
  }

  void skip(int characters) {
    at += characters;
  }

  boolean ended() {
    return at >= source.length();
  }

  char current() {
    return source.charAt(at);
  }

  /** The character before, a space at the start. */
  char before() {
    return at == 0 ? ' ' : source.charAt(at - 1);
  }

  boolean sees(String text) {
    return source.startsWith(text, at);
  }

  /** Where the text stands next, negative when it does not. */
  int find(String text) {
    return source.indexOf(text, at);
  }

  String between(int start, int end) {
    return source.substring(start, end);
  }

  /** Reads a name of ASCII letters, digits and underscores, which may be empty. */
  String name() {
    int start = at;
    while (!ended() && isNamePart(current())) {
      at++;
    }
    return source.substring(start, at);
  }

  static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /**
   * Notes something that is not allowed; reading may go on behind it.
   *
   * @throws Stopped when there are too many
   */
  void refuse(int place, String message, String remedy) throws Stopped {
    faults.add(fault(place, message, remedy));
    if (faults.size() > MOST_FAULTS) {
      throw stop(place, "错误超过" + MOST_FAULTS + "处，已停止检查", "请先修改前面的错误");
    }
  }

  /** What to throw where reading cannot go on. */
  Stopped stop(int place, String message, String remedy) {
    return new Stopped(fault(place, message, remedy));
  }

  /** What was refused, in order of finding. */
  List<TemplateFault> faults() {
    return List.copyOf(faults);
  }

  private TemplateFault fault(int place, String message, String remedy) {
    count(Math.min(place, source.length()));
    return new SourceLines(file, source).fault(line, column, message, remedy);
  }

  private void count(int place) {
    if (place < counted) {
      counted = 0;
      line = 1;
      column = 1;
    }
    for (; counted < place; counted++) {
      boolean newLine = source.charAt(counted) == '\n';
      column = newLine ? 1 : column + 1;
      line += newLine ? 1 : 0;
    }
  }

  /** The source cannot be read on from here. */
  static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient TemplateFault fault;

    private Stopped(TemplateFault fault) {
      super(fault.forPeople());
      this.fault = fault;
    }

    TemplateFault fault() {
      return fault;
    }
  }
}
