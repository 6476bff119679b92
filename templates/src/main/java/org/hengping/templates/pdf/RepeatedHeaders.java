package org.hengping.templates.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Turns the repetitions of a table's header on further pages into artifacts, so that a reader of
 * the structure meets the header once; the renderer tags it again on every page.
 */
final class RepeatedHeaders {
  private final Map<COSDictionary, Set<Integer>> repeated = new IdentityHashMap<>();

  private RepeatedHeaders() {}

  static void makeArtifacts(PDDocument document) throws IOException {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root == null) {
      return;
    }
    var headers = new RepeatedHeaders();
    headers.visit(root.getCOSObject(), false);
    if (!headers.repeated.isEmpty()) {
      headers.forget(root.getCOSObject());
      for (PDPage page : document.getPages()) {
        Set<Integer> contents = headers.repeated.get(page.getCOSObject());
        if (contents != null) {
          rewrite(document, page, contents);
        }
      }
    }
  }

  private void visit(COSDictionary element, boolean inHeader) {
    String type = element.getNameAsString(COSName.S, "");
    if (inHeader && type.matches("T[HD]")) {
      clean(element, element.getCOSDictionary(COSName.PG));
      return;
    }
    for (COSBase kid : kids(element)) {
      if (kid instanceof COSDictionary child && child.containsKey(COSName.S)) {
        visit(child, inHeader || type.equals("THead"));
      }
    }
  }

  /** Drops the marked contents of a header cell that stand on another page than its first one. */
  private void clean(COSDictionary element, COSDictionary first) {
    var kept = new COSArray();
    for (COSBase kid : kids(element)) {
      COSDictionary page = element.getCOSDictionary(COSName.PG);
      int content = -1;
      if (kid instanceof COSInteger number) {
        content = number.intValue();
      } else if (kid instanceof COSDictionary child && child.containsKey(COSName.MCID)) {
        content = child.getInt(COSName.MCID);
        page = child.containsKey(COSName.PG) ? child.getCOSDictionary(COSName.PG) : page;
      } else if (kid instanceof COSDictionary child) {
        clean(child, first);
      }
      if (content >= 0 && page != null && page != first) {
        repeated.computeIfAbsent(page, p -> new HashSet<>()).add(content);
      } else {
        kept.add(kid);
      }
    }
    element.setItem(COSName.K, kept);
  }

  private static List<COSBase> kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    var list = new ArrayList<COSBase>();
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        list.add(array.getObject(i));
      }
    } else if (kids != null) {
      list.add(kids);
    }
    return list;
  }

  /** The way back from a content to its element ends too. */
  private void forget(COSDictionary root) {
    COSDictionary tree = root.getCOSDictionary(COSName.PARENT_TREE);
    COSArray numbers = tree.getCOSArray(COSName.NUMS);
    for (var entry : repeated.entrySet()) {
      int key = entry.getKey().getInt(COSName.STRUCT_PARENTS);
      for (int i = 0; i + 1 < numbers.size(); i += 2) {
        if (numbers.getInt(i) == key && numbers.getObject(i + 1) instanceof COSArray elements) {
          entry.getValue().forEach(content -> elements.set(content, COSNull.NULL));
        }
      }
    }
  }

  private static void rewrite(PDDocument document, PDPage page, Set<Integer> contents)
      throws IOException {
    List<Object> tokens = new PDFStreamParser(page).parse();
    var written = new ArrayList<Object>(tokens.size());
    for (Object token : tokens) {
      int last = written.size() - 1;
      if (token instanceof Operator operator
          && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
          && written.get(last) instanceof COSDictionary properties
          && contents.contains(properties.getInt(COSName.MCID))) {
        written.set(last - 1, COSName.ARTIFACT);
        written.set(last, Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT));
      } else {
        written.add(token);
      }
    }
    var stream = new PDStream(document);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(written);
    }
    page.setContents(stream);
  }
}
