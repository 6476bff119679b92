package org.hengping.publisher.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Manuscript;

/** Audits an HTML fragment: its text, and that nothing in it can hide text. */
final class HtmlAudit {
  private static final Set<String> ELEMENTS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "div",
          "table",
          "colgroup",
          "col",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "ul",
          "ol",
          "li",
          "strong",
          "a",
          "sup",
          "span",
          "cite",
          "br",
          "nav",
          "svg",
          "g",
          "path",
          "text",
          "tspan");
  private static final Map<String, Pattern> ATTRIBUTES =
      Map.ofEntries(
          allowed("id", "(?:h|n|nr)-[0-9]+"),
          allowed("class", "[a-z0-9 \\-]+"),
          allowed("style", "width:[0-9.]+%"),
          allowed("rowspan", "[0-9]+"),
          allowed("colspan", "[0-9]+"),
          allowed("scope", "row|col"),
          allowed("role", "doc-[a-z]+|region|img"),
          allowed("tabindex", "0"),
          allowed("viewBox", "0 0 [0-9.]+ [0-9.]+"),
          allowed("d", "[MLQCZ0-9. \\-]*"),
          allowed("fill", "#[0-9a-f]{6}|none"),
          allowed("stroke", "#[0-9a-f]{6}"),
          allowed("stroke-width", "[0-9.]+"),
          allowed("stroke-dasharray", "[0-9. ]+"),
          allowed("font-size", "[0-9.]+"),
          allowed("text-anchor", "start|middle|end"),
          allowed("x", "-?[0-9.]+"),
          allowed("y", "-?[0-9.]+"));
  private static final Pattern NOTE = Pattern.compile("#(?:h|n|nr)-[0-9]+");

  private HtmlAudit() {}

  private static Map.Entry<String, Pattern> allowed(String name, String values) {
    return Map.entry(name, Pattern.compile(values));
  }

  static void check(Manuscript manuscript, WrittenFile file, Findings findings) {
    String markup = new String(file.bytes(), StandardCharsets.UTF_8);
    var reader = MarkupReader.read(markup);
    String text =
        reader.texts().stream().map(MarkupReader.Text::text).collect(Collectors.joining());
    findings.same("HTML 正文", ExpectedText.body(manuscript), Squeezed.of(text));
    findings.search(
        "HTML 正文",
        reader.texts().stream().map(MarkupReader.Text::text).collect(Collectors.joining("\n")));
    findings.search("HTML 正文", text);
    findings.search("HTML 源码", markup);
    findings.search("HTML 源码", file.bytes());
    findings.require(!reader.strange(), "HTML 结构", "含有注释或不认识的标记");
    var addresses = ExpectedText.addresses(manuscript);
    String expected = ExpectedText.body(manuscript);
    for (var tag : reader.tags()) {
      findings.require(ELEMENTS.contains(tag.name()), "HTML 结构", "不应有的元素 " + tag.name());
      for (var attribute : tag.attributes().entrySet()) {
        boolean allowed =
            switch (attribute.getKey()) {
              case "href" ->
                  NOTE.matcher(attribute.getValue()).matches()
                      || addresses.contains(attribute.getValue());
              case "title", "aria-label" ->
                  attribute.getValue().equals("表格")
                      || attribute.getValue().equals("目录")
                      || expected.contains(Squeezed.of(attribute.getValue()));
              default -> fixed(attribute.getKey(), attribute.getValue());
            };
        findings.require(allowed, "HTML 结构", "不应有的属性 " + attribute.getKey());
      }
    }
  }

  private static boolean fixed(String name, String value) {
    var pattern = ATTRIBUTES.get(name);
    return pattern != null && pattern.matcher(value).matches();
  }
}
