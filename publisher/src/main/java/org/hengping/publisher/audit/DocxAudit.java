package org.hengping.publisher.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.hengping.corpus.manuscript.Manuscript;

/** Audits a DOCX file: every part of the zip, the text of the visible ones. */
final class DocxAudit {
  private static final Set<String> PARTS =
      Set.of(
          "[Content_Types].xml",
          "_rels/.rels",
          "docProps/core.xml",
          "word/document.xml",
          "word/footnotes.xml",
          "word/footer.xml",
          "word/footerEven.xml",
          "word/footerOdd.xml",
          "word/numbering.xml",
          "word/styles.xml",
          "word/settings.xml",
          "word/fontTable.xml",
          "word/_rels/document.xml.rels");
  private static final long MOST_BYTES = 512L << 20;

  private DocxAudit() {}

  static void check(Manuscript manuscript, WrittenFile file, Findings findings) {
    findings.search("DOCX 字节", file.bytes());
    try {
      var parts = parts(file.bytes());
      parts.forEach((name, bytes) -> part(name, bytes, findings));
      String title = Squeezed.of(manuscript.title());
      findings.same(
          "DOCX 正文", ExpectedText.withTitle(manuscript), printed(parts, "word/document.xml"));
      findings.same(
          "DOCX 脚注", ExpectedText.notes(manuscript), printed(parts, "word/footnotes.xml"));
      parts.keySet().stream()
          .filter(name -> name.startsWith("word/footer"))
          .forEach(name -> findings.same("DOCX 页脚", "—1—", printed(parts, name)));
      DocxCharts.check(manuscript, parts, findings);
      marks(manuscript, parts, findings);
      findings.same("DOCX 属性", title + "zh-CN", allText(parts, "docProps/core.xml"));
      links(manuscript, parts, findings);
    } catch (IOException e) {
      findings.add("DOCX 结构", "无法读取：" + e.getMessage());
    }
  }

  private static void part(String name, byte[] bytes, Findings findings) {
    boolean picture = name.matches("word/media/bar[0-9]{1,2}\\.png");
    boolean workbook = DocxCharts.isWorkbook(name);
    boolean known = PARTS.contains(name) || picture || workbook || DocxCharts.isChart(name);
    findings.require(known, "DOCX 结构", "不应有的部件 " + name);
    findings.search("DOCX 部件 " + name, bytes);
    if (!picture && !workbook) {
      String markup = new String(bytes, StandardCharsets.UTF_8);
      var reader = MarkupReader.read(markup);
      findings.require(!reader.strange(), "DOCX 部件 " + name, "含有注释或不认识的标记");
      findings.search("DOCX 部件 " + name, markup);
      findings.search("DOCX 部件 " + name, text(reader, ""));
      findings.search("DOCX 部件 " + name, text(reader, "\n"));
      reader
          .tags()
          .forEach(
              t ->
                  findings.require(
                      !HIDING.contains(t.name()), "DOCX 部件 " + name, "含有 " + t.name()));
    }
  }

  /** Elements that carry text which no reader of the page sees. */
  private static final Set<String> HIDING =
      Set.of(
          "w:del",
          "w:ins",
          "w:deltext",
          "w:vanish",
          "w:specvanish",
          "w:commentreference",
          "w:movefrom",
          "w:moveto",
          "w:sdt",
          "w:docvar",
          "w:object",
          "w:pict",
          "w:altchunk",
          "w:rpchange",
          "w:rprchange",
          "w:pprchange",
          "w:attachedtemplate",
          "w:mailmerge",
          "w:docvars",
          "w:rsid",
          "w:rsids");

  private static final Pattern PLACE = Pattern.compile("_Toc[0-9]{9}");
  private static final Pattern FIELD =
      Pattern.compile(" (?:PAGE|PAGEREF _Toc[0-9]{9} \\\\h|TOC \\\\o \"1-2\" \\\\h \\\\z) ");

  /** The page number that stands as the result of a reference; nothing but a number passes. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(PAGEREF _Toc[0-9]{9} \\\\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/>"
              + "</w:r><w:r>)<w:t>[0-9]{1,5}</w:t>");

  /** What a reader does not see but a program does: fields, bookmarks, words about drawings. */
  private static void marks(Manuscript manuscript, Map<String, byte[]> parts, Findings findings) {
    var reader = MarkupReader.read(markup(parts, "word/document.xml"));
    var words = ExpectedText.wordsOfDrawings(manuscript);
    for (var tag : reader.tags()) {
      boolean bookmark = tag.name().equals("w:bookmarkstart");
      String place =
          tag.attributes().getOrDefault(bookmark ? "w:name" : "w:anchor", "_Toc000000000");
      findings.require(PLACE.matcher(place).matches(), "DOCX 书签", "不应有的书签");
      String said = Squeezed.of(tag.attributes().getOrDefault("descr", ""));
      findings.require(words.contains(said), "DOCX 替代文字", "替代文字与公开稿不一致");
    }
    reader.texts().stream()
        .filter(t -> t.element().equals("w:instrtext"))
        .forEach(t -> findings.require(FIELD.matcher(t.text()).matches(), "DOCX 域", "不应有的域代码"));
  }

  private static String markup(Map<String, byte[]> parts, String name) {
    return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  private static String text(MarkupReader reader, String between) {
    return reader.texts().stream()
        .map(MarkupReader.Text::text)
        .collect(Collectors.joining(between));
  }

  private static String printed(Map<String, byte[]> parts, String name) {
    var reader = MarkupReader.read(PAGE_NUMBER.matcher(markup(parts, name)).replaceAll("$1"));
    return Squeezed.of(
        reader.texts().stream()
            .filter(t -> t.element().equals("w:t"))
            .map(MarkupReader.Text::text)
            .collect(Collectors.joining()));
  }

  private static String allText(Map<String, byte[]> parts, String name) {
    return Squeezed.of(text(MarkupReader.read(markup(parts, name)), ""));
  }

  private static void links(Manuscript manuscript, Map<String, byte[]> parts, Findings findings) {
    var addresses = ExpectedText.addresses(manuscript);
    for (var tag : MarkupReader.read(markup(parts, "word/_rels/document.xml.rels")).tags()) {
      String target = tag.attributes().getOrDefault("Target", "");
      findings.require(
          target.isEmpty()
              || target.matches(
                  "[A-Za-z]+\\.xml|media/bar[0-9]{1,2}\\.png|charts/chart[0-9]{1,4}\\.xml")
              || addresses.contains(target),
          "DOCX 关系",
          "不应有的链接");
    }
  }

  static Map<String, byte[]> parts(byte[] file) throws IOException {
    var parts = new TreeMap<String, byte[]>();
    long total = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST_BYTES - total));
        total += bytes.length;
        if (total >= MOST_BYTES || parts.put(entry.getName(), bytes) != null) {
          throw new IOException("部件过大或重名");
        }
      }
    }
    return parts;
  }
}
