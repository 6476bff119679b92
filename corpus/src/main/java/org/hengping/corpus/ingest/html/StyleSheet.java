package org.hengping.corpus.ingest.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * What the page's own style rules and attributes say of an element, as far as it decides whether
 * text can be seen. Rules of other files are not there.
 */
final class StyleSheet {
  private static final int RULES = 500;
  private static final int LONGEST_SELECTOR = 200;
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]{1,4000})\\{([^{}]{0,20000})}");
  private static final Pattern PRINT =
      Pattern.compile("@media[^{}]{0,200}\\bprint\\b[^{}]{0,200}\\{");
  private static final Pattern STATE =
      Pattern.compile(
          ".*::?(?:hover|focus|active|visited|link|before|after|first-letter|first-line|selection|placeholder|target|checked|disabled|-).*");
  private static final Set<String> PROPERTIES =
      Set.of(
          "display",
          "visibility",
          "content-visibility",
          "mso-hide",
          "font-size",
          "opacity",
          "filter",
          "color",
          "-webkit-text-fill-color",
          "background",
          "background-color",
          "background-image",
          "position",
          "left",
          "top",
          "right",
          "bottom",
          "text-indent",
          "margin-left",
          "overflow",
          "width",
          "height",
          "max-width",
          "max-height",
          "clip",
          "clip-path",
          "transform");

  private record Rule(String selector, Map<String, String> style, int weight) {}

  private final Map<Element, Map<String, String>> byElement = new IdentityHashMap<>();
  private boolean understood = true;

  private StyleSheet() {}

  static StyleSheet of(Document page) {
    var sheet = new StyleSheet();
    var rules = new ArrayList<Rule>();
    for (Element style : page.select("style")) {
      sheet.collect(style.data(), rules);
    }
    if (rules.size() > RULES) {
      sheet.understood = false;
      return sheet;
    }
    rules.sort(Comparator.comparingInt(Rule::weight));
    rules.forEach(rule -> sheet.apply(rule, page));
    return sheet;
  }

  /** Whether all rules that could hide something were understood. */
  boolean understood() {
    return understood;
  }

  private void collect(String css, List<Rule> rules) {
    String plain = withoutPrint(COMMENT.matcher(css).replaceAll(" "));
    understood &= !plain.contains("@import");
    var m = RULE.matcher(plain);
    while (m.find()) {
      var style = declarations(m.group(2));
      if (style.isEmpty()) {
        continue;
      }
      for (String selector : m.group(1).replaceFirst("^.*[;]", "").split(",")) {
        String one = selector.strip();
        if (!one.isEmpty()
            && !one.startsWith("@")
            && !one.endsWith("%")
            && !STATE.matcher(one).matches()) {
          rules.add(new Rule(one, style, weight(one)));
        }
      }
    }
  }

  /** Rules for paper say nothing of the screen. */
  private static String withoutPrint(String css) {
    var out = new StringBuilder();
    var m = PRINT.matcher(css);
    int from = 0;
    while (from < css.length() && m.find(from)) {
      out.append(css, from, m.start());
      int open = 1;
      int at = m.end();
      for (; at < css.length() && open > 0; at++) {
        open += css.charAt(at) == '{' ? 1 : css.charAt(at) == '}' ? -1 : 0;
      }
      from = at;
    }
    return out.append(css.substring(Math.min(from, css.length()))).toString();
  }

  private void apply(Rule rule, Document page) {
    if (rule.selector().length() > LONGEST_SELECTOR) {
      understood = false;
      return;
    }
    try {
      for (Element element : page.select(rule.selector())) {
        byElement.computeIfAbsent(element, e -> new HashMap<>()).putAll(rule.style());
      }
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      understood = false;
    }
  }

  private static int weight(String selector) {
    int weight = 0;
    for (int i = 0; i < selector.length(); i++) {
      char c = selector.charAt(i);
      weight += c == '#' ? 10_000 : ".[:".indexOf(c) >= 0 ? 100 : 0;
    }
    return weight + selector.split("[\\s>+~]+").length;
  }

  static Map<String, String> declarations(String css) {
    var style = new HashMap<String, String>();
    for (String declaration : css.split(";(?![^(]*\\))")) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (PROPERTIES.contains(property)) {
          String value = declaration.substring(colon + 1).toLowerCase(Locale.ROOT);
          style.put(property, value.replace("!important", "").strip());
        }
      }
    }
    return style;
  }

  /** What holds for an element: old attributes, then rules, then its own style. */
  Map<String, String> of(Element element) {
    boolean plain =
        !element.hasAttr("style")
            && !element.hasAttr("bgcolor")
            && !element.hasAttr("color")
            && !element.hasAttr("hidden")
            && !element.hasAttr("background");
    var rules = byElement.getOrDefault(element, Map.of());
    if (plain) {
      return rules;
    }
    var style = new HashMap<String, String>();
    attribute(element, "bgcolor", "background-color", style);
    attribute(element, "color", "color", style);
    if (element.hasAttr("background")) {
      style.put("background-image", "url(…)");
    }
    if (element.hasAttr("hidden")) {
      style.put("display", "none");
    }
    style.putAll(rules);
    style.putAll(declarations(element.attr("style")));
    return style;
  }

  private static void attribute(
      Element element, String name, String property, Map<String, String> style) {
    if (element.hasAttr(name)) {
      style.put(property, element.attr(name).toLowerCase(Locale.ROOT).strip());
    }
  }
}
