package org.hengping.corpus.ingest.docx;

import java.io.IOException;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.Relations;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.manuscript.Block;

/**
 * Reads a DOCX. Headers and footers are looked at for a secrecy mark first; what only they say
 * follows the body.
 */
public final class DocxReader {
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
      var edges = DocxEdges.read(file, relations);
      return edges.marked() ? new Reading.Marked() : body(file, relations, edges, fileName);
    }
  }

  private static Reading body(
      OfficePackage file, Relations relations, DocxEdges edges, String fileName) {
    var context = Context.of(file, relations);
    var blocks = new Collector();
    var body = new BodyReader(context, blocks);
    try (var in = file.part(relations.part()).orElseThrow()) {
      XmlElement.read(
          in,
          3,
          element -> {
            edges.look(element);
            body.block(element);
          });
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
    edges.addTo(blocks);
    if (!relations.ofType("vbaProject").isEmpty()) {
      blocks.add(new Block.Unrecognised("宏（VBA 程序，不会运行）", "全文"));
    }
    return blocks.read(body.title(), fileName);
  }
}
