package org.hengping.corpus.ingest.docx;

import java.util.HashMap;
import java.util.Optional;
import org.hengping.corpus.ingest.format.AutoNumbers;
import org.hengping.corpus.ingest.format.XmlElement;

/** Reads the lists that the part with the numbering defines. */
final class NumberingPart {
  private NumberingPart() {}

  static AutoNumbers read(Optional<XmlElement> part) {
    var numbers = new AutoNumbers();
    part.ifPresent(root -> root.children().forEach(e -> add(e, numbers)));
    return numbers;
  }

  private static void add(XmlElement element, AutoNumbers numbers) {
    if (element.is("w:abstractNum")) {
      var levels = new HashMap<Integer, AutoNumbers.Level>();
      for (XmlElement level : element.children()) {
        if (level.is("w:lvl")) {
          levels.put(Xml.number(level.attribute("w:ilvl")), level(level));
        }
      }
      numbers.list(element.attribute("w:abstractNumId"), levels);
    } else if (element.is("w:num")) {
      numbers.instance(element.attribute("w:numId"), instance(element));
    }
  }

  private static AutoNumbers.Level level(XmlElement level) {
    return new AutoNumbers.Level(
        level.child("w:numFmt").map(Xml::value).orElse("decimal"),
        level.child("w:lvlText").map(Xml::value).orElse(""),
        level.child("w:start").map(Xml::number).orElse(1),
        level.child("w:suff").map(s -> !Xml.value(s).equals("nothing")).orElse(true));
  }

  private static AutoNumbers.Instance instance(XmlElement num) {
    var starts = new HashMap<Integer, Integer>();
    for (XmlElement override : num.children()) {
      if (override.is("w:lvlOverride")) {
        override
            .child("w:startOverride")
            .ifPresent(s -> starts.put(Xml.number(override.attribute("w:ilvl")), Xml.number(s)));
      }
    }
    return new AutoNumbers.Instance(
        num.child("w:abstractNumId").map(Xml::value).orElse(""), starts);
  }
}
