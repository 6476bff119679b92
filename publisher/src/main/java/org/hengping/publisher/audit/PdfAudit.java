package org.hengping.publisher.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengping.corpus.manuscript.Manuscript;

/** Audits a PDF file: the text of its pages, every string and every decoded stream. */
final class PdfAudit {
  private static final Pattern MARKER = Pattern.compile("|[•◦▪‣·○●■□]|[0-9a-z]{1,4}[.、)）]?");
  private static final Set<String> FORBIDDEN_KEYS =
      Set.of(
          "AcroForm",
          "OpenAction",
          "AA",
          "OCProperties",
          "PieceInfo",
          "EmbeddedFiles",
          "EmbeddedFile",
          "JavaScript",
          "JS",
          "XFA",
          "Thumb",
          "Collection",
          "RichMedia",
          "Launch");

  private final Manuscript manuscript;
  private final Findings findings;
  private final Set<String> addresses;
  private final StringBuilder strings = new StringBuilder();
  private final ByteArrayOutputStream raw = new ByteArrayOutputStream();

  private PdfAudit(Manuscript manuscript, Findings findings) {
    this.manuscript = manuscript;
    this.findings = findings;
    this.addresses = ExpectedText.addresses(manuscript);
  }

  static void check(Manuscript manuscript, WrittenFile file, Findings findings) {
    var audit = new PdfAudit(manuscript, findings);
    findings.search("PDF 字节", file.bytes());
    String raw = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    int last = raw.lastIndexOf("%%EOF");
    findings.require(
        last > 0 && raw.indexOf("%%EOF") == last && raw.substring(last + 5).isBlank(),
        "PDF 结构",
        "含有增量更新或文件尾之后的字节");
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      audit.text(document);
      audit.objects(document);
      audit.information(document);
    } catch (IOException e) {
      findings.add("PDF 结构", "无法读取：" + e.getMessage());
    }
  }

  /**
   * The text in reading order must be the manuscript's; beyond it a PDF has list markers, page
   * numbers and repeated heads of tables, and no text outside its tags.
   */
  private void text(PDDocument document) throws IOException {
    var tagged = TaggedText.of(document);
    String expected = Squeezed.compatible(ExpectedText.paper(manuscript, headingPages(document)));
    findings.same("PDF 正文", expected, withoutLeaders(Squeezed.compatible(tagged.text())));
    for (String label : tagged.labels()) {
      findings.require(MARKER.matcher(Squeezed.compatible(label)).matches(), "PDF 列表", "不应有的列表标记");
    }
    var heads = ExpectedText.tableHeads(manuscript);
    boolean book = !ExpectedText.contentsLines(manuscript).isEmpty();
    String title = Squeezed.compatible(manuscript.title());
    for (int page = 1; page <= tagged.outside().size(); page++) {
      String outside =
          Squeezed.compatible(tagged.outside().get(page - 1)).replace("—" + page + "—", "");
      if (book && page > 1 && outside.startsWith(title)) {
        outside = outside.substring(title.length());
      }
      findings.require(
          outside.isEmpty() || heads.contains(outside), "PDF 第" + page + "页", "正文之外有文字");
    }
    String printed = new PDFTextStripper().getText(document);
    findings.search("PDF 正文", printed);
    findings.search("PDF 正文", tagged.text());
    findings.require(counted(printed).equals(counted(tagged.everything())), "PDF 正文", "有未标记的文字");
  }

  /** The page to which the bookmark of each heading leads. */
  private static Map<Integer, Integer> headingPages(PDDocument document) throws IOException {
    var pages = new TreeMap<Integer, Integer>();
    var outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      headingPages(document, outline.children(), pages);
    }
    return pages;
  }

  private static void headingPages(
      PDDocument document, Iterable<PDOutlineItem> items, Map<Integer, Integer> pages)
      throws IOException {
    for (PDOutlineItem item : items) {
      PDPage page = item.findDestinationPage(document);
      pages.put(pages.size() + 1, page == null ? 0 : document.getPages().indexOf(page) + 1);
      headingPages(document, item.children(), pages);
    }
  }

  /** The dots between a line of the table of contents and its page stand for nothing. */
  private String withoutLeaders(String text) {
    var out = new StringBuilder();
    int from = 0;
    for (String line : ExpectedText.contentsLines(manuscript)) {
      int at = text.indexOf(line + ".", from);
      if (at < 0) {
        break;
      }
      int dots = at + line.length();
      out.append(text, from, dots);
      from = dots;
      while (from < text.length() && text.charAt(from) == '.') {
        from++;
      }
    }
    return out + text.substring(from);
  }

  private static Map<Integer, Long> counted(String text) {
    return Squeezed.compatible(text)
        .codePoints()
        .boxed()
        .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
  }

  private void objects(PDDocument document) throws IOException {
    var objects = document.getDocument();
    for (COSObjectKey key : objects.getXrefTable().keySet()) {
      var object = objects.getObjectFromPool(key);
      if (object != null && object.getObject() != null) {
        value(object.getObject(), 0);
      }
    }
    value(objects.getTrailer(), 0);
    findings.search("PDF 字符串", strings.toString());
    findings.search("PDF 字符串", raw.toByteArray());
  }

  private void value(COSBase value, int depth) throws IOException {
    if (depth > 64) {
      findings.add("PDF 结构", "对象嵌套过深");
    } else if (value instanceof COSString s) {
      strings.append(s.getString()).append('\n');
      raw.writeBytes(s.getBytes());
      raw.write('\n');
    } else if (value instanceof COSArray array) {
      for (COSBase item : array) {
        value(item, depth + 1);
      }
    } else if (value instanceof COSDictionary dictionary) {
      dictionary(dictionary, depth);
    }
  }

  private void dictionary(COSDictionary dictionary, int depth) throws IOException {
    for (COSName key : dictionary.keySet()) {
      findings.require(
          !FORBIDDEN_KEYS.contains(key.getName()), "PDF 结构", "不应有的条目 " + key.getName());
      COSBase item = dictionary.getItem(key);
      if (item != null) {
        value(item, depth + 1);
      }
    }
    if (dictionary.containsKey(COSName.URI)) {
      String target = dictionary.getString(COSName.URI, "");
      findings.require(addresses.contains(target), "PDF 链接", "不应有的链接");
    }
    if (dictionary instanceof COSStream stream) {
      stream(stream);
    }
  }

  private void stream(COSStream stream) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = stream.createInputStream()) {
      in.transferTo(bytes);
    }
    findings.search("PDF 数据流", bytes.toByteArray());
  }

  private void information(PDDocument document) {
    var information = document.getDocumentInformation();
    for (String key : information.getMetadataKeys()) {
      String text = String.valueOf(information.getPropertyStringValue(key));
      boolean known =
          key.equals("Title") && Squeezed.of(text).equals(Squeezed.of(manuscript.title()))
              || key.equals("Producer") && text.matches("[A-Za-z]{1,20}");
      findings.require(known, "PDF 信息", "不应有的文档信息 " + key);
    }
  }
}
