package org.hengping.corpus.ingest.docx;

import java.util.Optional;
import org.hengping.corpus.ingest.format.XmlElement;

/** Ways in which WordprocessingML writes values. */
final class Xml {
  private Xml() {}

  static String value(XmlElement element) {
    return element.attribute("w:val");
  }

  /** A number, 0 when it is none. */
  static int number(XmlElement element) {
    return number(value(element));
  }

  static int number(String text) {
    return text.matches("-?\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  /** An on/off element: on when it is there and does not say off. */
  static boolean on(XmlElement element) {
    String value = value(element);
    return !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  /** Whether properties put a colour other than white behind their text. */
  static boolean shaded(Optional<XmlElement> properties) {
    return properties
        .flatMap(p -> p.child("w:shd"))
        .map(
            s ->
                !s.attribute("w:themeFill").isEmpty()
                    || !value(s).matches("clear|nil|")
                    || !s.attribute("w:fill").matches("(?i)auto|F[A-F0-9]F[A-F0-9]F[A-F0-9]|"))
        .orElse(false);
  }

  /** Whether a colour is white or nearly so. */
  static boolean white(XmlElement colour) {
    return value(colour).matches("(?i)F[B-F]F[B-F]F[B-F]");
  }

  /** All visible and deleted text below an element. */
  static String text(XmlElement element) {
    var out = new StringBuilder();
    append(element, out);
    return out.toString();
  }

  private static void append(XmlElement element, StringBuilder out) {
    switch (element.name()) {
      case "w:t", "w:delText", "m:t" -> out.append(element.text());
      case "w:tab" -> out.append('\t');
      case "w:br", "w:cr" -> out.append('\n');
      default -> {
        element.children().forEach(child -> append(child, out));
        if (element.is("w:p") && out.length() > 0) {
          out.append('\n');
        }
      }
    }
  }
}
