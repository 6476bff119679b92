package org.hengping.templates.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
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
  private static final int NESTING = 20;
  private static final int EXPRESSION = 1_000;

  private final String file;
  private final String source;
  private final Map<String, Object> model;
  private int at;
  private int nesting;

  private AllowedSyntax(String file, String source, Map<String, Object> model) {
    this.file = file;
    this.source = source;
    this.model = model;
  }

  /** The first thing that is not allowed. */
  static Optional<TemplateFault> check(
      String file, String source, int maximum, Map<String, Object> model) {
    if (source.length() > maximum) {
      return Optional.of(new TemplateFault(file, 0, 0, "", "模板超过" + maximum + "字", "请拆成几个模板"));
    }
    try {
      new AllowedSyntax(file, source, model).template();
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(e.fault);
    }
  }

  private void template() throws Refused {
    while (at < source.length()) {
      if (source.startsWith("<#--", at)) {
        comment();
      } else if (source.startsWith("</#", at)) {
        close();
      } else if (source.startsWith("<#", at)) {
        open();
      } else if (source.startsWith("<@", at)) {
        call();
      } else if (source.startsWith("</@", at)) {
        throw refuse("指令不能带正文", "请写成 <@名称 参数=值/>");
      } else if (source.startsWith("${", at)) {
        at += 2;
        expression("}");
      } else {
        at++;
      }
    }
  }

  private void comment() throws Refused {
    int end = source.indexOf("-->", at);
    if (end < 0 || source.substring(at, end).contains("--]")) {
      throw refuse("注释没有正常结束", "请以 --> 结束注释");
    }
    at = end + 3;
  }

  private void close() throws Refused {
    int start = at;
    at += 3;
    String name = name();
    if (!CLOSING.contains(name) || at >= source.length() || source.charAt(at) != '>') {
      at = start;
      throw refuse("不能使用 </#" + name + ">", allowed());
    }
    nesting -= name.equals("sep") ? 0 : 1;
    at++;
  }

  private void open() throws Refused {
    int start = at;
    at += 2;
    String name = name();
    if (!OPENING.contains(name)) {
      at = start;
      throw refuse("不能使用 <#" + name + ">", allowed());
    }
    if ((name.equals("if") || name.equals("list") || name.equals("items")) && ++nesting > NESTING) {
      throw refuse("指令嵌套超过" + NESTING + "层", "请减少嵌套");
    }
    String body = expression(">");
    if (name.equals("assign") && body.indexOf('=') < 0) {
      at = start;
      throw refuse("<#assign> 只能写成 <#assign 名称 = 值>", "请补上等号和值");
    }
  }

  private static String allowed() {
    return "可用的指令：if、elseif、else、list、items、sep、assign";
  }

  private void call() throws Refused {
    int start = at;
    at += 2;
    String name = name();
    if (!(model.get(name) instanceof TemplateDirective)) {
      at = start;
      throw refuse("没有名为“" + name + "”的指令", "请核对名称");
    }
    String body = expression(">");
    if (!body.endsWith("/")) {
      at = start;
      throw refuse("指令不能带正文", "请写成 <@" + name + " 参数=值/>");
    }
  }

  private String name() {
    int start = at;
    while (at < source.length() && isNamePart(source.charAt(at))) {
      at++;
    }
    return source.substring(start, at);
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** Reads up to the closing sign at depth 0, steps over it and returns what stood before it. */
  private String expression(String closing) throws Refused {
    int start = at;
    Deque<Character> open = new ArrayDeque<>();
    while (at < source.length()) {
      char c = source.charAt(at);
      if (open.isEmpty() && source.startsWith(closing, at)) {
        at += closing.length();
        return source.substring(start, at - closing.length());
      }
      if (at - start > EXPRESSION) {
        throw refuse("表达式超过" + EXPRESSION + "字", "请拆开写");
      }
      step(c, open, start);
    }
    at = start;
    throw refuse("没有找到结束的 " + closing, "请补上");
  }

  private void step(char c, Deque<Character> open, int start) throws Refused {
    switch (c) {
      case '(', '[', '{' -> {
        open.push(c == '(' ? ')' : c == '[' ? ']' : '}');
        if (open.size() > DEPTH) {
          throw refuse("括号超过" + DEPTH + "层", "请减少括号");
        }
        at++;
      }
      case ')', ']', '}' -> {
        char expected = open.isEmpty() ? 0 : open.pop();
        if (expected != c) {
          throw refuse("括号不成对", "请核对括号");
        }
        at++;
      }
      case '"', '\'' -> string(c);
      case '?' -> builtIn();
      case '.' -> dot(start);
      case '/' -> {
        if (!open.isEmpty() || !source.startsWith("/>", at)) {
          throw refuse("模板里不能计算", "数字请用 figure(名称, 参数)");
        }
        at++;
      }
      case '!', '=', '&', '|', ',', ':', ' ', '\t', '\n', '\r' -> at++;
      default -> {
        if (!isNamePart(c)) {
          throw refuse("此处不能出现“" + c + "”", "模板里只能取值、判断和循环；比较大小请写 gt、lt");
        }
        at++;
      }
    }
  }

  private void string(char quote) throws Refused {
    int start = at;
    if (at > 0 && source.charAt(at - 1) == 'r') {
      throw refuse("不能使用原样字符串", "请去掉引号前的 r");
    }
    at++;
    while (at < source.length() && source.charAt(at) != quote) {
      if (source.startsWith("${", at) || source.startsWith("#{", at) || source.charAt(at) == '\\') {
        throw refuse("字符串里不能再取值或转义", "请把取值写在字符串外面");
      }
      at++;
    }
    if (at >= source.length()) {
      at = start;
      throw refuse("字符串没有结束", "请补上引号");
    }
    at++;
  }

  private void builtIn() throws Refused {
    if (source.startsWith("??", at)) {
      at += 2;
      return;
    }
    int start = at;
    at++;
    String name = name();
    if (!BUILT_INS.contains(name)) {
      at = start;
      throw refuse(
          "不能使用 ?" + name, "可用的有：" + String.join("、", BUILT_INS.stream().sorted().toList()));
    }
  }

  private void dot(int start) throws Refused {
    boolean range = source.startsWith("..", at);
    char before = at > start ? source.charAt(at - 1) : ' ';
    boolean member = isNamePart(before) || before == ')' || before == ']';
    if (!member || source.startsWith("...", at) || source.startsWith("..*", at)) {
      throw refuse("此处不能出现“.”", "“.”只能用在“对象.项目”或“1..9”里");
    }
    at += range ? 2 : 1;
  }

  private Refused refuse(String message, String remedy) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < Math.min(at, source.length()); i++) {
      column = source.charAt(i) == '\n' ? 1 : column + 1;
      line += source.charAt(i) == '\n' ? 1 : 0;
    }
    return new Refused(new SourceLines(file, source).fault(line, column, message, remedy));
  }

  /** Something that is not allowed. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient TemplateFault fault;

    Refused(TemplateFault fault) {
      super(fault.forPeople());
      this.fault = fault;
    }
  }
}
