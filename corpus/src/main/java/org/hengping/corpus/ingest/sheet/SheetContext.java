package org.hengping.corpus.ingest.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.OfficePackage;
import org.hengping.corpus.ingest.format.XmlElement;

/** What all sheets of a workbook share. */
record SheetContext(
    OfficePackage file, Map<String, String> relations, List<String> strings, CellFormats formats) {

  static SheetContext of(OfficePackage file, XmlElement workbook) {
    String from1904 = workbook.child("x:workbookPr").map(p -> p.attribute("date1904")).orElse("");
    return new SheetContext(
        file,
        SheetReader.relations(file),
        strings(file),
        CellFormats.of(file.xml("xl/styles.xml"), from1904.equals("1") || from1904.equals("true")));
  }

  Optional<InputStream> part(String relation) {
    String name = relations.getOrDefault(relation, "");
    return name.contains("worksheets/") ? file.part(name) : Optional.empty();
  }

  private static List<String> strings(OfficePackage file) {
    var strings = new ArrayList<String>();
    try (var in = file.part("xl/sharedStrings.xml").orElse(null)) {
      if (in != null) {
        XmlElement.read(in, 2, item -> strings.add(rich(item)));
      }
    } catch (IOException e) {
      throw new NotReadable("工作簿已损坏；请用 Excel 或 WPS 打开后重新另存，再导入", e);
    }
    return strings;
  }

  /** Text of a string item: plain, or runs; phonetic hints are left out. */
  static String rich(XmlElement item) {
    var out = new StringBuilder();
    for (XmlElement child : item.children()) {
      if (child.is("x:t")) {
        out.append(child.text());
      } else if (child.is("x:r")) {
        out.append(child.child("x:t").map(XmlElement::text).orElse(""));
      }
    }
    return out.toString();
  }
}
