package org.hengping.corpus.ingest.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.PageEdges;
import org.hengping.corpus.ingest.format.PageEdges.Edge;
import org.hengping.corpus.ingest.format.Relations;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.ingest.format.XmlElement;

/** The page headers and footers of a DOCX, and which of them a page shows. Not thread-safe. */
final class DocxEdges {
  private record Text(Edge edge, Collector blocks) {}

  private final PageEdges lines = new PageEdges();
  private final Map<String, Text> texts = new LinkedHashMap<>();

  /** The parts that the section being read uses, by header or footer and kind of page. */
  private final Map<String, String> current = new HashMap<>();

  private final Set<String> shown = new HashSet<>();
  private boolean marked;
  private final boolean evenPagesDiffer;

  private DocxEdges(boolean evenPagesDiffer) {
    this.evenPagesDiffer = evenPagesDiffer;
  }

  /** Reads them all. */
  static DocxEdges read(OfficePackage file, Relations relations) {
    boolean even =
        relations.ofType("settings").stream()
            .flatMap(r -> file.xml(r.target()).stream())
            .flatMap(s -> s.child("w:evenAndOddHeaders").stream())
            .anyMatch(Xml::on);
    var edges = new DocxEdges(even);
    relations
        .byId()
        .forEach(
            (id, relation) -> {
              if (!relation.external() && relation.type().matches("header|footer")) {
                var edge = relation.type().equals("header") ? Edge.HEADER : Edge.FOOTER;
                file.xml(relation.target())
                    .ifPresent(root -> edges.add(id, edge, file, relation.target(), root));
              }
            });
    return edges;
  }

  private void add(String id, Edge edge, OfficePackage file, String part, XmlElement root) {
    var blocks = new Collector();
    var reader = new BodyReader(Context.of(file, Relations.of(file, part)), blocks);
    root.children().forEach(reader::block);
    reader.end();
    texts.put(id, new Text(edge, blocks));
    lines.look(blocks.textLines());
    marked |=
        SecrecyMark.inHeader(Xml.text(root))
            || root.findAll("v:textpath").stream()
                .anyMatch(t -> SecrecyMark.inHeader(t.attribute("string")));
  }

  /** Whether one of them bears a secrecy mark, shown or not. */
  boolean marked() {
    return marked || lines.marked();
  }

  /** Looks whether an element of the body ends a section. */
  void look(XmlElement element) {
    if (element.is("w:sectPr")) {
      section(element);
    } else if (element.is("w:p")) {
      element.path("w:pPr", "w:sectPr").ifPresent(this::section);
    }
  }

  /** A section that names none goes on with those of the one before. */
  private void section(XmlElement section) {
    for (XmlElement child : section.children()) {
      if (child.is("w:headerReference") || child.is("w:footerReference")) {
        String type = child.attribute("w:type");
        current.put(child.name() + (type.isEmpty() ? "default" : type), child.attribute("r:id"));
      }
    }
    boolean first = section.child("w:titlePg").map(Xml::on).orElse(false);
    current.forEach(
        (kind, id) -> {
          boolean used = kind.endsWith("first") ? first : !kind.endsWith("even") || evenPagesDiffer;
          if (used) {
            shown.add(id);
          }
        });
  }

  /** Adds what only they say; to be called when the body is complete. */
  void addTo(Collector blocks) {
    for (var text : texts.entrySet()) {
      var part = text.getValue().blocks();
      if (shown.contains(text.getKey())) {
        lines.add(text.getValue().edge(), part);
      } else {
        part.firstLines(Integer.MAX_VALUE).forEach(l -> blocks.unseen("页眉页脚", "未启用的页眉或页脚", l));
      }
    }
    lines.addTo(blocks);
  }
}
