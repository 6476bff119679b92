package org.hengping.templates.binding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hengping.corpus.markdown.MarkdownText;
import org.hengping.templates.sandbox.TemplateFunction;
import org.hengping.templates.sandbox.TemplateMarkup;

/** Functions on texts that templates may call. */
final class TextFunctions {
  private static final int MOST = 20_000;
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern POINT = Pattern.compile("(?<=[。；])\\s*(?=[一二三四五六七八九十]{1,2}[、是])");
  private static final Pattern MARK = Pattern.compile("^[一二三四五六七八九十]{1,2}、");

  private TextFunctions() {}

  static Map<String, TemplateFunction> all() {
    var functions = new LinkedHashMap<String, TemplateFunction>();
    functions.put("gap", a -> gap(text(a, 0)));
    functions.put("clause", a -> clause(text(a, 0)));
    functions.put("sentence", a -> sentence(text(a, 0)));
    functions.put("points", a -> points(text(a, 0)));
    functions.put("chinese", a -> chinese(number(a, 0)));
    functions.put("join", a -> join(list(a, 0), a.size() > 1 ? text(a, 1) : "、"));
    functions.put("firstOf", a -> list(a, 0).stream().limit(number(a, 1)).toList());
    return functions;
  }

  /** A place where a person must write. */
  private static TemplateMarkup gap(String what) {
    return new TemplateMarkup("【待补充：" + MarkdownText.escape(what) + "】");
  }

  /** The text without the mark that ends a sentence. */
  static String clause(String text) {
    return text.strip().replaceAll("[。；，,;.]+$", "");
  }

  /** The text with a full stop. */
  static String sentence(String text) {
    String stripped = text.strip();
    return stripped.matches("(?s).*[。！？”）]$") && !stripped.matches("(?s).*[^。！？][”）]$")
        ? stripped
        : clause(stripped) + "。";
  }

  /** The points of a text that counts 一、二、 or 一是、二是, one each; 一、 is taken off. */
  static List<String> points(String text) {
    var points = new ArrayList<String>();
    for (String part : POINT.split(text.strip())) {
      points.add(sentence(MARK.matcher(part.strip()).replaceFirst("")));
    }
    return points;
  }

  /** A number from 1 to 99 as in 第十二. */
  static String chinese(int number) {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("序号应在1到99之间：" + number);
    }
    String tens = number < 10 ? "" : (number < 20 ? "" : digit(number / 10)) + "十";
    return tens + (number % 10 == 0 ? "" : digit(number % 10));
  }

  private static String digit(int digit) {
    return DIGITS.substring(digit, digit + 1);
  }

  private static String join(List<?> parts, String separator) {
    String joined = parts.stream().map(String::valueOf).collect(Collectors.joining(separator));
    if (joined.length() > MOST) {
      throw new IllegalArgumentException("连接后的文字超过" + MOST + "字");
    }
    return joined;
  }

  private static String text(List<Object> arguments, int place) {
    if (place < arguments.size() && arguments.get(place) instanceof String s) {
      return s;
    }
    throw new IllegalArgumentException("第" + (place + 1) + "个参数应为文字");
  }

  private static int number(List<Object> arguments, int place) {
    if (place < arguments.size() && arguments.get(place) instanceof BigDecimal d) {
      return d.intValue();
    }
    throw new IllegalArgumentException("第" + (place + 1) + "个参数应为数字");
  }

  private static List<?> list(List<Object> arguments, int place) {
    if (place < arguments.size() && arguments.get(place) instanceof List<?> l) {
      return l;
    }
    throw new IllegalArgumentException("第" + (place + 1) + "个参数应为列表");
  }
}
