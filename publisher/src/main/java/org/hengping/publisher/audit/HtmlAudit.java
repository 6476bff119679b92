package org.hengping.publisher.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
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
          "br");
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "id", "(?:h|n|nr)-[0-9]+",
          "class", "[a-z0-9 \\-]+",
          "style", "width:[0-9.]+%",
          "rowspan", "[0-9]+",
          "colspan", "[0-9]+",
          "scope", "row|col",
          "role", "doc-[a-z]+|region",
          "tabindex", "0");

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
    for (var tag : reader.tags()) {
      tag(tag, manuscript, findings);
    }
  }

  private static void tag(MarkupReader.Tag tag, Manuscript manuscript, Findings findings) {
    findings.require(ELEMENTS.contains(tag.name()), "HTML 结构", "不应有的元素 " + tag.name());
    tag.attributes()
        .forEach(
            (name, value) ->
                findings.require(allowed(name, value, manuscript), "HTML 结构", "不应有的属性 " + name));
  }

  private static boolean allowed(String name, String value, Manuscript manuscript) {
    if (name.equals("href")) {
      return value.matches("#(?:n|nr)-[0-9]+")
          || ExpectedText.addresses(manuscript).contains(value);
    }
    if (name.equals("title") || name.equals("aria-label")) {
      return value.equals("表格") || ExpectedText.body(manuscript).contains(Squeezed.of(value));
    }
    return value.matches(ATTRIBUTES.getOrDefault(name, "(?!)"));
  }
}
