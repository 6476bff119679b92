package org.hengping.templates.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts that do not depend on the text: styles, settings, fonts, footers. Immutable.
 *
 * @param styles the style part
 * @param fonts the font table
 * @param setup size and margins of the page
 */
record Skeleton(byte[] styles, byte[] fonts, PageSetup setup) {
  /** Names of the parts that stand beside the main part; each is also the kind of its relation. */
  static final List<String> PARTS =
      List.of("styles", "settings", "fontTable", "numbering", "footnotes");

  private static final List<String> CENTRED = List.of("footer");
  private static final List<String> OUTER = List.of("footerEven", "footerOdd");

  private static final String TYPES = read("content-types.xml");
  private static final String PACKAGE = read("package-rels.xml");
  private static final String SETTINGS = read("settings.xml");
  private static final String FOOTER = read("footer.xml");

  /** The layout of GB/T 9704. */
  static final Skeleton OFFICIAL =
      new Skeleton(bytes(read("styles.xml")), bytes(read("fontTable.xml")), PageSetup.OFFICIAL);

  private static final Pattern STYLE =
      Pattern.compile("(<w:style [^>]*w:styleId=\"(\\w+)\">)(.*?)(</w:style>)");
  private static final Pattern CHARACTERS = Pattern.compile("<w:rPr>(.*?)</w:rPr>");

  /** The layout of GB/T 9704 in the look of a bureau. */
  static Skeleton of(HouseStyle house) {
    String styles =
        STYLE
            .matcher(new String(OFFICIAL.styles(), StandardCharsets.UTF_8))
            .replaceAll(
                m -> {
                  var look = house.looks().get(m.group(2));
                  String style = look == null ? m.group(3) : dressed(m.group(3), look);
                  return Matcher.quoteReplacement(m.group(1) + style + m.group(4));
                });
    return new Skeleton(bytes(styles), OFFICIAL.fonts(), house.setup().orElse(PageSetup.OFFICIAL));
  }

  private static String dressed(String style, Look look) {
    var own = CHARACTERS.matcher(style);
    return own.find()
        ? style.substring(0, own.start(1)) + look.over(own.group(1)) + style.substring(own.end(1))
        : style + "<w:rPr>" + look.over("") + "</w:rPr>";
  }

  /** Names of the footers: page numbers on the outer side, or in the middle. */
  static List<String> footers(boolean outerNumbers) {
    return outerNumbers ? OUTER : CENTRED;
  }

  /** Writes all parts but those that the document gives. */
  void write(ZipParts zip, boolean outerNumbers, int charts) throws IOException {
    zip.part("[Content_Types].xml", types(outerNumbers, charts));
    zip.part("_rels/.rels", PACKAGE);
    zip.fixed("word/styles.xml", styles);
    zip.fixed("word/fontTable.xml", fonts);
    String sides = outerNumbers ? "<w:evenAndOddHeaders/>" : "";
    zip.part("word/settings.xml", SETTINGS.replace("<!--sides-->", sides));
    for (String footer : footers(outerNumbers)) {
      zip.part(
          "word/" + footer + ".xml",
          FOOTER.replace("\"Footer\"", "\"F" + footer.substring(1) + "\""));
    }
  }

  private static String types(boolean outerNumbers, int charts) {
    var more = new StringBuilder();
    for (String footer : footers(outerNumbers)) {
      more.append(type("/word/" + footer + ".xml", "wordprocessingml.footer"));
    }
    for (int n = 1; n <= charts; n++) {
      more.append(type("/word/charts/chart" + n + ".xml", "drawingml.chart"));
    }
    return TYPES.replace("</Types>", more + "</Types>");
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
        + kind
        + "+xml\"/>";
  }

  private static byte[] bytes(String part) {
    return part.getBytes(StandardCharsets.UTF_8);
  }

  private static String read(String name) {
    try (InputStream in = Skeleton.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
