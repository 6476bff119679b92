package org.hengping.corpus.ingest.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.ingest.format.AutoNumbers;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.Relations;
import org.hengping.corpus.ingest.format.XmlElement;

/** The parts around the text of one part: its relations, styles, numbers and notes. */
record Context(
    OfficePackage file,
    Relations relations,
    Styles styles,
    AutoNumbers numbers,
    Map<String, XmlElement> footnotes,
    Map<String, XmlElement> endnotes) {

  static Context of(OfficePackage file, Relations relations) {
    return new Context(
        file,
        relations,
        Styles.of(part(file, relations, "styles")),
        NumberingPart.read(part(file, relations, "numbering")),
        notes(part(file, relations, "footnotes"), "w:footnote"),
        notes(part(file, relations, "endnotes"), "w:endnote"));
  }

  private static Optional<XmlElement> part(OfficePackage file, Relations relations, String type) {
    return relations.ofType(type).stream().findFirst().flatMap(r -> file.xml(r.target()));
  }

  private static Map<String, XmlElement> notes(Optional<XmlElement> part, String name) {
    var notes = new HashMap<String, XmlElement>();
    part.ifPresent(
        root ->
            root.children().stream()
                .filter(n -> n.is(name))
                .forEach(n -> notes.put(n.attribute("w:id"), n)));
    return notes;
  }
}
