package org.hengping.templates.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.Relations;
import org.hengping.corpus.ingest.format.XmlElement;

/**
 * The look of a bureau's own documents, read from one of them: fonts, colours and weight of the
 * styles, and the margins of the page. Sizes and the distance of lines stay those of GB/T 9704, so
 * that the pages in a table of contents can be counted. Immutable.
 *
 * @param looks by id of our style
 * @param setup the page, empty for that of GB/T 9704
 * @param taken what was taken over, for people
 * @param left what was not taken over, with the reason, for people
 */
public record HouseStyle(
    Map<String, Look> looks, Optional<PageSetup> setup, List<String> taken, List<String> left) {

  /** What came of reading a document. */
  public sealed interface Outcome {
    /** Its style. */
    record Read(HouseStyle style) implements Outcome {}

    /** Why it cannot be used. */
    record Refused(String reason) implements Outcome {}
  }

  public HouseStyle {
    looks = Map.copyOf(looks);
    taken = List.copyOf(taken);
    left = List.copyOf(left);
  }

  /** Our styles by the names of those that they follow, with their names for people. */
  private static final Map<String, List<String>> STYLES = new LinkedHashMap<>();

  static {
    STYLES.put("normal", List.of("Normal", "正文"));
    STYLES.put("title", List.of("Title", "标题"));
    STYLES.put("heading 1", List.of("Heading1", "标题 1"));
    STYLES.put("heading 2", List.of("Heading2", "标题 2"));
    STYLES.put("heading 3", List.of("Heading3", "标题 3"));
    STYLES.put("heading 4", List.of("Heading4", "标题 4"));
    STYLES.put("caption", List.of("Caption", "题注"));
    STYLES.put("footer", List.of("Footer", "页脚"));
    STYLES.put("footnote text", List.of("FootnoteText", "脚注文本"));
  }

  /** Reads a reference document. */
  public static Outcome read(byte[] docx) {
    try (var file = OfficePackage.open(docx)) {
      var main =
          Relations.of(file, "").ofType("officeDocument").stream()
              .map(Relations.Relation::target)
              .findFirst();
      if (main.isEmpty() || !file.has(main.get())) {
        return new Outcome.Refused("文件里没有 Word 正文；请用 Word 或 WPS 另存为 .docx 后再用作样式文件");
      }
      var relations = Relations.of(file, main.get());
      var styles =
          relations.ofType("styles").stream().findFirst().flatMap(r -> file.xml(r.target()));
      var body = file.xml(main.get()).filter(d -> d.is("w:document"));
      if (styles.isEmpty() || !styles.get().is("w:styles") || body.isEmpty()) {
        return new Outcome.Refused("文件里没有样式；请用 Word 或 WPS 另存为 .docx 后再用作样式文件");
      }
      return new Outcome.Read(of(styles.get(), body.get()));
    } catch (NotReadable e) {
      return new Outcome.Refused(e.getMessage());
    }
  }

  private static HouseStyle of(XmlElement styles, XmlElement document) {
    var looks = new LinkedHashMap<String, Look>();
    var taken = new ArrayList<String>();
    var left = new ArrayList<String>();
    var reference = new ReferenceStyles(styles);
    STYLES.forEach(
        (name, own) -> {
          var look = reference.look(name);
          look.faults().forEach(f -> left.add("样式“" + own.get(1) + "”" + f));
          if (!look.look().isPlain()) {
            looks.put(own.get(0), look.look());
            taken.add("样式“" + own.get(1) + "”：" + look.look().forPeople());
          }
        });
    var page = ReferencePage.of(document);
    page.setup().ifPresent(s -> taken.add("页边距：" + s.forPeople()));
    left.addAll(page.faults());
    page.setup().ifPresent(s -> left.add("PDF 和网页仍按 GB/T 9704 的版心排版，页码可能与 DOCX 不同"));
    left.add("字号、行距、首行缩进和表格线由 GB/T 9704 规定，不采用文件里的设置");
    return new HouseStyle(looks, page.setup(), taken, left);
  }
}
