package org.hengping.corpus.ingest.docx;

import java.io.IOException;
import java.util.List;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.Relations;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.ingest.format.XmlElement;

/**
 * Reads a DOCX. Headers and footers are looked at for a secrecy mark and are no part of the text.
 */
public final class DocxReader {
  private static final List<String> EDGES = List.of("header", "footer");

  private DocxReader() {}

  /** Reads the bytes of a DOCX. */
  public static Reading read(byte[] bytes, String fileName) {
    try (var file = OfficePackage.open(bytes)) {
      String main =
          Relations.of(file, "").ofType("officeDocument").stream()
              .map(Relations.Relation::target)
              .findFirst()
              .orElse("word/document.xml");
      if (!file.has(main)) {
        throw new NotReadable("文件内没有 Word 正文，可能已损坏或不是 .docx；请用 Word 或 WPS 打开后另存为 .docx，再导入");
      }
      var relations = Relations.of(file, main);
      if (markedOnEdge(file, relations)) {
        return new Reading.Marked();
      }
      return body(file, relations, fileName);
    }
  }

  private static Reading body(OfficePackage file, Relations relations, String fileName) {
    var context = Context.of(file, relations);
    var blocks = new Collector();
    var body = new BodyReader(context, blocks);
    try (var in = file.part(relations.part()).orElseThrow()) {
      XmlElement.read(in, 3, body::block);
    } catch (NotReadable e) {
      if (SecrecyMark.inFirstLines(blocks.firstLines(SecrecyMark.FIRST_LINES))) {
        return new Reading.Marked();
      }
      throw e;
    } catch (IOException e) {
      throw new NotReadable("文件已损坏，无法打开；请用 Word 或 WPS 打开后重新另存，再导入", e);
    }
    body.end();
    if (SecrecyMark.inFirstLines(blocks.firstLines(SecrecyMark.FIRST_LINES))) {
      return new Reading.Marked();
    }
    return blocks.read(body.title(), fileName);
  }

  private static boolean markedOnEdge(OfficePackage file, Relations relations) {
    for (String edge : EDGES) {
      for (var relation : relations.ofType(edge)) {
        var root = file.xml(relation.target());
        if (root.isPresent() && marked(file, relation.target(), root.get())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean marked(OfficePackage file, String part, XmlElement root) {
    var blocks = new Collector();
    var reader = new BodyReader(Context.of(file, Relations.of(file, part)), blocks);
    root.children().forEach(reader::block);
    reader.end();
    var lines = blocks.firstLines(1_000);
    return SecrecyMark.inHeader(String.join("", lines))
        || SecrecyMark.inFirstLines(lines)
        || root.findAll("v:textpath").stream()
            .anyMatch(t -> SecrecyMark.inHeader(t.attribute("string")))
        || SecrecyMark.inHeader(Xml.text(root));
  }
}
