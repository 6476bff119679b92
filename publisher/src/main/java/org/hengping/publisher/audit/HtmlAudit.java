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
          "nav");
  private static final Map<String, Pattern> ATTRIBUTES =
      Map.of(
          "id", Pattern.compile("(?:h|n|nr)-[0-9]+"),
          "class", Pattern.compile("[a-z0-9 \\-]+"),
          "style", Pattern.compile("width:[0-9.]+%"),
          "rowspan", Pattern.compile("[0-9]+"),
          "colspan", Pattern.compile("[0-9]+"),
          "scope", Pattern.compile("row|col"),
          "role", Pattern.compile("doc-[a-z]+|region"),
          "tabindex", Pattern.compile("0"));
  private static final Pattern NOTE = Pattern.compile("#(?:h|n|nr)-[0-9]+");

  private HtmlAudit() {}

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
