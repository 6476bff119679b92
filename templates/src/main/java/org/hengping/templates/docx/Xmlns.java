package org.hengping.templates.docx;

/** Names of the vocabularies that the parts use. */
final class Xmlns {
  static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** For the root of the main part and of the notes. */
  static final String ALL =
      name("w", WORD)
          + name("r", OFFICE)
          + name("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
          + name("a", DRAWING)
          + name("pic", PICTURE)
          + name("c", CHART)
          + name("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006")
          + name("w14", "http://schemas.microsoft.com/office/word/2010/wordml")
          + " mc:Ignorable=\"w14\"";

  private Xmlns() {}

  /** A declaration with a blank before it. */
  static String name(String prefix, String address) {
    return " xmlns:" + prefix + "=\"" + address + "\"";
  }
}
