package org.hengping.publisher.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a tagged PDF in the order of its structure tree, which is the order in which it is
 * read aloud. Table heads that are repeated on later pages count once.
 */
final class TaggedText {
  private static final int DEEPEST = 200;

  private record Piece(int page, int id) {}

  private final Map<COSDictionary, Integer> pages = new LinkedHashMap<>();
  private final Map<Piece, String> pieces = new LinkedHashMap<>();
  private final Set<Piece> read = new HashSet<>();
  private final Set<COSDictionary> seen = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> labels = new ArrayList<>();

  private TaggedText() {}

  static TaggedText of(PDDocument document) throws IOException {
    var tagged = new TaggedText();
    for (PDPage page : document.getPages()) {
      var extractor = new PDFMarkedContentExtractor();
      extractor.setSuppressDuplicateOverlappingText(false);
      extractor.processPage(page);
      int number = tagged.pages.size() + 1;
      tagged.pages.put(page.getCOSObject(), number);
      tagged.collect(number, extractor.getMarkedContents());
    }
    var root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root != null) {
      var all = new Walk(tagged.text, 0, false, 0);
      tagged.kids(root.getCOSObject().getDictionaryObject(COSName.K), all);
    }
    return tagged;
  }

  /** The text that the structure tree reaches, labels of list items left out. */
  String text() {
    return text.toString();
  }

  /** The labels of list items. */
  List<String> labels() {
    return labels;
  }

  /** The text of each page that the structure tree does not reach, such as page numbers. */
  List<String> outside() {
    var outside = new ArrayList<String>();
    for (int page = 1; page <= pages.size(); page++) {
      var rest = new StringBuilder();
      for (var piece : pieces.entrySet()) {
        if (piece.getKey().page() == page && !read.contains(piece.getKey())) {
          rest.append(piece.getValue());
        }
      }
      outside.add(rest.toString());
    }
    return outside;
  }

  /** All text in marked content, in no particular order. */
  String everything() {
    return String.join("", pieces.values());
  }

  private void collect(int page, List<PDMarkedContent> contents) {
    for (PDMarkedContent content : contents) {
      var own = new StringBuilder();
      for (Object item : content.getContents()) {
        if (item instanceof TextPosition position) {
          own.append(position.getUnicode());
        } else if (item instanceof PDMarkedContent inner) {
          collect(page, List.of(inner));
        }
      }
      pieces.merge(new Piece(page, content.getMCID()), own.toString(), String::concat);
    }
  }

  /** Where a walk over the tree stands. */
  private record Walk(StringBuilder into, int page, boolean head, int depth) {
    Walk on(int other) {
      return new Walk(into, other, head, depth);
    }

    Walk deeper(StringBuilder other, boolean inHead) {
      return new Walk(other, page, inHead, depth + 1);
    }
  }

  private void kids(COSBase kids, Walk walk) {
    COSBase value = resolved(kids);
    if (value instanceof COSArray array) {
      var byPage = new LinkedHashMap<Integer, StringBuilder>();
      for (COSBase kid : array) {
        if (walk.head() && content(resolved(kid))) {
          int page = page(resolved(kid), walk);
          var own = byPage.computeIfAbsent(page, p -> new StringBuilder());
          kid(resolved(kid), new Walk(own, walk.page(), true, walk.depth()));
        } else {
          kid(resolved(kid), walk);
        }
      }
      once(byPage, walk.into());
    } else {
      kid(value, walk);
    }
  }

  /** The same words on several pages are the same words once. */
  private static void once(Map<Integer, StringBuilder> byPage, StringBuilder into) {
    var texts = byPage.values().stream().map(StringBuilder::toString).toList();
    if (texts.stream().distinct().count() == 1) {
      into.append(texts.get(0));
    } else {
      texts.forEach(into::append);
    }
  }

  private static COSBase resolved(COSBase value) {
    return value instanceof COSObject object ? object.getObject() : value;
  }

  private static boolean content(COSBase kid) {
    return kid instanceof COSInteger
        || kid instanceof COSDictionary d && "MCR".equals(d.getNameAsString(COSName.TYPE));
  }

  private int page(COSBase kid, Walk walk) {
    return kid instanceof COSDictionary d
        ? pages.getOrDefault(d.getCOSDictionary(COSName.PG), walk.page())
        : walk.page();
  }

  private void kid(COSBase kid, Walk walk) {
    if (kid instanceof COSInteger id) {
      var piece = new Piece(walk.page(), id.intValue());
      if (read.add(piece)) {
        walk.into().append(pieces.getOrDefault(piece, ""));
      }
    } else if (kid instanceof COSDictionary element && walk.depth() < DEEPEST) {
      var on = walk.on(page(element, walk));
      if (content(element)) {
        kid(resolved(element.getDictionaryObject(COSName.MCID)), on);
      } else if (seen.add(element)) {
        element(element, on);
      }
    }
  }

  private void element(COSDictionary element, Walk walk) {
    String kind = element.getNameAsString(COSName.S, "");
    boolean head = walk.head() || kind.equals("THead");
    if (kind.equals("Lbl")) {
      var label = new StringBuilder();
      kids(element.getDictionaryObject(COSName.K), walk.deeper(label, head));
      labels.add(label.toString());
    } else {
      kids(element.getDictionaryObject(COSName.K), walk.deeper(walk.into(), head));
    }
  }
}
