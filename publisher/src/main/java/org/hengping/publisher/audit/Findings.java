package org.hengping.publisher.audit;

import java.util.ArrayList;
import java.util.List;

/** Collects what the audit of one file finds. */
final class Findings {
  private final String file;
  private final Forbidden forbidden;
  private final List<Leak> leaks = new ArrayList<>();

  Findings(String file, Forbidden forbidden) {
    this.file = file;
    this.forbidden = forbidden;
  }

  void add(String channel, String what) {
    leaks.add(new Leak(file, channel, what));
  }

  void require(boolean holds, String channel, String otherwise) {
    if (!holds) {
      add(channel, otherwise);
    }
  }

  /** Searches a text for what was taken out. */
  void search(String channel, String text) {
    int hits = forbidden.in(text);
    require(hits == 0, channel, "含有 " + hits + " 处应隐去的内容");
  }

  /** Searches bytes for what was taken out. */
  void search(String channel, byte[] bytes) {
    int hits = forbidden.in(bytes);
    require(hits == 0, channel, "字节中含有 " + hits + " 处应隐去的内容");
  }

  /** The actual text must be exactly the expected one; only the expected one is quoted. */
  void same(String channel, String expected, String actual) {
    if (!expected.equals(actual)) {
      int at = 0;
      while (at < expected.length()
          && at < actual.length()
          && expected.charAt(at) == actual.charAt(at)) {
        at++;
      }
      String before = expected.substring(Math.max(0, at - 12), at);
      add(
          channel,
          "文字与公开稿不一致（公开稿 "
              + expected.length()
              + " 字，文件 "
              + actual.length()
              + " 字，自“"
              + before
              + "”之后）");
    }
  }

  List<Leak> leaks() {
    return leaks;
  }
}
