package org.hengping.templates.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The part of FreeMarker's expressions that {@link AllowedSyntax} lets pass. */
final class ExpressionSyntax {
  private static final Set<String> BUILT_INS =
      Set.of(
          "size",
          "has_content",
          "first",
          "last",
          "index",
          "counter",
          "has_next",
          "is_first",
          "is_last",
          "then",
          "trim",
          "length",
          "contains",
          "starts_with",
          "ends_with",
          "keys");
  private static final int DEPTH = 20;
  private static final int LENGTH = 1_000;

  private final SourceCursor cursor;
  private final KnownNames names;
  private final Deque<Character> open = new ArrayDeque<>();

  /** One wrong character often makes the next ones wrong too. */
  private boolean told;

  ExpressionSyntax(SourceCursor cursor, KnownNames names) {
    this.cursor = cursor;
    this.names = names;
  }

  /**
   * Reads up to the closing sign outside all brackets, steps over it and returns what stood before
   * it.
   */
  String read(String closing) throws SourceCursor.Stopped {
    int start = cursor.at();
    open.clear();
    told = false;
    while (!cursor.ended()) {
      if (open.isEmpty() && cursor.sees(closing)) {
        int end = cursor.at();
        cursor.skip(closing.length());
        return cursor.between(start, end);
      }
      if (cursor.at() - start > LENGTH) {
        throw cursor.stop(cursor.at(), "表达式超过" + LENGTH + "字", "请拆开写");
      }
      step(start);
    }
    throw cursor.stop(start, "没有找到结束的 " + closing, "请补上");
  }

  private void step(int start) throws SourceCursor.Stopped {
    char c = cursor.current();
    switch (c) {
      case '(', '[', '{' -> {
        open.push(c == '(' ? ')' : c == '[' ? ']' : '}');
        if (open.size() > DEPTH) {
          throw cursor.stop(cursor.at(), "括号超过" + DEPTH + "层", "请减少括号");
        }
        cursor.skip(1);
      }
      case ')', ']', '}' -> {
        char expected = open.isEmpty() ? 0 : open.pop();
        if (expected != c) {
          throw cursor.stop(cursor.at(), "括号不成对", "请核对括号");
        }
        cursor.skip(1);
      }
      case '"', '\'' -> string(c);
      case '?' -> builtIn();
      case '.' -> dot(start);
      case '/' -> {
        if (!open.isEmpty() || !cursor.sees("/>")) {
          refuse("模板里不能计算", "数字请用 figure(名称, 参数)");
        }
        cursor.skip(1);
      }
      case '!', '=', '&', '|', ',', ':', ' ', '\t', '\n', '\r' -> cursor.skip(1);
      default -> {
        if (SourceCursor.isNamePart(c)) {
          path();
        } else {
          refuse("此处不能出现“" + c + "”", "模板里只能取值、判断和循环；比较大小请写 gt、lt");
          cursor.skip(1);
        }
      }
    }
  }

  private void refuse(String message, String remedy) throws SourceCursor.Stopped {
    if (!told) {
      told = true;
      cursor.refuse(cursor.at(), message, remedy);
    }
  }

  /** A name with its members, e.g. {@code evaluation.unit}. */
  private void path() {
    int place = cursor.at();
    boolean member = cursor.before() == '.';
    List<String> path = new ArrayList<>();
    path.add(cursor.name());
    while (cursor.sees(".") && !cursor.sees("..")) {
      int dot = cursor.at();
      cursor.skip(1);
      String next = cursor.name();
      if (next.isEmpty()) {
        cursor.to(dot);
        break;
      }
      path.add(next);
    }
    boolean parameter = open.isEmpty() && cursor.sees("=") && !cursor.sees("==");
    boolean optional = cursor.sees("!") || cursor.sees("??") || cursor.sees("?has_content");
    boolean string = cursor.sees("\"") || cursor.sees("'");
    if (!member && !parameter && !string) {
      names.use(place, path, optional);
    }
  }

  private void string(char quote) throws SourceCursor.Stopped {
    int start = cursor.at();
    if (cursor.before() == 'r') {
      refuse("不能使用原样字符串", "请去掉引号前的 r");
    }
    cursor.skip(1);
    while (!cursor.ended() && cursor.current() != quote) {
      if (cursor.sees("${") || cursor.sees("#{") || cursor.current() == '\\') {
        refuse("字符串里不能再取值或转义", "请把取值写在字符串外面");
      }
      if (cursor.at() - start > LENGTH) {
        throw cursor.stop(start, "字符串超过" + LENGTH + "字", "请把文字写在表达式外面");
      }
      cursor.skip(cursor.current() == '\\' ? 2 : 1);
    }
    if (cursor.ended()) {
      throw cursor.stop(start, "字符串没有结束", "请补上引号");
    }
    cursor.skip(1);
  }

  private void builtIn() throws SourceCursor.Stopped {
    int start = cursor.at();
    if (cursor.sees("??")) {
      cursor.skip(2);
      return;
    }
    cursor.skip(1);
    String name = cursor.name();
    if (!BUILT_INS.contains(name)) {
      cursor.refuse(
          start, "不能使用 ?" + name, "可用的有：" + String.join("、", BUILT_INS.stream().sorted().toList()));
    }
  }

  private void dot(int start) throws SourceCursor.Stopped {
    char before = cursor.at() > start ? cursor.before() : ' ';
    boolean member = SourceCursor.isNamePart(before) || before == ')' || before == ']';
    if (!member || cursor.sees("...") || cursor.sees("..*")) {
      refuse("此处不能出现“.”", "“.”只能用在“对象.项目”或“1..9”里");
    }
    cursor.skip(cursor.sees("..") ? 2 : 1);
  }
}
