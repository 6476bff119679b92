package org.hengping.templates.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a template's source and lets pass only the part of FreeMarker that reports need: {@code
 * if}, {@code list} and {@code assign} of plain values, calls of our own functions and directives,
 * and a few built-ins. There is no arithmetic and no joining of strings in it, so that nothing can
 * grow without writing output. Whatever is not understood here is refused, also where FreeMarker
 * would take it.
 */
final class AllowedSyntax {
  private static final Set<String> OPENING =
      Set.of("if", "elseif", "else", "list", "items", "sep", "assign", "t", "lt", "rt", "nt");
  private static final Set<String> CLOSING = Set.of("if", "list", "items", "sep");
  private static final Set<String> NESTING = Set.of("if", "list", "items");
  private static final String ALLOWED = "可用的指令：if、elseif、else、list、items、sep、assign";
  private static final int DEPTH = 20;

  private final SourceCursor cursor;
  private final Map<String, Object> model;
  private final KnownNames names;
  private final ExpressionSyntax expressions;
  private final Set<String> refused = new HashSet<>();
  private int nesting;

  private AllowedSyntax(SourceCursor cursor, Map<String, Object> model) {
    this.cursor = cursor;
    this.model = model;
    this.names = new KnownNames(model);
    this.expressions = new ExpressionSyntax(cursor, names);
  }

  /**
   * What is not allowed and which names are not known, in order of their places.
   *
   * @throws SourceCursor.Stopped when the source cannot be read to its end
   */
  static List<TemplateFault> check(String file, String source, Map<String, Object> model)
      throws SourceCursor.Stopped {
    var cursor = new SourceCursor(file, source);
    var syntax = new AllowedSyntax(cursor, model);
    syntax.template();
    for (var unknown : syntax.names.unknown()) {
      cursor.refuse(unknown.place(), "没有“" + unknown.name() + "”这一项", unknown.remedy());
    }
    var faults = new ArrayList<>(cursor.faults());
    faults.sort(
        Comparator.comparingInt(TemplateFault::line).thenComparingInt(TemplateFault::column));
    return faults;
  }

  private void template() throws SourceCursor.Stopped {
    while (!cursor.ended()) {
      if (cursor.sees("<#--")) {
        comment();
      } else if (cursor.sees("</#")) {
        close();
      } else if (cursor.sees("<#")) {
        open();
      } else if (cursor.sees("<@")) {
        call();
      } else if (cursor.sees("</@")) {
        cursor.refuse(cursor.at(), "指令不能带正文", "请写成 <@名称 参数=值/>");
        cursor.skip(3);
      } else if (cursor.sees("${")) {
        cursor.skip(2);
        expressions.read("}");
      } else {
        cursor.skip(1);
      }
    }
  }

  private void comment() throws SourceCursor.Stopped {
    int end = cursor.find("-->");
    if (end < 0 || cursor.between(cursor.at(), end).contains("--]")) {
      throw cursor.stop(cursor.at(), "注释没有正常结束", "请以 --> 结束注释");
    }
    cursor.to(end + 3);
  }

  private void close() throws SourceCursor.Stopped {
    int start = cursor.at();
    cursor.skip(3);
    String name = cursor.name();
    if (!CLOSING.contains(name) || cursor.ended() || cursor.current() != '>') {
      if (!refused.contains(name)) {
        cursor.refuse(start, "不能使用 </#" + name + ">", ALLOWED);
      }
      return;
    }
    if (NESTING.contains(name)) {
      nesting--;
      names.leave(name);
    }
    cursor.skip(1);
  }

  private void open() throws SourceCursor.Stopped {
    int start = cursor.at();
    cursor.skip(2);
    String name = cursor.name();
    if (!OPENING.contains(name)) {
      refused.add(name);
      cursor.refuse(start, "不能使用 <#" + name + ">", ALLOWED);
      return;
    }
    if (NESTING.contains(name) && ++nesting > DEPTH) {
      throw cursor.stop(cursor.at(), "指令嵌套超过" + DEPTH + "层", "请减少嵌套");
    }
    if (name.equals("assign")) {
      assign(start);
    } else if (name.equals("list") || name.equals("items")) {
      String body = expressions.read(">");
      names.enter(name, body);
    } else {
      expressions.read(">");
    }
  }

  private void assign(int start) throws SourceCursor.Stopped {
    while (!cursor.ended() && Character.isWhitespace(cursor.current())) {
      cursor.skip(1);
    }
    names.assign(cursor.name());
    String body = expressions.read(">");
    if (!body.stripLeading().startsWith("=")) {
      cursor.refuse(start, "<#assign> 只能写成 <#assign 名称 = 值>", "请补上等号和值");
    }
  }

  private void call() throws SourceCursor.Stopped {
    int start = cursor.at();
    cursor.skip(2);
    String name = cursor.name();
    if (!(model.get(name) instanceof TemplateDirective)) {
      cursor.refuse(start, "没有名为“" + name + "”的指令", "请核对名称");
      return;
    }
    if (!expressions.read(">").endsWith("/")) {
      cursor.refuse(start, "指令不能带正文", "请写成 <@" + name + " 参数=值/>");
    }
  }
}
